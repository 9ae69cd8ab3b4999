package org.saimahui.recap.web;

import java.util.Locale;
import org.saimahui.contest.ContestView;
import org.saimahui.recap.Recap;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A recap as a page and as two files. Whose it is, and which, says a {@code @ModelAttribute("opened")} of the controller. */
abstract class RecapDoors {

    private final RecapFiles files;

    RecapDoors(RecapFiles files) {
        this.files = files;
    }

    /**
     * What has been opened.
     *
     * @param area address of the contest's pages for whoever reads it
     * @param asked what follows the address of a file of the same recap
     * @param desk whether an organiser reads it
     */
    record Opened(ContestView contest, Recap recap, String area, String asked, boolean desk) {}

    @GetMapping("/recap")
    String page(@ModelAttribute("opened") Opened opened, Model model) {
        model.addAttribute("asked", opened.asked());
        model.addAttribute("contest", opened.contest());
        model.addAttribute("recap", opened.recap());
        model.addAttribute("area", opened.area());
        model.addAttribute("desk", opened.desk());
        return "recap/recap";
    }

    @GetMapping("/recap.md")
    ResponseEntity<byte[]> markdown(@ModelAttribute("opened") Opened opened, Locale locale) {
        return files.markdown(opened.contest(), opened.recap(), locale);
    }

    @GetMapping("/recap.html")
    ResponseEntity<byte[]> word(@ModelAttribute("opened") Opened opened, Locale locale) {
        return files.word(opened.contest(), opened.recap(), locale);
    }
}
