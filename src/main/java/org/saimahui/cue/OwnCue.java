package org.saimahui.cue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cue that the organisers have put into the running order. */
@Entity
class OwnCue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private @Nullable Long presenterId;

    @Enumerated(EnumType.STRING)
    private OwnCueView.Place place = OwnCueView.Place.BEFORE;

    @Enumerated(EnumType.STRING)
    private CueKind kind = CueKind.MESSAGE;

    private String text = "";

    private @Nullable Integer seconds;

    /** Ids of presenters, apart by blanks. */
    private String winners = "";

    private String name = "";

    private String unit = "";

    private String line = "";

    protected OwnCue() {}

    OwnCue(long contestId, AddCue wanted) {
        this.contestId = contestId;
        this.presenterId = wanted.presenterId();
        this.place = wanted.place();
        this.kind = wanted.kind();
        this.text = wanted.text();
        this.seconds = wanted.seconds();
        SpecialPrize given = wanted.given();
        if (given != null) {
            winners = given.presenters().stream().map(String::valueOf).collect(Collectors.joining(" "));
            name = given.name();
            unit = given.unit();
            line = given.line();
        }
    }

    long contestId() {
        return contestId;
    }

    OwnCueView toView() {
        return new OwnCueView(id == null ? 0 : id, presenterId, place, kind, text, seconds, given());
    }

    private @Nullable SpecialPrize given() {
        List<Long> presenters = winners.isEmpty()
                ? List.of()
                : Stream.of(winners.split(" ")).map(Long::valueOf).toList();
        return kind == CueKind.SPECIAL_PRIZE ? new SpecialPrize(presenters, name, unit, line) : null;
    }
}
