package org.saimahui.portrait;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PortraitApproved;
import org.saimahui.presenter.PortraitChange;
import org.saimahui.presenter.PresenterPortraits;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to portraits. */
@Service
@Transactional(readOnly = true)
public class PortraitService {

    private final PresenterService presenters;

    private final PresenterPortraits shown;

    private final PortraitStore store;

    private final PortraitProperties properties;

    private final TransactionTemplate transaction;

    private final Decoding decoding;

    PortraitService(
            PresenterService presenters,
            PresenterPortraits shown,
            PortraitStore store,
            PortraitProperties properties,
            Decoding decoding,
            TransactionTemplate transaction) {
        this.presenters = presenters;
        this.shown = shown;
        this.store = store;
        this.properties = properties;
        this.transaction = transaction;
        this.decoding = decoding;
    }

    /** Largest file taken, in bytes. */
    public long limit() {
        return properties.limit().toBytes();
    }

    /** What is said of a larger file. */
    public InvalidInputException tooLarge() {
        return InvalidInputException.of(
                "PICTURE_BYTES", "/file", String.valueOf(properties.limit().toMegabytes()));
    }

    /** A portrait that is shown now or waits for approval, for organisers and whoever handed it in. */
    public Optional<byte[]> any(long contestId, String hash, int width) {
        return store.any(contestId, hash, width);
    }

    /** A portrait that is shown now. Whether the asker may see it is asked before. */
    public Optional<byte[]> picture(long contestId, String hash, int width) {
        return store.shown(contestId, hash, width);
    }

    /**
     * Makes a portrait of a file and shows it. The one before can be brought back with {@link #undo}.
     *
     * @param file a JPEG or PNG, whatever its name says
     * @throws InvalidInputException at {@code /file} saying what is wrong, at {@code /x}, {@code /y}, {@code /size}
     * @throws org.saimahui.shared.RefusedException {@code OVERLOADED} when too many pictures are being decoded
     * @throws org.saimahui.shared.ConflictException when nothing in the contest may be changed any more
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void set(long contestId, @Nullable Long expectedVersion, int number, byte[] file, Crop crop) {
        presenters.get(contestId, number);
        Portrait portrait = make(file, crop);
        transaction.executeWithoutResult(status -> {
            PresenterView before = presenters.get(contestId, number);
            PortraitChange change = shown.show(contestId, expectedVersion, number, portrait.hash());
            store.add(contestId, before.id(), portrait);
            store.keepOnly(before.id(), change);
        });
    }

    /** Nobody can bring back any more what was shown before the one that is replaced. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PortraitApproved approved) {
        store.keepOnly(approved.presenterId(), approved.portraits());
    }

    /**
     * Makes a portrait of a file, for {@link #offer}. Takes time: not for whoever has locked anything.
     *
     * @throws InvalidInputException as {@link #set}
     * @throws org.saimahui.shared.RefusedException {@code OVERLOADED} when too many pictures are being decoded
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Portrait make(byte[] file, Crop crop) {
        if (file.length > limit()) {
            throw tooLarge();
        }
        return decoding.inTurn(() -> Portrait.of(file, crop, properties.pixels()));
    }

    /**
     * Keeps a portrait that its presenter hands in with the report, in place of one that waits. Nobody else sees it before the
     * report is approved. In the transaction of the report's change.
     *
     * @param portrait null to take it back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(PresenterView presenter, @Nullable Portrait portrait) {
        PortraitChange change =
                shown.offer(presenter.contestId(), presenter.number(), portrait == null ? null : portrait.hash());
        if (portrait != null) {
            store.add(presenter.contestId(), presenter.id(), portrait);
        }
        store.keepOnly(presenter.id(), change);
    }

    /** Shows the plate again; {@link #undo} brings the portrait back. */
    @Transactional
    public void remove(long contestId, @Nullable Long expectedVersion, int number) {
        tidy(contestId, number, shown.show(contestId, expectedVersion, number, null));
    }

    /** Brings back what was shown before the last change. */
    @Transactional
    public void undo(long contestId, @Nullable Long expectedVersion, int number) {
        tidy(contestId, number, shown.undo(contestId, expectedVersion, number));
    }

    private void tidy(long contestId, int number, PortraitChange change) {
        store.keepOnly(presenters.get(contestId, number).id(), change);
    }

    /** How many presenters show a portrait. */
    public long count(long contestId) {
        return presenters.list(contestId).stream()
                .filter(p -> p.portrait() != null)
                .count();
    }

    /** Takes the portraits along into a copy, by running number. In the transaction of the copy. */
    @Transactional
    public void copy(long fromContestId, long toContestId) {
        Map<Integer, PresenterView> copies = presenters.list(toContestId).stream()
                .collect(Collectors.toMap(PresenterView::number, Function.identity()));
        for (PresenterView original : presenters.list(fromContestId)) {
            String hash = original.portrait();
            PresenterView copy = copies.get(original.number());
            if (hash != null && copy != null) {
                shown.restore(toContestId, copy.number(), hash);
                store.copy(original.id(), hash, toContestId, copy.id());
            }
        }
    }
}
