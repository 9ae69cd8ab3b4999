package org.saimahui.lots;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/** One draw of a contest: sealed, then drawn; or given up for another. */
@Entity
@Table(name = "lot_draw")
class Draw {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private int number;

    /** As it is hashed. */
    @Column(name = "sealed_list")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String list = "";

    /** The rows of the presenters in the list, in its order. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String presenters = "";

    private String secret = "";

    private String commitment = "";

    private Instant committedAt = Instant.EPOCH;

    private @Nullable String typed;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String drawnOrder;

    private @Nullable Instant drawnAt;

    private @Nullable String givenUpBecause;

    protected Draw() {}

    Draw(long contestId, int number, String list, List<Long> presenters, String secret, Instant now) {
        this.contestId = contestId;
        this.number = number;
        this.list = list;
        this.presenters = presenters.stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.secret = secret;
        this.commitment = LotDraw.commitment(secret, list);
        this.committedAt = now;
    }

    /** @return the rows of the presenters in the order drawn */
    List<Long> draw(String text, Instant now) {
        Assert.state(drawnAt == null && givenUpBecause == null, "this draw is over");
        List<Long> rows = rows();
        List<Integer> order = LotDraw.order(secret, text, list, rows.size());
        typed = text;
        drawnOrder = order.stream().map(String::valueOf).collect(Collectors.joining(" "));
        drawnAt = now;
        return order.stream().map(place -> rows.get(place - 1)).toList();
    }

    /** The rows of the presenters in the list, in its order. */
    List<Long> rows() {
        return Arrays.stream(presenters.split(" ")).map(Long::valueOf).toList();
    }

    void giveUp(String reason) {
        givenUpBecause = reason;
    }

    boolean isGivenUp() {
        return givenUpBecause != null;
    }

    int number() {
        return number;
    }

    DrawView toView() {
        return new DrawView(number, list, commitment, committedAt, drawn(), givenUpBecause);
    }

    private DrawView.@Nullable Drawn drawn() {
        if (drawnAt == null || typed == null || drawnOrder == null) {
            return null;
        }
        List<Integer> order =
                Arrays.stream(drawnOrder.split(" ")).map(Integer::valueOf).toList();
        return new DrawView.Drawn(typed, secret, order, drawnAt);
    }
}
