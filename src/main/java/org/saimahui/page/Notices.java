package org.saimahui.page;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what was done. */
public final class Notices {

    private Notices() {}

    /** @param key of the sentence, {@code args} its values */
    public static void tell(RedirectAttributes flash, String key, Object... args) {
        flash.addFlashAttribute("notice", key);
        flash.addFlashAttribute("noticeArgs", args);
    }
}
