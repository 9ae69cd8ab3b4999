package org.saimahui.settings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page behind the QR code to try: whoever reads it has reached the portal. */
@Controller
class HereController {

    static final String PATH = "/here";

    @GetMapping(PATH)
    String here() {
        return "settings/here";
    }
}
