package org.saimahui.page;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The file that came with a form; one that is too large is not read.
 *
 * @param bytes empty where none came, or too large a one
 */
public record UploadedFile(byte[] bytes, boolean tooLarge) {

    private static final byte[] NOTHING = {};

    /** @param limit of its size in bytes @throws IOException where what came cannot be read */
    public static UploadedFile of(@Nullable MultipartFile file, long limit) throws IOException {
        boolean tooLarge = file != null && file.getSize() > limit;
        return new UploadedFile(file == null || tooLarge ? NOTHING : file.getBytes(), tooLarge);
    }
}
