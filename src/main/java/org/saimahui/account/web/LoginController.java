package org.saimahui.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.saimahui.account.LoginFirst;
import org.saimahui.account.LoginName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The organisers' login page; the form itself is handled by the security chain, which leads to the other two. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        Set<String> asked = request.getParameterMap().keySet();
        model.addAttribute("wrong", asked.contains("wrong"));
        model.addAttribute("wait", asked.contains("wait"));
        model.addAttribute("out", asked.contains("out"));
        model.addAttribute("ended", asked.contains("ended"));
        model.addAttribute("name", asked.contains("wrong") ? LoginName.of(request) : "");
        return "account/login";
    }

    /** A form came and nobody was logged in, or the login that it travelled with was wrong. */
    @PostMapping(LoginFirst.ENDED)
    String ended(HttpServletRequest request, Model model) {
        model.addAttribute("ended", true);
        model.addAttribute("sent", SentForm.of(request));
        model.addAttribute("lost", SentForm.of(request) == null);
        model.addAttribute("wrong", "wrong".equals(request.getAttribute(LoginFirst.SAID)));
        model.addAttribute("wait", "wait".equals(request.getAttribute(LoginFirst.SAID)));
        return "account/login";
    }

    /** Logged in; the form that travelled along may be sent once more. */
    @PostMapping(LoginFirst.AGAIN)
    String again(HttpServletRequest request, Model model) {
        model.addAttribute("sent", SentForm.of(request));
        return "account/again";
    }
}
