package org.saimahui.attachment.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.FormChange;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.page.UploadedFile;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.AtDesk;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is attached to a report: at an organiser's desk, and at the presenter's own seat. */
@Controller
@AtDesk
@RequestMapping({"/organise/{slug}/presenters/{number}/report/attachments", Desks.OWN + "/attachments"})
class AttachmentController {

    private final AttachmentService attachments;

    private final UploadThrottle throttle;

    AttachmentController(AttachmentService attachments, UploadThrottle throttle) {
        this.attachments = attachments;
        this.throttle = throttle;
    }

    @GetMapping
    String show(@ModelAttribute("desk") Desk desk, @ModelAttribute("form") AttachmentForm form, Model model) {
        fill(desk, model);
        return view(desk);
    }

    @PostMapping
    Object add(
            @ModelAttribute("desk") Desk opened,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Desk desk = opened.meant(form.id());
        UploadedFile uploaded = UploadedFile.of(file, attachments.bytes());
        return changed(desk, errors, model, flash, "attachment.added", () -> {
            if (uploaded.tooLarge()) {
                throw attachments.tooLarge();
            }
            if (desk.isOwn()) {
                throttle.take(desk.presenter().id());
            }
            attachments.add(desk, form.version(), uploaded.bytes(), form.caption());
        });
    }

    @PostMapping("/{hash}")
    Object caption(
            @ModelAttribute("desk") Desk opened,
            @PathVariable String hash,
            @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        model.addAttribute("edited", hash);
        return changed(
                desk,
                errors,
                model,
                flash,
                "attachment.saved",
                () -> attachments.caption(desk, form.version(), hash, form.caption()));
    }

    @PostMapping("/{hash}/move")
    Object move(
            @ModelAttribute("desk") Desk opened,
            @PathVariable String hash,
            @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            @RequestParam String direction,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        return changed(
                desk,
                errors,
                model,
                flash,
                "attachment.moved",
                () -> attachments.move(desk, form.version(), hash, "up".equals(direction)));
    }

    /** Asks first where the browser runs no script. */
    @PostMapping("/{hash}/remove")
    Object remove(
            @ModelAttribute("desk") Desk opened,
            @PathVariable String hash,
            @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes flash) {
        Desk desk = opened.meant(form.id());
        if (!confirmed && !errors.hasErrors()) {
            return ask(desk, hash, form);
        }
        return changed(
                desk, errors, model, flash, "attachment.removed", () -> attachments.remove(desk, form.version(), hash));
    }

    private Object changed(
            Desk desk, BindingResult errors, Model model, RedirectAttributes flash, String notice, Runnable change) {
        Optional<FormChange.Refused> refused =
                FormChange.make(errors, field -> field.equals("caption") ? field : "picture", change);
        if (refused.isPresent()) {
            return again(refused.get(), desk, model);
        }
        Notices.tell(flash, notice);
        return "redirect:" + page(desk);
    }

    private static ModelAndView ask(Desk desk, String hash, AttachmentForm form) {
        String page = page(desk);
        long version = form.version() == null ? desk.version() : form.version();
        return new ModelAndView(desk.isOwn() ? "report/seat-confirm" : "fragments/confirm")
                .addObject("contest", desk.contest())
                .addObject("seat", PresenterService.seatOf(desk.presenter()))
                .addObject("active", "presenters")
                .addObject("question", "attachment.remove.sure")
                .addObject("questionArgs", new Object[0])
                .addObject("action", page + "/" + hash + "/remove")
                .addObject(
                        "fields",
                        Map.of("version", version, "id", desk.presenter().id()))
                .addObject("yes", "common.delete")
                .addObject("back", page);
    }

    private ModelAndView again(FormChange.Refused refused, Desk desk, Model model) {
        if (refused.stale()) {
            Refusals.stale(model);
        }
        fill(desk, model);
        return new ModelAndView(view(desk), model.asMap(), refused.status());
    }

    private void fill(Desk desk, Model model) {
        ContestView contest = desk.contest();
        model.addAttribute("contest", contest);
        model.addAttribute("presenter", desk.presenter());
        model.addAttribute("seat", PresenterService.seatOf(desk.presenter()));
        model.addAttribute("report", desk.page());
        model.addAttribute("page", page(desk));
        model.addAttribute(
                "pictures",
                desk.isOwn() ? "/seat/presenter/attachments" : "/organise/" + contest.slug() + "/attachments");
        model.addAttribute("version", desk.version());
        model.addAttribute("obstacle", desk.obstacle());
        model.addAttribute("attachments", attachments.of(desk.presenter()));
        model.addAttribute("limit", attachments.limit());
    }

    private static String page(Desk desk) {
        return desk.page() + "/attachments";
    }

    private static String view(Desk desk) {
        return desk.isOwn() ? "attachment/seat" : "attachment/desk";
    }
}
