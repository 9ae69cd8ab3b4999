package org.saimahui.attachment;

import java.util.List;
import org.saimahui.shared.Hashes;

/** What became of a file: a picture of each page, in each of {@link #SIDES}. */
record Pages(List<List<byte[]>> pictures) {

    /** Longer side of the pictures in pixels: to read, and to choose by. */
    static final int[] SIDES = {1600, 320};

    private static final int HASH = 32;

    Pages {
        pictures = List.copyOf(pictures);
    }

    int count() {
        return pictures.size();
    }

    /** Names the content. */
    String hash() {
        StringBuilder digests = new StringBuilder();
        pictures.forEach(page -> digests.append(Hashes.sha256Hex(page.get(0))));
        return Hashes.sha256Hex(digests.toString()).substring(0, HASH);
    }
}
