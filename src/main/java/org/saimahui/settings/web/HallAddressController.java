package org.saimahui.settings.web;

import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.PublicAddress;
import org.saimahui.page.QrCode;
import org.saimahui.page.Refusals;
import org.saimahui.settings.HallAddressService;
import org.saimahui.shared.ConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which address links and QR codes carry, to be tried with a phone. */
@Controller
@RequestMapping("/organise/account/address")
class HallAddressController {

    private static final String VIEW = "settings/address";

    private final HallAddressService hall;

    private final PublicAddress address;

    HallAddressController(HallAddressService hall, PublicAddress address) {
        this.hall = hall;
        this.address = address;
    }

    @ModelAttribute
    void page(Model model) {
        model.addAttribute("stored", hall.stored());
        model.addAttribute("now", address.url(""));
        model.addAttribute("fixed", address.isFixed());
        model.addAttribute("configured", address.isConfigured());
        model.addAttribute("machine", address.ofThisMachine());
        model.addAttribute("test", address.url(HereController.PATH));
        model.addAttribute("qr", QrCode.of(address.url(HereController.PATH)));
    }

    @GetMapping
    String show(Model model) {
        String now = address.url("");
        boolean own = address.ofThisMachine().stream().anyMatch(a -> a.url().equals(now));
        model.addAttribute("form", own ? new HallAddressForm(null, now, "") : new HallAddressForm(null, "", now));
        return VIEW;
    }

    @PostMapping
    Object choose(@ModelAttribute("form") HallAddressForm form, BindingResult errors, RedirectAttributes flash) {
        try {
            hall.choose(form.chosen(), form.seen());
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConflictException refused) {
            Refusals.onForm(errors, refused);
            return new ModelAndView(VIEW, HttpStatus.CONFLICT);
        }
        Notices.tell(flash, "settings.address.saved");
        return "redirect:/organise/account/address";
    }
}
