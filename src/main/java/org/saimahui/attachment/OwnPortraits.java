package org.saimahui.attachment;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.portrait.Crop;
import org.saimahui.portrait.Portrait;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterPortraits;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Desk;
import org.saimahui.report.OwnReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Portraits that presenters hand in themselves. They belong to the report: until when they may be changed, and that nobody else
 * sees them before an organiser has approved it, is as with its text.
 */
@Service
public class OwnPortraits {

    private static final String TAKEN_BACK = "PORTRAIT_TAKEN_BACK";

    private final PortraitService portraits;

    private final PresenterPortraits waiting;

    private final PresenterService presenters;

    private final OwnReport report;

    private final TransactionTemplate transaction;

    OwnPortraits(
            PortraitService portraits,
            PresenterPortraits waiting,
            PresenterService presenters,
            OwnReport report,
            TransactionTemplate transaction) {
        this.portraits = portraits;
        this.waiting = waiting;
        this.presenters = presenters;
        this.report = report;
        this.transaction = transaction;
    }

    /**
     * Hands in a portrait, in place of one that waits.
     *
     * @param seen what the writer saw, see {@link Desk#version()}
     * @param file a JPEG or PNG, whatever its name says
     * @throws org.saimahui.document.InvalidInputException at {@code /file} saying what is wrong with it
     * @throws org.saimahui.shared.RefusedException {@code OVERLOADED}; when the writer may not write now
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void offer(Desk desk, @Nullable Long seen, byte[] file, Crop crop) {
        // Nothing is decoded for somebody who may not write.
        transaction.executeWithoutResult(status -> {
            desk.change(seen, version -> {});
            status.setRollbackOnly();
        });
        Portrait made = portraits.make(file, crop);
        transaction.executeWithoutResult(
                status -> desk.change(seen, version -> keep(desk, version, "PORTRAIT_OFFERED", made)));
    }

    /**
     * Takes back what waits; where nothing does, nothing changes. That can be done for as long as it waits: where the report is
     * fixed nobody will approve it any more, and it is somebody's picture.
     */
    @Transactional
    public void takeBack(Desk desk, @Nullable Long seen) {
        if (desk.obstacle() == null) {
            desk.change(seen, version -> keep(desk, version, TAKEN_BACK, null));
            return;
        }
        PresenterView presenter = meant(desk);
        String before = waiting.of(presenter.contestId(), presenter.number()).offered();
        if (before != null) {
            report.recordBeside(presenter.contestId(), presenter.number(), TAKEN_BACK, described(before), null);
            portraits.offer(presenter, null);
        }
    }

    private PresenterView meant(Desk desk) {
        return presenters.meant(
                desk.contest().id(), desk.presenter().number(), desk.presenter().id());
    }

    private void keep(Desk desk, @Nullable Long version, String action, @Nullable Portrait made) {
        PresenterView presenter = meant(desk);
        String before = waiting.of(presenter.contestId(), presenter.number()).offered();
        String after = made == null ? null : made.hash();
        if (Objects.equals(before, after)) {
            return;
        }
        report.touch(presenter.contestId(), version, presenter.number(), action, described(before), described(after));
        portraits.offer(presenter, made);
    }

    private static @Nullable Map<String, Object> described(@Nullable String hash) {
        return hash == null ? null : Map.of("portrait", hash);
    }
}
