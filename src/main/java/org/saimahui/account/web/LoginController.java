package org.saimahui.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.saimahui.account.LoginName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The organisers' login page; the form itself is handled by the security chain. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        Set<String> asked = request.getParameterMap().keySet();
        model.addAttribute("wrong", asked.contains("wrong"));
        model.addAttribute("wait", asked.contains("wait"));
        model.addAttribute("out", asked.contains("out"));
        model.addAttribute("name", asked.contains("wrong") ? LoginName.of(request) : "");
        return "account/login";
    }
}
