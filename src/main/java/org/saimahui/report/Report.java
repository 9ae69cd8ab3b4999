package org.saimahui.report;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;
import org.springframework.data.domain.Persistable;

/** One presenter's report. Guards its own states. */
@Entity
class Report implements Persistable<Long> {

    @Id
    private long presenterId;

    private long contestId;

    private String title = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String story = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String innovation = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String figures = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String reflection = "";

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.DRAFT;

    private String motto = "";

    private String note = "";

    private @Nullable Claim claim;

    @Convert(converter = ApprovedReportConverter.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable ApprovedReport approved;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String ignoredFigures;

    @jakarta.persistence.Transient
    private boolean fresh;

    protected Report() {}

    Report(long contestId, long presenterId) {
        this.contestId = contestId;
        this.presenterId = presenterId;
        this.fresh = true;
    }

    /** Takes a new text. An approved one waits for approval again; what is public stays public. */
    void write(ReportText text) {
        title = text.title();
        story = text.story();
        innovation = text.innovation();
        figures = text.figures();
        reflection = text.reflection();
        claim = text.claim();
        motto = text.motto();
        changed();
    }

    /** Wordings that are not to be offered as cards. */
    Set<String> ignoredFigures() {
        return ignoredFigures == null
                ? Set.of()
                : new LinkedHashSet<>(ignoredFigures.lines().toList());
    }

    void ignoreFigures(Set<String> wordings) {
        ignoredFigures = wordings.isEmpty() ? null : String.join("\n", wordings);
    }

    /** Text or figures have changed. */
    void changed() {
        if (state.isPublic()) {
            state = ReportState.SUBMITTED;
        }
    }

    /** @throws org.saimahui.document.InvalidInputException when title or every section is missing */
    void submit() {
        if (state != ReportState.DRAFT && state != ReportState.RETURNED) {
            throw new ConflictException("REPORT_NOT_OPEN");
        }
        text().requireComplete();
        state = ReportState.SUBMITTED;
    }

    void giveBack(String why) {
        requireSubmitted();
        state = ReportState.RETURNED;
        note = why;
    }

    void approve(ApprovedReport asItStands) {
        requireSubmitted();
        state = ReportState.APPROVED;
        note = "";
        approved = asItStands;
    }

    /** Hands in what is still with its writer, and approves it. */
    void approveAtOnce(ApprovedReport asItStands) {
        if (state != ReportState.SUBMITTED) {
            submit();
        }
        approve(asItStands);
    }

    /** The first mark fixes what is public. A text that was never approved is not published by it. */
    void freeze() {
        if (state == ReportState.APPROVED) {
            state = ReportState.FROZEN;
        }
    }

    /** Takes over what an imported file says. */
    void restore(ReportDraft draft, ApprovedReport asItStands) {
        write(draft.text());
        state = draft.state();
        approved = state.isPublic() ? asItStands : null;
    }

    /** Attachments have come along with a report that is a copy. */
    void attached(ApprovedReport asItStands) {
        if (state.isPublic()) {
            approved = asItStands;
        }
    }

    private void requireSubmitted() {
        if (state != ReportState.SUBMITTED) {
            throw new ConflictException("REPORT_NOT_SUBMITTED");
        }
    }

    ReportText text() {
        return new ReportText(title, story, innovation, figures, reflection, claim, motto);
    }

    ReportState state() {
        return state;
    }

    String note() {
        return note;
    }

    long presenterId() {
        return presenterId;
    }

    @Nullable
    ApprovedReport approved() {
        return approved;
    }

    @Override
    public Long getId() {
        return presenterId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
