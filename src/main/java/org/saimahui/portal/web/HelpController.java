package org.saimahui.portal.web;

import java.util.List;
import java.util.Locale;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The manual: one page for each chair, prose in a file of its own for each language. */
@Controller
class HelpController {

    private static final List<String> CHAIRS = List.of("organiser", "staff", "judge", "presenter", "audience");

    @GetMapping("/help")
    String index(Model model) {
        model.addAttribute("chairs", CHAIRS);
        return "help/index";
    }

    /** @throws NotFoundException for a chair that has no page */
    @GetMapping("/help/{chair}")
    String page(@PathVariable String chair, Model model, Locale locale) {
        if (!CHAIRS.contains(chair)) {
            throw new NotFoundException("help");
        }
        model.addAttribute("chairs", CHAIRS);
        model.addAttribute("chair", chair);
        model.addAttribute("text", "help/" + language(locale) + "/" + chair);
        return "help/page";
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}
