package org.saimahui.release.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.judging.SignatureView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.JudgesUnder;
import org.saimahui.release.KeyPrint;
import org.saimahui.release.ReleasedResult;
import org.saimahui.release.ResultSignatures;
import org.saimahui.release.ResultSignatures.Signed;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;

/** What stands at the foot of a sheet: the keys, and who has signed it on which page; there is room for whoever has not. */
@Component
class SheetSigns {

    private final KeyPrint keys;

    private final JudgesUnder judges;

    private final ResultSignatures signatures;

    private final SeatCardService cards;

    private final PresenterService presenters;

    SheetSigns(
            KeyPrint keys,
            JudgesUnder judges,
            ResultSignatures signatures,
            SeatCardService cards,
            PresenterService presenters) {
        this.keys = keys;
        this.judges = judges;
        this.signatures = signatures;
        this.cards = cards;
        this.presenters = presenters;
    }

    /**
     * The foot of a sheet.
     *
     * @param judges signatures under the marks, by seat
     * @param drawn whether what judges drew, and their names, may be shown to the reader
     * @param officials a place each, in the order of the sheet
     * @param seen presenters who have confirmed their own result, by number
     */
    record Foot(
            KeyPrint.Print keys,
            Map<String, SignatureView> judges,
            boolean drawn,
            List<Place> officials,
            List<Seen> seen) {

        /** Whether somebody's drawing is left out. */
        public boolean isDiscreet() {
            return !drawn && judges.values().stream().anyMatch(SignatureView::isDrawn);
        }
    }

    /**
     * Where an official signs.
     *
     * @param post its word: clerk, check, supervisor, organiser
     * @param name as the list of officials has it, when signed as it was then; empty where nobody is named
     * @param signed null for whoever has not signed on a device
     */
    record Place(String post, String name, @Nullable Signed signed) {}

    /** A presenter who has confirmed the own result. */
    record Seen(int number, Signed signed) {}

    Foot of(ContestView contest, ReleasedResult result, boolean archive) {
        List<Signed> under = signatures.under(contest.id(), result.fingerprint());
        Map<String, Signed> bySeat = under.stream().collect(Collectors.toMap(Signed::seat, Function.identity()));
        return new Foot(
                keys.of(contest, result),
                judges.of(contest.id(), result),
                archive || result.sheet().file().shownAs() == JudgesShownAs.NAME,
                officials(cards.holders(contest.id()), bySeat),
                seen(contest.id(), bySeat));
    }

    private static List<Place> officials(List<SeatHolder> holders, Map<String, Signed> signed) {
        List<Place> places = new ArrayList<>();
        places.add(place("clerk", "CLERK-1", holders, signed));
        places.add(place("check", "CLERK-2", holders, signed));
        places.add(place("supervisor", SeatRole.SUPERVISOR.name(), holders, signed));
        places.add(new Place("organiser", "", null));
        return places;
    }

    private static Place place(String post, String seat, List<SeatHolder> holders, Map<String, Signed> signed) {
        Signed own = signed.get(seat);
        String listed = holders.stream()
                .filter(holder -> holder.seat().equals(seat))
                .map(SeatHolder::name)
                .findFirst()
                .orElse("");
        return new Place(post, own == null ? listed : own.name(), own);
    }

    private List<Seen> seen(long contestId, Map<String, Signed> signed) {
        return presenters.list(contestId).stream()
                .flatMap(presenter -> Optional.ofNullable(signed.get(PresenterService.seatOf(presenter))).stream()
                        .map(own -> new Seen(presenter.number(), own)))
                .toList();
    }
}
