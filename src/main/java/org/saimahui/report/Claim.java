package org.saimahui.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * A claim to a rank: 全国首创, 全省第三.
 *
 * @param scope within what, e.g. 全国
 * @param rank place, from 1, or null
 * @param first whether it claims to be the first of its kind (首创)
 * @param confirmedBy the body that confirms it; null as long as the proof is missing
 */
@Embeddable
public record Claim(
        @Column(name = "claim_scope") String scope,
        @Column(name = "claim_rank") @Nullable Integer rank,
        @Column(name = "claim_first") boolean first,
        @Column(name = "claim_confirmed_by") @Nullable String confirmedBy) {

    private static final Map<String, String> KNOWN_SCOPES = Map.of("全国", "nation", "全省", "province", "全市", "city");

    private static final String[] CHINESE = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    /** Drawn solid with proof, hollow without. */
    public boolean proved() {
        return confirmedBy != null && !confirmedBy.isEmpty();
    }

    /** The rank as it is said: 三, 12; empty for a mere first. */
    public String rankWord() {
        if (rank == null) {
            return "";
        }
        return rank < CHINESE.length ? CHINESE[rank] : rank.toString();
    }

    /** The tail of the message key that names the scope, or null where it is not one of the three usual ones. */
    public @Nullable String scopeKey() {
        return KNOWN_SCOPES.get(scope);
    }

    /** Trimmed and checked; what is wrong goes into {@code text}. */
    Claim checked(Text text, String pointer) {
        if (rank == null && !first) {
            text.reject("CLAIM_EMPTY", pointer + "/rank");
        }
        if (rank != null && (rank < 1 || rank > 9999)) {
            text.reject("BAD_VALUE", pointer + "/rank");
        }
        String by = text.line(pointer + "/confirmedBy", confirmedBy == null ? "" : confirmedBy, Text.NAME, false);
        return new Claim(text.line(pointer + "/scope", scope, 100, true), rank, first, by.isEmpty() ? null : by);
    }
}
