package org.saimahui.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

/** Makes the change that a form asks for. What is wrong is said at the form's fields or above them. */
public final class FormChange {

    private FormChange() {}

    /**
     * Why it was not made.
     *
     * @param status of the page that shows the form again
     * @param stale whether somebody was faster
     */
    public record Refused(HttpStatus status, boolean stale) {}

    /**
     * Makes it, if the form could be read.
     *
     * @param formField from the service's name of a field to the form's
     * @return empty when it is made
     */
    public static Optional<Refused> make(BindingResult errors, UnaryOperator<String> formField, Runnable change) {
        try {
            Refusals.requireReadable(errors);
            change.run();
            return Optional.empty();
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid.problems(), formField);
            return Optional.of(new Refused(HttpStatus.UNPROCESSABLE_CONTENT, false));
        } catch (RefusedException refused) {
            Refusals.onForm(errors, refused);
            return Optional.of(
                    new Refused(HttpStatus.valueOf(refused.status()), refused instanceof StaleVersionException));
        }
    }
}
