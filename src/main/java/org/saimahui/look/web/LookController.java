package org.saimahui.look.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.portrait.WholePictures;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
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

/** Colours, logo and words of a contest. Whoever was slower sees both values and decides. */
@Controller
@RequestMapping("/organise/{slug}/look")
class LookController {

    private static final String VIEW = "look/look";

    private final ContestService contests;

    private final LookService looks;

    private final WholePictures pictures;

    LookController(ContestService contests, LookService looks, WholePictures pictures) {
        this.contests = contests;
        this.looks = looks;
        this.pictures = pictures;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        Look look = looks.get(contest.id());
        model.addAttribute("form", LookForm.of(look, contest.version()));
        fill(model, contest, Map.of());
        return VIEW;
    }

    @PostMapping
    Object choose(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") LookForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean nearest,
            Model model,
            RedirectAttributes flash) {
        LookForm wanted = form;
        if (nearest) {
            List<String> colours = looks.nearest(form.main(), form.second());
            wanted = form.with(colours.get(0), colours.get(1));
        }
        try {
            looks.choose(contest.id(), form.version(), wanted.main(), wanted.second(), wanted.words());
            return done(contest, flash, "look.saved");
        } catch (StaleVersionException slower) {
            ContestView now = contests.get(contest.slug());
            ModelAndView page = again(HttpStatus.CONFLICT, model, now, differences(now, form));
            return Refusals.stale(page).addObject("form", form.on(now.version()));
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return again(HttpStatus.UNPROCESSABLE_CONTENT, model, contest, Map.of());
        } catch (RefusedException refused) {
            Refusals.onForm(errors, refused);
            return again(HttpStatus.valueOf(refused.status()), model, contest, Map.of());
        }
    }

    @PostMapping("/logo")
    Object upload(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        return logo(contest, model, flash, "look.logo.saved", () -> looks.setLogo(contest.id(), version, bytes));
    }

    @PostMapping("/logo/remove")
    Object remove(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            Model model,
            RedirectAttributes flash) {
        return logo(contest, model, flash, "look.logo.removed", () -> looks.removeLogo(contest.id(), version));
    }

    private Object logo(ContestView contest, Model model, RedirectAttributes flash, String notice, Runnable change) {
        LookForm form = LookForm.of(looks.get(contest.id()), contest.version());
        BindingResult errors = new org.springframework.validation.BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        try {
            change.run();
            return done(contest, flash, notice);
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
            return again(HttpStatus.UNPROCESSABLE_CONTENT, model, contest, Map.of());
        } catch (RefusedException refused) {
            Refusals.onForm(errors, refused);
            return again(HttpStatus.valueOf(refused.status()), model, contest, Map.of());
        }
    }

    private static String done(ContestView contest, RedirectAttributes flash, String notice) {
        Notices.tell(flash, notice);
        return "redirect:/organise/" + contest.slug() + "/look";
    }

    private ModelAndView again(HttpStatus status, Model model, ContestView contest, Map<String, String> theirs) {
        fill(model, contest, theirs);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private void fill(Model model, ContestView contest, Map<String, String> theirs) {
        model.addAttribute("contest", contest);
        model.addAttribute("logo", looks.get(contest.id()).logo());
        model.addAttribute("house", LookForm.of(Look.NONE, contest.version()));
        model.addAttribute("limit", pictures.limit());
        model.addAttribute("theirs", theirs);
        model.addAttribute("closed", contest.state() == ContestState.RELEASED || contest.archived());
    }

    /** What is stored now, by field, where it differs from the input. */
    private Map<String, String> differences(ContestView contest, LookForm mine) {
        LookForm theirs = LookForm.of(looks.get(contest.id()), contest.version());
        Map<String, String> differences = new LinkedHashMap<>();
        put(differences, "main", theirs.main(), mine.main());
        put(differences, "second", theirs.second(), mine.second());
        put(differences, "zh", theirs.zh(), mine.zh());
        put(differences, "one", theirs.one(), mine.one());
        put(differences, "many", theirs.many(), mine.many());
        return differences;
    }

    private static void put(Map<String, String> differences, String field, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            differences.put(field, theirs);
        }
    }
}
