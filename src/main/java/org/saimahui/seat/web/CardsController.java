package org.saimahui.seat.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.FreshSheets;
import org.saimahui.page.PublicAddress;
import org.saimahui.page.Refusals;
import org.saimahui.seat.CardStatus;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's page of the seat cards; {@link CardsApi} is for programs. */
@Controller
@RequestMapping("/organise/{slug}/cards")
class CardsController {

    private final ContestService contests;

    private final SeatCardService cards;

    private final PublicAddress address;

    private final FreshSheets sheets;

    CardsController(ContestService contests, SeatCardService cards, PublicAddress address, FreshSheets sheets) {
        this.sheets = sheets;
        this.contests = contests;
        this.cards = cards;
        this.address = address;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute
    void address(Model model) {
        model.addAttribute("guessed", address.isConfigured() ? null : address.url("/seat"));
        model.addAttribute("seatAddress", address.url("/seat"));
    }

    /** @param sheet the cards that were just issued */
    @GetMapping
    String list(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable String sheet,
            Principal who,
            RedirectAttributes flash,
            Model model) {
        return sheet == null ? list(contest, model) : sheet(contest, sheet, who, flash, model);
    }

    private String list(ContestView contest, Model model) {
        List<CardStatus> status = cards.status(contest.id());
        model.addAttribute("cards", status);
        model.addAttribute("holders", people(contest));
        model.addAttribute("linked", status.stream().anyMatch(c -> c.role() == SeatRole.PRESENTER));
        model.addAttribute("live", status.stream().anyMatch(c -> c.issuedAt() != null));
        return "seat/cards";
    }

    /**
     * Issues cards and leads on to their sheet. What would put out a device asks first.
     *
     * @param seats which; absent for all
     * @param missing whether only those without a card get one
     */
    @PostMapping
    String issue(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable List<String> seats,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(required = false) @Nullable Long version,
            Principal who,
            RedirectAttributes flash,
            Model model) {
        List<String> live = cards.status(contest.id()).stream()
                .filter(c -> c.issuedAt() != null)
                .map(CardStatus::seat)
                .toList();
        List<String> wanted = (seats == null
                        ? cards.status(contest.id()).stream()
                                .map(CardStatus::seat)
                                .toList()
                        : seats)
                .stream().filter(seat -> !missing || !live.contains(seat)).toList();
        if (wanted.isEmpty()) {
            return "redirect:/organise/{slug}/cards";
        }
        if (!confirmed && wanted.stream().anyMatch(live::contains)) {
            Map<String, SeatHolder> people = people(contest);
            model.addAttribute(
                    "wanted", wanted.stream().filter(people::containsKey).toList());
            model.addAttribute("holders", people);
            return "seat/cards-confirm";
        }
        return issued(contest, () -> cards.issue(contest.id(), version, wanted), who, flash);
    }

    /** Presenters have seats from now on, and each gets a card. */
    @PostMapping("/links")
    String links(@ModelAttribute("contest") ContestView contest, Principal who, RedirectAttributes flash) {
        return issued(contest, () -> cards.issue(contest.id(), SeatRole.PRESENTER), who, flash);
    }

    private String issued(
            ContestView contest, Supplier<List<IssuedCard>> issue, Principal who, RedirectAttributes flash) {
        try {
            List<IssuedCard> issued = issue.get();
            Set<String> anew = issued.stream().map(IssuedCard::seat).collect(Collectors.toSet());
            sheets.strike(page(contest), IssuedCard.class, card -> anew.contains(card.seat()));
            return sheets.leadTo(page(contest), who, issued);
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
            return "redirect:/organise/{slug}/cards";
        }
    }

    private String sheet(ContestView contest, String sheet, Principal who, RedirectAttributes flash, Model model) {
        try {
            Map<String, SeatHolder> people = people(contest);
            model.addAttribute(
                    "printed",
                    sheets.find(page(contest), who, sheet, IssuedCard.class).stream()
                            .filter(card -> people.containsKey(card.seat()))
                            .map(card -> PrintedCard.of(card, people.get(card.seat())))
                            .toList());
            return "seat/cards-sheet";
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
            return "redirect:/organise/{slug}/cards";
        }
    }

    private static String page(ContestView contest) {
        return "/organise/" + contest.slug() + "/cards";
    }

    private Map<String, SeatHolder> people(ContestView contest) {
        return cards.holders(contest.id()).stream().collect(Collectors.toMap(SeatHolder::seat, Function.identity()));
    }
}
