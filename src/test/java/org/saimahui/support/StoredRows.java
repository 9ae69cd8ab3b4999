package org.saimahui.support;

import java.util.List;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many rows a contest has in every table, with its version and the lines of its record: cheap to compare. */
@Component
public class StoredRows {

    /** What is made of other rows, or comes and goes without anybody's act. */
    private static final List<String> DERIVED = List.of("board", "programme", "stage_state", "seat_session");

    private final JdbcClient jdbc;

    private String question = "";

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Equal where nothing was stored between two calls. */
    public String of(ContestView contest) {
        if (question.isEmpty()) {
            question = question();
        }
        return String.join(
                " ",
                jdbc.sql(question)
                        .param("id", contest.id())
                        .param("slug", contest.slug())
                        .query(String.class)
                        .list());
    }

    private String question() {
        List<String> tables = jdbc.sql("select distinct lower(table_name) from information_schema.columns"
                        + " where lower(column_name) = 'contest_id' and lower(table_schema) = 'public' order by 1")
                .query(String.class)
                .list();
        String counts = tables.stream()
                .filter(table -> !DERIVED.contains(table))
                .map(table -> "select concat('" + table + "=', count(*)) from " + table + " where contest_id = :id")
                .collect(Collectors.joining(" union all "));
        return counts + " union all select concat('version=', version) from contest where id = :id"
                + " union all select concat('record=', max(head_n)) from record_chain where contest_slug = :slug"
                + " order by 1";
    }
}
