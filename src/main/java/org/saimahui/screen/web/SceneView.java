package org.saimahui.screen.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ShownHeads;
import org.saimahui.contest.ContestState;
import org.saimahui.cue.SceneKind;
import org.saimahui.lots.DrawView;
import org.saimahui.oversight.SupervisorCards;
import org.saimahui.page.QrCode;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Attachment;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.PhotoFinish;
import org.saimahui.scoreboard.Race;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.voting.VoteState;

/**
 * One picture of the wall with all that it is drawn from.
 *
 * @param presenter whom it is about; null where it is about nobody
 * @param step which figure, board or movement has come, from 0
 * @param text of a message or a break
 * @param until when a break ends; null without a countdown
 * @param sceneVersion grows with what is on air
 * @param strip the clock of whom it is about; null where it counts for somebody else or nobody
 * @param marks what of the presenter's marks has been let out; null where the picture is about none
 * @param told the step of the reveal, also where an award comes of it; null for every other picture
 * @param lots the draw; null for every other picture
 * @param special the prize of the organisers' own; null for every other picture
 * @param head of the record, as it is shown beside this picture; null where none is
 * @param reissued when the supervisor's card was issued again during the evening, and by whom; null where it was not
 * @param view the Board with the programme around it
 */
record SceneView(
        SceneKind kind,
        @Nullable PresenterView presenter,
        int step,
        String text,
        @Nullable Instant until,
        long sceneVersion,
        @Nullable TalkStrip strip,
        @Nullable ShownMarks marks,
        RevealService.@Nullable Told told,
        @Nullable DrawView lots,
        @Nullable SpecialAward special,
        ShownHeads.@Nullable ShownHead head,
        SupervisorCards.@Nullable Issued reissued,
        BoardPageView view) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final int BIG = 7;

    private static final int MIDDLE = 22;

    /** What the templates are given, first load and live alike. */
    Map<String, Object> model() {
        String scan = view.publicUrl() + scanned();
        Map<String, Object> model = new HashMap<>();
        model.put("contest", view.contest());
        model.put("view", view);
        model.put("scene", this);
        model.put("race", race());
        model.put("scan", scan);
        model.put("qr", QrCode.of(scan));
        return model;
    }

    /** The page that the code leads to, below the contest's own. */
    private String scanned() {
        if (asksForVotes()) {
            return "/vote";
        }
        return switch (kind) {
            case LOTS -> "/draw";
            case THANKS -> view.contest().state() == ContestState.RELEASED ? "/results" : "";
            default -> "";
        };
    }

    /** Whether the code leads to the vote: in its own scene, and beside whoever is on stage while it is open. */
    private boolean asksForVotes() {
        boolean beside =
                kind == SceneKind.PRESENTER || kind == SceneKind.LAMPS || kind == SceneKind.FIGURE && presenter != null;
        return kind == SceneKind.VOTE || (beside && view.board().vote().state() == VoteState.OPEN);
    }

    /**
     * What draws it: the kind's own markup, but whoever talks by the clock has a card of the clock and of the figures, and
     * behind the last step of the reveal there are the photograph of a close finish (冲刺照片) and the door (双线开门).
     */
    public String picture() {
        return switch (kind) {
            case PRESENTER -> strip != null && strip.isUsed() ? "CLOCK" : kind.name();
            case FIGURE -> presenter == null ? "FIGURES" : "CLOCK";
            case REVEAL -> reveal();
            default -> kind.name();
        };
    }

    private String reveal() {
        if (told == null || told.left() > 0 || step <= told.last()) {
            return kind.name();
        }
        boolean photo = PhotoFinish.isClose(view.board().rows()) && step == told.last() + 1;
        return photo ? SceneKind.PHOTO.name() : "DOOR";
    }

    /** Neighbours too close for the eye: the first two as the result is told, else those who were asked for. */
    public PhotoFinish photo() {
        return kind == SceneKind.PHOTO
                ? photo(view, presenter, step).orElseThrow()
                : race().photos(view).get(0);
    }

    /** That of those two; empty once they are no neighbours, or not so close, any more. */
    static Optional<PhotoFinish> photo(BoardPageView view, @Nullable PresenterView one, int other) {
        return Race.of(view).photos(view).stream()
                .filter(photo -> one != null && one.number() != other && photo.isOf(one.number(), other))
                .findFirst();
    }

    /** The page of the presenter's attachments that was asked for; later ones than there are count as the last. */
    public @Nullable Page page() {
        PublicReport report = presenter == null ? null : view.report(presenter.number());
        return report == null ? null : Page.of(report.attachments(), step);
    }

    /**
     * One page of what is attached to a report.
     *
     * @param number within its attachment, from 1
     */
    record Page(Attachment attachment, int number) {

        static @Nullable Page of(List<Attachment> attachments, int step) {
            int before = 0;
            Page last = null;
            for (Attachment attachment : attachments) {
                last = new Page(attachment, Math.min(attachment.pages(), step - before + 1));
                if (step < before + attachment.pages()) {
                    return last;
                }
                before += attachment.pages();
            }
            return last;
        }
    }

    private Race race() {
        return told == null ? Race.of(view) : Race.told(view, told);
    }

    /** The key figure that has come; null before the first, and where there is none. */
    public @Nullable MetricView figure() {
        return turned(step);
    }

    /** The one that turns away for it; null for the first. */
    public @Nullable MetricView figureBefore() {
        List<MetricView> all = figures();
        return turned(Math.min(step, all.size() - 1) - 1);
    }

    /** Where {@link #figure} stands among the figures, from 0; below 0 before the first. */
    public int figureAt() {
        return kind == SceneKind.FIGURE ? Math.min(step, figures().size() - 1) : -1;
    }

    private @Nullable MetricView turned(int at) {
        List<MetricView> all = figures();
        return kind != SceneKind.FIGURE || at < 0 || all.isEmpty() ? null : all.get(Math.min(at, all.size() - 1));
    }

    private List<MetricView> figures() {
        PublicReport report = presenter == null ? null : view.report(presenter.number());
        return report == null ? List.of() : report.metrics();
    }

    /** The figures of the evening as far as they have come. */
    public FigureWall wall() {
        return FigureWall.of(view, step);
    }

    /** The size of a message: so many characters fit on a line, in the class's name. */
    public String size() {
        int glyphs = text.codePointCount(0, text.length());
        return glyphs <= BIG ? "" : glyphs <= MIDDLE ? "is-long" : "is-xlong";
    }

    /** When a break ends, by the contest's own clock. */
    public String untilClock() {
        return until == null ? "" : TIME.format(until.atZone(view.contest().zone()));
    }

    /** Grows with whatever the screen shows. */
    public long version() {
        return sceneVersion + view.version();
    }
}
