package org.saimahui.console.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;

/**
 * When cues were run, by the contest's clock, as the record has it. The first time is the cue's own; what is opened again
 * later stands beside it, and what was taken back never was.
 */
final class CueTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** What can be opened a second time, and closed again. */
    private static final Set<Command> AGAIN =
            EnumSet.of(Command.OPEN_MARKING, Command.CLOSE_MARKING, Command.OPEN_VOTE, Command.CLOSE_VOTE);

    /** After them whoever it was about begins anew. */
    private static final Set<String> TAKEN_BACK =
            Set.of(Command.UNCALL.name(), Command.REPEAT.name(), Command.MOVE_TO_END.name());

    private static final Pattern TOGETHER = Pattern.compile("\"presenters\":\\[(\\d+(?:,\\d+)*)]");

    private record Done(String act, Subject subject) {}

    /** One run. @param again whether it was over before already */
    private record Run(String time, boolean again) {}

    private final Map<Done, List<Run>> times = new HashMap<>();

    private CueTimes() {}

    /** @param log lines of the record, newest first */
    static CueTimes of(List<AuditLine> log, ZoneId zone) {
        CueTimes times = new CueTimes();
        log.stream().sorted(Comparator.comparingLong(AuditLine::place)).forEach(line -> times.take(line, zone));
        return times;
    }

    private void take(AuditLine line, ZoneId zone) {
        if (TAKEN_BACK.contains(line.action())) {
            times.keySet().removeIf(done -> done.subject().equals(line.subject()));
        }
        if (line.action().equals(Command.REOPEN_CONTEST.name())) {
            times.remove(new Done(Command.CLOSE_CONTEST.name(), Subject.CONTEST));
        }
        // A talk that is repeated puts the one who repeats it back on stage by itself.
        String act = line.action().equals(Command.REPEAT.name()) ? Command.CALL.name() : line.action();
        for (Subject whose : subjects(line)) {
            List<Run> runs = times.computeIfAbsent(new Done(act, whose), done -> new ArrayList<>());
            runs.add(new Run(TIME.format(line.at().atZone(zone)), !runs.isEmpty() || wasOver(line)));
        }
    }

    /** Markings that are closed together have one entry, which is about the contest and names whose they are. */
    private static List<Subject> subjects(AuditLine line) {
        Matcher together = TOGETHER.matcher(Objects.requireNonNullElse(line.before(), ""));
        if (!line.action().equals(Command.CLOSE_MARKING.name()) || !together.find()) {
            return List.of(line.subject());
        }
        return Stream.of(together.group(1).split(","))
                .map(number -> Subject.presenter(Integer.parseInt(number)))
                .toList();
    }

    /** The lines that are read may begin behind the first time: an entry says itself that it came second. */
    private static boolean wasOver(AuditLine line) {
        String before = Objects.requireNonNullElse(line.before(), "");
        boolean marking = line.action().endsWith("_MARKING") && before.contains("\"turn\":\"CLOSED\"");
        return marking || line.action().equals("OPEN_VOTE") && before.contains("\"vote\":\"CLOSED\"");
    }

    /** Empty where the record does not say. */
    String first(Command command, Subject about) {
        return runs(command, about).stream()
                .filter(run -> !run.again())
                .map(Run::time)
                .findFirst()
                .orElse("");
    }

    /** When it was run again, where that means that something was opened a second time. */
    List<String> again(Command command, Subject about) {
        return runs(command, about).stream()
                .filter(run -> run.again() && AGAIN.contains(command))
                .map(Run::time)
                .toList();
    }

    private List<Run> runs(Command command, Subject about) {
        return times.getOrDefault(new Done(command.name(), about), List.of());
    }
}
