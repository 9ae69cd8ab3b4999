package org.saimahui.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;

/**
 * What one row of an import would do, or did.
 *
 * @param before what is stored; null where there is nothing yet
 * @param after what would be stored, trimmed and checked; null where it is refused
 * @param problems why it is refused; a pointer of the row's field, or empty for the row as a whole
 */
public record Reviewed<T>(@Nullable T before, @Nullable T after, List<InputProblem> problems) {

    public Reviewed {
        problems = List.copyOf(problems);
    }

    /** Asks the domain's own checks: what they throw is why the row is refused. */
    public static <T> Reviewed<T> of(@Nullable T before, Supplier<T> checks) {
        try {
            return new Reviewed<>(before, checks.get(), List.of());
        } catch (InvalidInputException invalid) {
            return new Reviewed<>(before, null, invalid.problems());
        } catch (RefusedException refused) {
            return new Reviewed<>(before, null, List.of(InputProblem.of(refused.code(), "", refused.args())));
        }
    }

    public boolean isGood() {
        return after != null;
    }

    /** What is stored by a row that was reviewed before. @throws InvalidInputException when it is refused all the same */
    public T orThrow() {
        if (after == null) {
            throw new InvalidInputException(problems);
        }
        return after;
    }

    /** Whether it would be stored as it is already; never where it is refused. */
    public boolean isUnchanged() {
        return after != null && Objects.equals(before, after);
    }
}
