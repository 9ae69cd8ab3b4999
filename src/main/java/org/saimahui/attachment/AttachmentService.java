package org.saimahui.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.portrait.WholePictures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Attachment;
import org.saimahui.report.Desk;
import org.saimahui.report.OwnReport;
import org.saimahui.report.ReportFile;
import org.saimahui.report.ReportService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to what is attached to reports. Every change is a change of the report: it leaves a record, and what was
 * approved waits for approval again while the public goes on seeing it.
 */
@Service
@Transactional(readOnly = true)
public class AttachmentService {

    /** Most attachments of one report. */
    public static final int MOST = 10;

    /** Most pages of all attachments of one report. */
    public static final int MOST_PAGES = 60;

    private static final int CAPTION = 100;

    private final AttachmentStore store;

    private final WholePictures pictures;

    private final PdfProcess documents;

    private final OwnReport report;

    private final ReportService reports;

    private final ReportFile file;

    private final PresenterService presenters;

    private final AttachmentProperties properties;

    private final TransactionTemplate transaction;

    AttachmentService(
            AttachmentStore store,
            WholePictures pictures,
            PdfProcess documents,
            OwnReport report,
            ReportService reports,
            ReportFile file,
            PresenterService presenters,
            AttachmentProperties properties,
            TransactionTemplate transaction) {
        this.store = store;
        this.pictures = pictures;
        this.documents = documents;
        this.report = report;
        this.reports = reports;
        this.file = file;
        this.presenters = presenters;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Largest file taken, in megabytes. */
    public long limit() {
        return properties.limit().toMegabytes();
    }

    /** Largest file taken, in bytes. */
    public long bytes() {
        return properties.limit().toBytes();
    }

    /** What is said of a larger file. */
    public InvalidInputException tooLarge() {
        return InvalidInputException.of("PICTURE_BYTES", "/file", String.valueOf(limit()));
    }

    /** What is attached to the working copy, in its order. */
    public List<Attachment> of(PresenterView presenter) {
        return store.of(presenter.id());
    }

    /** A picture of what is attached to this presenter's working copy, or was public last. */
    public Optional<byte[]> own(long presenterId, String hash, int page, int side) {
        return store.picture(presenterId, hash, page, side);
    }

    /** The same of any presenter of the contest, for organisers. */
    public Optional<byte[]> any(long contestId, String hash, int page, int side) {
        return store.owners(contestId, hash).stream()
                .findFirst()
                .flatMap(owner -> store.picture(owner, hash, page, side));
    }

    /** The same as far as it is approved. */
    public Optional<byte[]> approved(long contestId, String hash, int page, int side) {
        return presenters.list(contestId).stream()
                .filter(presenter -> store.owners(contestId, hash).contains(presenter.id()))
                .filter(presenter -> published(presenter).contains(hash))
                .findFirst()
                .flatMap(presenter -> store.picture(presenter.id(), hash, page, side));
    }

    /**
     * Attaches a file.
     *
     * @param seen what the writer saw, see {@link Desk#version()}
     * @param file a JPEG, PNG or PDF, whatever its name says
     * @throws InvalidInputException at {@code /file} saying what is wrong with it, at {@code /caption}
     * @throws org.saimahui.shared.RefusedException {@code OVERLOADED}; {@code TOO_MANY_ATTACHMENTS}; when the writer may
     *     not write now
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void add(Desk desk, @Nullable Long seen, byte[] file, String caption) {
        String checked = checked(caption);
        if (file.length > bytes()) {
            throw tooLarge();
        }
        PresenterView presenter = desk.presenter();
        requireRoom(presenter, null);
        // Nothing is drawn for somebody who may not write.
        transaction.executeWithoutResult(status -> {
            desk.change(seen, version -> {});
            status.setRollbackOnly();
        });
        Pages pages = pages(file);
        transaction.executeWithoutResult(status -> desk.change(seen, version -> {
            requireRoom(presenter, pages);
            report.touch(
                    presenter.contestId(),
                    version,
                    presenter.number(),
                    "ATTACHMENT_ADDED",
                    null,
                    new Attachment(pages.hash(), checked, pages.count()));
            store.add(presenter.contestId(), presenter.id(), checked, pages);
            tidy(presenter);
        }));
    }

    private Pages pages(byte[] file) {
        return switch (WholePictures.kind(file)) {
            case "JPEG", "PNG" -> new Pages(List.of(pictures.jpegs(file, Pages.SIDES)));
            case "PDF" -> documents.draw(file);
            default -> throw InvalidInputException.of(file.length == 0 ? "MISSING_FIELD" : "ATTACHMENT_KIND", "/file");
        };
    }

    /** @throws ConflictException {@code TOO_MANY_ATTACHMENTS} */
    private void requireRoom(PresenterView presenter, @Nullable Pages more) {
        List<Attachment> present = store.of(presenter.id());
        int pages = present.stream().mapToInt(Attachment::pages).sum() + (more == null ? 1 : more.count());
        if (present.size() >= MOST || pages > MOST_PAGES) {
            throw new ConflictException("TOO_MANY_ATTACHMENTS", MOST, MOST_PAGES);
        }
        if (more != null && present.stream().anyMatch(a -> a.hash().equals(more.hash()))) {
            throw InvalidInputException.of("ATTACHMENT_TWICE", "/file");
        }
    }

    /**
     * Writes another caption.
     *
     * @param seen what the writer saw, see {@link Desk#version()}
     * @param hash of the attachment
     * @throws NotFoundException where the working copy has no such attachment
     * @throws InvalidInputException at {@code /caption}
     */
    @Transactional
    public void caption(Desk desk, @Nullable Long seen, String hash, String caption) {
        String checked = checked(caption);
        change(desk, seen, hash, "ATTACHMENT_EDITED", presenter -> store.caption(presenter.id(), hash, checked));
    }

    /**
     * Takes one off the working copy; what is public stays so until the next approval.
     *
     * @param seen what the writer saw, see {@link Desk#version()}
     * @throws NotFoundException where the working copy has no such attachment
     */
    @Transactional
    public void remove(Desk desk, @Nullable Long seen, String hash) {
        change(desk, seen, hash, "ATTACHMENT_REMOVED", presenter -> store.remove(presenter.id(), hash));
    }

    /** Moves an attachment one place up (or down). At an end nothing moves. */
    @Transactional
    public void move(Desk desk, @Nullable Long seen, String hash, boolean up) {
        List<String> order = new ArrayList<>(hashes(store.of(desk.presenter().id())));
        int from = order.indexOf(hash);
        int to = up ? from - 1 : from + 1;
        if (from >= 0 && (to < 0 || to >= order.size())) {
            return;
        }
        change(desk, seen, hash, "ATTACHMENTS_REORDERED", presenter -> {
            order.add(to, order.remove(from));
            store.arrange(presenter.id(), order);
        });
    }

    /** Takes the attachments along into a copy, by running number. In the transaction of the copy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(long fromContestId, long toContestId) {
        for (PresenterView original : presenters.list(fromContestId)) {
            if (!store.of(original.id()).isEmpty()) {
                PresenterView copy = presenters.get(toContestId, original.number());
                store.copy(original.id(), toContestId, copy.id());
                file.attach(toContestId, copy.number());
            }
        }
    }

    private void change(Desk desk, @Nullable Long seen, String hash, String action, Consumer<PresenterView> change) {
        PresenterView presenter = desk.presenter();
        desk.change(seen, version -> {
            List<Attachment> before = store.of(presenter.id());
            if (!hashes(before).contains(hash)) {
                throw new NotFoundException("attachment " + hash);
            }
            change.accept(presenter);
            List<Attachment> after = store.of(presenter.id());
            if (!after.equals(before)) {
                report.touch(presenter.contestId(), version, presenter.number(), action, before, after);
                tidy(presenter);
            }
        });
    }

    private void tidy(PresenterView presenter) {
        Collection<String> shown = new TreeSet<>(hashes(store.of(presenter.id())));
        shown.addAll(published(presenter));
        store.keepOnly(presenter.id(), shown);
    }

    private List<String> published(PresenterView presenter) {
        return reports.approved(presenter.contestId(), presenter.number())
                .map(open -> hashes(open.attachments()))
                .orElse(List.of());
    }

    private static List<String> hashes(List<Attachment> attachments) {
        return attachments.stream().map(Attachment::hash).toList();
    }

    private static String checked(String caption) {
        Text text = new Text();
        String checked = text.line("/caption", caption, CAPTION, false);
        text.orThrow();
        return checked;
    }
}
