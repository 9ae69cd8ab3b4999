package org.saimahui.exchange;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.Standings;

/**
 * Counts a contest file, or a released result, again from its marks: no server, no database. Says what it finds in
 * English and Chinese.
 */
public final class FileVerifier {

    /** The file can be counted; a released result agrees with its file. */
    public static final int FINE = 0;

    /** A released result that its own file does not lead to. */
    public static final int DIFFERS = 1;

    /** Not to be read, or refused by the rules of the format. */
    public static final int REFUSED = 2;

    private final PrintStream out;

    FileVerifier(PrintStream out) {
        this.out = out;
    }

    /** Checks the files named and prints to the standard output; @return the exit code, of the worse one */
    public static int run(List<String> files) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, consoleCharset());
        return run(files, out);
    }

    /** The same, printed elsewhere. */
    public static int run(List<String> files, PrintStream out) {
        return new FileVerifier(out).verify(files);
    }

    /** The console's own, unless it has no Chinese. */
    private static Charset consoleCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        Charset console =
                !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
        return console.newEncoder().canEncode('赛') ? console : StandardCharsets.UTF_8;
    }

    int verify(List<String> said) {
        VerifyArguments asked = VerifyArguments.read(said);
        if (asked == null) {
            out.println("Usage: verify [FILE] [--record FILE [--head HEX] [--receipts FILE] [--proceedings FILE]]"
                    + " [--draw FILE]");
            out.println(
                    "  FILE: a contest file, or the answer of /api/v1/contests/…/results; --record: that of …/record;"
                            + " --receipts: that of /c/…/receipts.txt; --proceedings: that of …/proceedings;"
                            + " --draw: that of /c/…/draw.json");
            out.println("用法：verify [文件] [--record 记录文件 [--head 链首] [--receipts 回执文件] [--proceedings 会务文件]]"
                    + " [--draw 抽签文件]");
            out.println("  文件：赛事文件，或 /api/v1/contests/…/results 的回答；--record：…/record 的回答；"
                    + "--receipts：/c/…/receipts.txt 的回答；--proceedings：…/proceedings 的回答；--draw：/c/…/draw.json 的回答");
            return REFUSED;
        }
        String reading = "";
        try {
            int answer = FINE;
            byte[] file = new byte[0];
            if (asked.file() != null) {
                reading = asked.file();
                file = Files.readAllBytes(Path.of(reading));
                answer = verify(file);
            }
            List<String> receipts = null;
            if (asked.receipts() != null) {
                reading = asked.receipts();
                receipts = Files.readAllLines(Path.of(reading));
            }
            Proceedings proceedings = null;
            if (asked.proceedings() != null) {
                reading = asked.proceedings();
                proceedings = Proceedings.read(Files.readAllBytes(Path.of(reading)));
                if (proceedings == null) {
                    out.println("These are no proceedings: " + Plain.text(reading));
                    out.println("这不是会务文件。");
                    return REFUSED;
                }
            }
            if (asked.record() != null) {
                reading = asked.record();
                try (Stream<String> lines = Files.lines(Path.of(reading))) {
                    answer = Math.max(
                            answer,
                            new RecordVerifier(out)
                                    .verify(lines.iterator(), asked.head(), file, receipts, proceedings));
                }
            }
            if (asked.draw() != null) {
                reading = asked.draw();
                byte[] draw = Files.readAllBytes(Path.of(reading));
                List<String> record = List.of();
                if (asked.record() != null) {
                    reading = asked.record();
                    record = Files.readAllLines(Path.of(reading));
                }
                answer = Math.max(answer, new DrawVerifier(out).verify(draw, record));
            }
            return answer;
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            out.println("This file cannot be read: " + Plain.text(reading));
            out.println("无法读取此文件。");
            return REFUSED;
        }
    }

    int verify(byte[] utf8) {
        InputProblems problems = new InputProblems();
        try {
            Object document = StrictJson.parse(utf8, problems);
            if (document instanceof Map<?, ?> members && members.containsKey("file")) {
                return result(document, problems);
            }
            StandingsTable.print(ContestFiles.standings(document, problems), out);
            out.println("The file is sound; these are the places its marks lead to.");
            out.println("文件无误；以上是按其分数算出的名次。");
            return FINE;
        } catch (InvalidInputException refused) {
            return refused(refused.problems(), "");
        }
    }

    private int result(@Nullable Object document, InputProblems problems) {
        ResultDocument result = ResultDocument.read(document, problems);
        boolean untouched = fingerprint(result);
        Standings standings;
        try {
            standings = ContestFiles.released(result.file());
        } catch (InvalidInputException refused) {
            return refused(refused.problems(), "/file");
        }
        StandingsTable.print(standings, out);
        List<String> differences = new ResultComparison(standings).differences(result.rows());
        differences.forEach(out::println);
        if (untouched && differences.isEmpty()) {
            out.println("The result agrees with its file, line by line.");
            out.println("成绩与文件逐行一致。");
            return FINE;
        }
        out.println("The result does NOT agree with its file.");
        out.println("成绩与文件不一致！");
        return DIFFERS;
    }

    private boolean fingerprint(ResultDocument result) {
        String counted = result.fingerprintOfFile();
        if (counted.equals(result.fingerprint())) {
            out.println("Fingerprint as published 指纹与公布的一致: " + counted);
            return true;
        }
        out.println("Fingerprint differs: published " + Plain.text(result.fingerprint()) + ", of the file " + counted);
        out.println("指纹不一致：文件在公布后被改动过，或公布的指纹被改动过。");
        return false;
    }

    private int refused(List<InputProblem> problems, String prefix) {
        out.println("The file is refused; each line names what is wrong and where (JSON pointer).");
        out.println("文件被拒绝；每行写明错误代码与位置。");
        problems.forEach(p -> out.println("  " + p.code() + "  " + Plain.text(prefix + p.pointer())));
        return REFUSED;
    }
}
