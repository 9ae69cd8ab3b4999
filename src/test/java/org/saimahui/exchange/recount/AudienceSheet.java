package org.saimahui.exchange.recount;

import java.util.List;
import java.util.Map;

/** The audience part. */
final class AudienceSheet {

    private final Node document;

    private final Node audience;

    private final Rounds rounds;

    AudienceSheet(Node document) {
        this.document = document;
        this.audience = document.node("rule").node("audience");
        this.rounds = new Rounds(document.node("rule").node("rounding"));
    }

    /** The raw count. */
    static Ratio votes(Node document, Node presenter) {
        Ratio votes = Ratio.ZERO;
        for (Map.Entry<String, Ratio> level : levels(document, presenter).entrySet()) {
            votes = votes.plus(level.getValue());
        }
        for (Node vote : document.nodes("votes")) {
            if (isOf(vote, presenter) && !vote.has("levels")) {
                votes = vote.ratio("votes", "0");
            }
        }
        return votes;
    }

    private static Map<String, Ratio> levels(Node document, Node presenter) {
        for (Node vote : document.nodes("votes")) {
            if (isOf(vote, presenter)) {
                return vote.ratios("levels");
            }
        }
        return Map.of();
    }

    private static boolean isOf(Node vote, Node presenter) {
        return vote.text("presenter", "").equals(presenter.text("number", ""));
    }

    Outcome outcome(Node presenter) {
        if (audience.has("quorum")) {
            Node count = document.node("audienceCount");
            if (!count.has("eligible") || !count.has("voters")) {
                return Outcome.without("audience", "OPEN", null, List.of());
            }
            Ratio needed = count.ratio("eligible", null)
                    .times(audience.ratio("quorum", null))
                    .over(Ratio.whole(100));
            if (count.ratio("voters", null).compareTo(needed) < 0) {
                return Outcome.without("audience", "LEFT_OUT", null, List.of());
            }
        }
        return Outcome.counts("audience", points(presenter), rounds, null);
    }

    private Ratio points(Node presenter) {
        Ratio leader = Ratio.ZERO;
        Ratio all = Ratio.ZERO;
        for (Node other : document.nodes("presenters")) {
            if (other.text("state", "ACTIVE").equals("ACTIVE")) {
                Ratio votes = votes(document, other);
                leader = votes.compareTo(leader) > 0 ? votes : leader;
                all = all.plus(votes);
            }
        }
        if (all.isZero()) {
            return Ratio.ZERO;
        }
        Ratio own = votes(document, presenter);
        Ratio scale = audience.ratio("scale", "100");
        return switch (audience.text("conversion", "SHARE_OF_LEADER")) {
            case "SHARE_OF_LEADER" -> scale.times(own).over(leader);
            case "SHARE_OF_VOTES" -> scale.times(own).over(all);
            case "SOFTENED" -> Ratio.whole(60).plus(Ratio.whole(40).times(own).over(leader));
            case "COUNT" -> own;
            default -> mean(presenter, own);
        };
    }

    private Ratio mean(Node presenter, Ratio own) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, Ratio> level : levels(document, presenter).entrySet()) {
            sum = sum.plus(audience.ratios("levels").get(level.getKey()).times(level.getValue()));
        }
        return own.isZero() ? Ratio.ZERO : sum.over(own);
    }
}
