package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seat in a panel with a person on it. */
@Entity
class Judge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String code = "";

    private String name = "";

    private String organisation = "";

    private String panel = "";

    private boolean chief;

    private @Nullable Instant nudgedAt;

    protected Judge() {}

    Judge(long contestId, JudgeFacts facts) {
        this.contestId = contestId;
        this.code = facts.code();
        fill(facts);
    }

    /** Puts another person or panel on the seat; the seat's code stays. */
    void fill(JudgeFacts facts) {
        name = facts.name();
        organisation = facts.organisation();
        panel = facts.panel();
        chief = facts.chief();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    void nudge(Instant now) {
        nudgedAt = now;
    }

    @Nullable
    Instant nudgedAt() {
        return nudgedAt;
    }

    String code() {
        return code;
    }

    String panel() {
        return panel;
    }

    boolean isChief() {
        return chief;
    }

    JudgeView toView(Set<Integer> recusals) {
        return new JudgeView(id(), contestId, code, name, organisation, panel, chief, recusals, nudgedAt);
    }

    JudgeFacts whole() {
        return new JudgeFacts(code, name, organisation, panel, chief);
    }

    /** What the record keeps of the person on the seat. */
    /** What it is called among the rows that the record keeps. */
    String rowName() {
        return JudgeService.KIND + '/' + code;
    }

    /** Who sits there: names are in no file of a result that shows judges by seat. */
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(facts());
        // Always said: what a row does not say is not compared.
        row.put("chief", chief);
        return row;
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("organisation", organisation);
        facts.put("panel", panel);
        if (chief) {
            facts.put("chief", true);
        }
        return facts;
    }
}
