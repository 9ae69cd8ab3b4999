package org.saimahui.drill.fault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.saimahui.cue.StageView;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.RunningOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The laptop crashes in the middle of a talk: what a start needs is read from the tables alone. */
@Component
class Crash implements Fault {

    private final RunningOrder order;

    private final JdbcClient jdbc;

    Crash(RunningOrder order, JdbcClient jdbc) {
        this.order = order;
        this.jdbc = jdbc;
    }

    @Override
    public int number() {
        return 6;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.TALK, 1);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        String seat = hall.playbill().judges().get(0);
        PresenterView talker = hall.playbill().talker();
        String code = hall.cards().marks(seat, talker).keySet().iterator().next();
        hall.cards().draft(seat, talker.number(), Map.of(code, "1"), "1970-01-01T00:00:00Z");
        StageView wall = order.view(hall.playbill().now());
        JsonNode clock = hall.windows().clock();

        seen.same("6.cue", wall.pointer(), stored("select pointer from stage_state where contest_id = :contest", hall));
        seen.same(
                "6.scene",
                wall.scene().kind().name(),
                stored("select kind from stage_state where contest_id = :contest", hall));
        seen.same(
                "6.clock",
                clock.path("state").asString(),
                stored("select state from talk_clock where contest_id = :contest", hall));
        Instant started = jdbc.sql("select started_at from talk_clock where contest_id = :contest")
                .param("contest", hall.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        long apart = Math.abs(clock.path("startedAt").asLong() - started.toEpochMilli());
        seen.expect("6.time", apart == 0, apart + " ms");
        seen.same("6.draft", "1", stored("select count(*) from mark_draft where contest_id = :contest", hall));
        seen.restIsOutside();
    }

    /** As a portal finds it that has just been started. */
    private String stored(String sql, Hall hall) {
        return jdbc.sql(sql)
                .param("contest", hall.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
