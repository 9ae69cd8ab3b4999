package org.saimahui.desk.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.desk.NewContest;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's first page: all contests, and the form that starts another. */
@Controller
@RequestMapping("/organise")
class ContestsController {

    private static final String SAMPLE = "wenjin-tizhi-2022";

    private final ContestService contests;

    private final NewContest starter;

    private final ContestExchange exchange;

    private final Phrases phrases;

    private final long limit;

    ContestsController(
            ContestService contests,
            NewContest starter,
            ContestExchange exchange,
            Phrases phrases,
            @Value("${saimahui.import-limit:5MB}") DataSize limit) {
        this.limit = limit.toBytes();
        this.contests = contests;
        this.starter = starter;
        this.exchange = exchange;
        this.phrases = phrases;
    }

    @GetMapping
    String list(Model model) {
        addLists(model);
        return "desk/contests";
    }

    /** Takes a contest file; what is wrong with it is listed with the place in the file. */
    @PostMapping("/import")
    ModelAndView importFile(@RequestParam MultipartFile file, Model model, RedirectAttributes flash)
            throws IOException {
        if (file.getSize() > limit) {
            throw new RefusedException(HttpStatus.CONTENT_TOO_LARGE.value(), "TOO_LARGE");
        }
        try {
            return opened(exchange.importFile(file.getBytes()), flash);
        } catch (InvalidInputException e) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, phrases.places(e), model);
        } catch (ConflictException e) {
            return refused(HttpStatus.CONFLICT, List.of(phrases.why(e)), model);
        }
    }

    /** Opens the sample evening; loads it again when it was deleted. */
    @PostMapping("/sample")
    ModelAndView sample(RedirectAttributes flash) throws IOException {
        if (contests.find(SAMPLE).isPresent()) {
            return new ModelAndView("redirect:/organise/" + SAMPLE);
        }
        byte[] file = new ClassPathResource("sample/" + SAMPLE + ".json").getContentAsByteArray();
        return opened(exchange.importFile(file), flash);
    }

    private ModelAndView opened(ContestView contest, RedirectAttributes flash) {
        Notices.tell(flash, "stage.created");
        return new ModelAndView("redirect:/organise/" + contest.slug());
    }

    private ModelAndView refused(HttpStatus status, List<String> why, Model model) {
        addLists(model);
        return new ModelAndView("desk/contests", model.asMap(), status).addObject("why", why);
    }

    private void addLists(Model model) {
        Map<Boolean, List<ContestView>> lists =
                contests.all().stream().collect(Collectors.partitioningBy(ContestView::archived));
        model.addAttribute("contests", lists.get(false));
        model.addAttribute("archived", lists.get(true));
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", NewContestForm.empty());
        return "desk/contest-new";
    }

    @PostMapping("/new")
    ModelAndView create(@ModelAttribute("form") NewContestForm form, BindingResult errors, RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            return opened(starter.start(form.slug(), form.title(), form.voteAccess()), flash);
        } catch (InvalidInputException e) {
            Refusals.atFields(errors, e);
        } catch (ConflictException e) {
            Refusals.atField(errors, "slug", e);
        }
        return new ModelAndView("desk/contest-new", errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
