package org.saimahui.console.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Attachment;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.PhotoFinish;
import org.saimahui.scoreboard.Race;
import org.saimahui.stage.StagePhrases;
import org.springframework.stereotype.Component;

/** What can be put on air out of turn, as things are now: a close finish, and the pages of what is attached to a report. */
@Component
class AirOffers {

    private static final int MOST_PHOTOS = 3;

    private final BoardPages boards;

    private final ReportService reports;

    private final StagePhrases phrases;

    AirOffers(BoardPages boards, ReportService reports, StagePhrases phrases) {
        this.boards = boards;
        this.reports = reports;
        this.phrases = phrases;
    }

    /** At most as many as one chooses from at a glance. */
    List<WallView.Photo> photos(Situation now) {
        BoardPageView board = boards.view(now.contest());
        return Race.of(board).photos(board).stream()
                .limit(MOST_PHOTOS)
                .map(photo ->
                        photo.runners().stream().map(PhotoFinish.Runner::lane).toList())
                .map(pair -> new WallView.Photo(
                        pair.get(0).presenter(),
                        pair.get(1).presenter(),
                        phrases.of(
                                "stage.scene.PHOTO.of",
                                pair.get(0).name(),
                                pair.get(1).name())))
                .toList();
    }

    /** Whose approved report has attachments. */
    List<PresenterView> attached(Situation now) {
        Map<Integer, PublicReport> approved = reports.approvedAll(now.contest().id());
        return now.presenters().stream()
                .filter(PresenterView::isActive)
                .filter(p -> pages(approved.get(p.number())) > 0)
                .toList();
    }

    /** Which of their pages is on air; null for none. */
    WallView.@Nullable Page page(Scene scene, Situation now) {
        return attached(now).stream()
                .filter(p -> scene.kind() == SceneKind.ATTACHMENT
                        && Long.valueOf(p.id()).equals(scene.presenterId()))
                .findFirst()
                .map(p -> {
                    int pages = pages(reports.approvedAll(now.contest().id()).get(p.number()));
                    return new WallView.Page(p.number(), Math.min(scene.step(), pages - 1), pages);
                })
                .orElse(null);
    }

    private static int pages(@Nullable PublicReport report) {
        return report == null
                ? 0
                : report.attachments().stream().mapToInt(Attachment::pages).sum();
    }
}
