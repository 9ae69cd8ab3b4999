package org.saimahui.attachment.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.attachment.OwnPortraits;
import org.saimahui.page.FormChange;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.page.UploadedFile;
import org.saimahui.portrait.PortraitForm;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A presenter's own portrait at the own seat: handed in with the report, in use once that is approved. */
@Controller
@AtDesk
@RequestMapping(OwnPortraitController.PAGE)
class OwnPortraitController {

    static final String PAGE = Desks.OWN + "/portrait";

    private static final String VIEW = "attachment/portrait";

    private final OwnPortraits own;

    private final PortraitService portraits;

    private final PresenterService presenters;

    private final UploadThrottle throttle;

    OwnPortraitController(
            OwnPortraits own, PortraitService portraits, PresenterService presenters, UploadThrottle throttle) {
        this.own = own;
        this.portraits = portraits;
        this.presenters = presenters;
        this.throttle = throttle;
    }

    @GetMapping
    String show(@ModelAttribute("desk") Desk desk, @ModelAttribute("form") PortraitForm form, Model model) {
        fill(desk, model);
        return VIEW;
    }

    @PostMapping
    Object upload(
            @ModelAttribute("desk") Desk desk,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("form") PortraitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        UploadedFile uploaded = UploadedFile.of(file, portraits.limit());
        return changed(desk, errors, model, flash, "portrait.own.offered", () -> {
            if (uploaded.tooLarge()) {
                throw portraits.tooLarge();
            }
            throttle.take(desk.presenter().id());
            own.offer(desk, form.version(), uploaded.bytes(), form.crop());
        });
    }

    /** Asks first where the browser runs no script. */
    @PostMapping("/remove")
    Object takeBack(
            @ModelAttribute("desk") Desk desk,
            @ModelAttribute("form") PortraitForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes flash) {
        if (!confirmed && !errors.hasErrors()) {
            return ask(desk, form);
        }
        return changed(desk, errors, model, flash, "portrait.own.taken-back", () -> own.takeBack(desk, form.version()));
    }

    private Object changed(
            Desk desk, BindingResult errors, Model model, RedirectAttributes flash, String notice, Runnable change) {
        Optional<FormChange.Refused> refused = FormChange.make(errors, PortraitForm::field, change);
        if (refused.isPresent()) {
            return again(refused.get(), desk, model);
        }
        Notices.tell(flash, notice);
        return "redirect:" + PAGE;
    }

    private static ModelAndView ask(Desk desk, PortraitForm form) {
        return new ModelAndView("report/seat-confirm")
                .addObject("contest", desk.contest())
                .addObject("seat", PresenterService.seatOf(desk.presenter()))
                .addObject("question", "portrait.own.take-back.sure")
                .addObject("questionArgs", new Object[0])
                .addObject("action", PAGE + "/remove")
                .addObject("fields", Map.of("version", form.version() == null ? desk.version() : form.version()))
                .addObject("yes", "portrait.own.take-back")
                .addObject("back", PAGE);
    }

    private ModelAndView again(FormChange.Refused refused, Desk desk, Model model) {
        if (refused.stale()) {
            Refusals.stale(model);
        }
        fill(desk, model);
        return new ModelAndView(VIEW, model.asMap(), refused.status());
    }

    private void fill(Desk desk, Model model) {
        PresenterView presenter = presenters.meant(
                desk.contest().id(), desk.presenter().number(), desk.presenter().id());
        model.addAttribute("contest", desk.contest());
        model.addAttribute("presenter", presenter);
        model.addAttribute("seat", PresenterService.seatOf(presenter));
        model.addAttribute("report", desk.page());
        model.addAttribute("page", PAGE);
        model.addAttribute("version", desk.version());
        model.addAttribute("obstacle", desk.obstacle());
        model.addAttribute("fixed", Desks.obstacle(desk.contest()) != null);
        model.addAttribute("closed", false);
        model.addAttribute("limit", portraits.limit() / (1024 * 1024));
    }
}
