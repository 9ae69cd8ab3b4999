package org.saimahui.screen;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the picture that is held, numbers and all: a screen that is loaded anew meanwhile shows what the others show, not what
 * the evening has come to since.
 */
@Service
@Transactional(readOnly = true)
public class HeldPictures {

    private final HeldPictureRepository pictures;

    HeldPictures(HeldPictureRepository pictures) {
        this.pictures = pictures;
    }

    /**
     * Keeps a picture in place of the one that was held before. In the caller's transaction, which holds the contest's lock.
     *
     * @param hall whether it is for the screens of the hall; else for everybody
     * @param language code of its words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long contestId, boolean hall, String language, String markup) {
        String variant = variant(hall, language);
        HeldPicture picture = pictures.findByContestIdAndVariant(contestId, variant)
                .orElseGet(() -> new HeldPicture(contestId, variant));
        picture.show(markup);
        pictures.save(picture);
    }

    /** No picture is kept: what was held before is not shown again. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long contestId) {
        pictures.deleteByContestId(contestId);
    }

    /** The picture that was held last; empty where none was since the portal knows how to keep one. */
    public Optional<String> find(long contestId, boolean hall, String language) {
        return pictures.findByContestIdAndVariant(contestId, variant(hall, language))
                .map(HeldPicture::markup);
    }

    private static String variant(boolean hall, String language) {
        return (hall ? "hall/" : "all/") + language;
    }
}
