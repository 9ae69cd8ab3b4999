package org.saimahui.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One command with what it carries: {@code StageCommand.of(CLOSE_MARKING, 3).confirmed().because("…")}.
 *
 * @param version the contest version the sender saw; null for whatever is current
 * @param arguments what else it carries, each value of its argument's type
 */
public record StageCommand(Command command, @Nullable Long version, Map<Argument<?>, Object> arguments) {

    public StageCommand {
        arguments = Map.copyOf(arguments);
    }

    /** A command that carries nothing but itself. */
    public static StageCommand of(Command command) {
        return new StageCommand(command, null, Map.of());
    }

    /** A command about one presenter. */
    public static StageCommand of(Command command, int presenter) {
        return of(command).with(Argument.PRESENTER, presenter);
    }

    /** The same, given by somebody who saw that version; null for whatever is current. */
    public StageCommand at(@Nullable Long seen) {
        return new StageCommand(command, seen, arguments);
    }

    /** The same with one thing more; null leaves it out. */
    public <T> StageCommand with(Argument<T> argument, @Nullable T value) {
        Map<Argument<?>, Object> more = new HashMap<>(arguments);
        // The key too: another argument of the same name may have other bounds.
        more.remove(argument);
        if (value != null) {
            more.put(argument, value);
        }
        return new StageCommand(command, version, more);
    }

    /** The same, where one thing that it carries has other bounds for this command than for most. */
    public <T> StageCommand meant(Argument<T> argument) {
        return with(argument, get(argument).orElse(null));
    }

    /** The same with the reason; null for none. */
    public StageCommand because(@Nullable String reason) {
        return with(Argument.REASON, reason);
    }

    /** The same, meant by somebody who has been asked. */
    public StageCommand confirmed() {
        return with(Argument.CONFIRMED, true);
    }

    /** What it carries of that kind. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Argument<T> argument) {
        return Optional.ofNullable((T) arguments.get(argument));
    }

    /** The running number, where the command names a presenter. */
    public @Nullable Integer presenter() {
        return get(Argument.PRESENTER).orElse(null);
    }

    /** Why, stripped; empty where nobody said. */
    public String reason() {
        return get(Argument.REASON).orElse("").strip();
    }

    /** Whether the sender has answered what is asked. */
    public boolean isConfirmed() {
        return get(Argument.CONFIRMED).orElse(false);
    }

    /** As programs write it, without the version. */
    public Map<String, Object> toDocument() {
        Map<String, Object> document = new TreeMap<>();
        arguments.forEach((argument, value) -> document.put(argument.name(), value));
        document.put("command", command.name());
        return document;
    }

    /** Names of those arguments whose values lie outside their bounds. */
    public List<String> unsound() {
        return arguments.entrySet().stream()
                .filter(a -> !accepts(a.getKey(), a.getValue()))
                .map(a -> a.getKey().name())
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> boolean accepts(Argument<T> argument, Object value) {
        return argument.accepts((T) value);
    }
}
