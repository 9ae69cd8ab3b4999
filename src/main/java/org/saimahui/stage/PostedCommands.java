package org.saimahui.stage;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Commands that a page with fields has posted: what cannot be done is said on that page, which keeps what was typed. */
@Component
public class PostedCommands {

    private static final String OWN_PAGE = "redirect:/seat";

    private final StageService stage;

    private final Phrases phrases;

    PostedCommands(StageService stage, Phrases phrases) {
        this.stage = stage;
        this.phrases = phrases;
    }

    /** The page that a command came from, as it is now. */
    @FunctionalInterface
    public interface Again {

        /** @param wrong what is wrong with what was typed, which the page says; null where the moment was wrong */
        ModelAndView show(HttpStatus status, @Nullable InvalidInputException wrong);
    }

    /**
     * Carries a command out.
     *
     * @param order reads it from what was posted; throws {@link InvalidInputException} for what it cannot read
     * @return null when it is done
     */
    public @Nullable ModelAndView refused(long contestId, Supplier<StageCommand> order, Again again) {
        try {
            stage.command(contestId, order.get());
            return null;
        } catch (StaleVersionException faster) {
            return Refusals.stale(again.show(HttpStatus.CONFLICT, null), List.of());
        } catch (ConflictException refused) {
            return Refusals.tell(again.show(HttpStatus.CONFLICT, null), phrases.why(refused));
        } catch (InvalidInputException invalid) {
            return again.show(HttpStatus.UNPROCESSABLE_CONTENT, invalid);
        }
    }

    /** What a seat's page adds after something was not done. */
    @FunctionalInterface
    public interface Kept {

        /** @param wrong what is wrong with what was typed; null where the moment was wrong */
        ModelAndView on(ModelAndView page, @Nullable InvalidInputException wrong);
    }

    /**
     * Carries out what the holder of a seat has posted from the own page.
     *
     * @param again the page as it is now, under a status
     * @param order reads the command; null where what was posted could not be read, or is no command of the seat
     * @param kept what was typed, put on the page where the command was read and refused
     * @return the way back to the own page once it is done; else that page
     */
    public ModelAndView fromSeat(
            long contestId,
            Function<HttpStatus, ModelAndView> again,
            @Nullable Supplier<StageCommand> order,
            Kept kept) {
        if (order == null) {
            return Refusals.tell(again.apply(HttpStatus.UNPROCESSABLE_CONTENT), unreadable());
        }
        ModelAndView refused = refused(contestId, order, (status, wrong) -> kept.on(again.apply(status), wrong));
        return refused == null ? new ModelAndView(OWN_PAGE) : refused;
    }

    /** Why nothing is done with a form that could not be read, or whose command the page does not have. */
    public String unreadable() {
        return phrases.why(InvalidInputException.of("BAD_VALUE", "/command"));
    }
}
