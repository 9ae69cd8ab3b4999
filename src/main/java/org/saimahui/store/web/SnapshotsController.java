package org.saimahui.store.web;

import java.time.ZoneId;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.shared.RefusedException;
import org.saimahui.store.Snapshot;
import org.saimahui.store.SnapshotState;
import org.saimahui.store.Snapshots;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisers' page of the snapshots: which there are, one more, and how one is brought back. */
@Controller
@RequestMapping("/organise/account/snapshots")
class SnapshotsController {

    private final Snapshots snapshots;

    SnapshotsController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping
    String list(Model model) {
        SnapshotState state = snapshots.state();
        model.addAttribute("state", state);
        model.addAttribute("folder", snapshots.folder().toString());
        model.addAttribute("kept", Snapshots.KEPT);
        // The machine's own clock: these files are of no single contest.
        model.addAttribute("zone", ZoneId.systemDefault());
        if (state.kept()) {
            model.addAttribute("snapshots", snapshots.list());
        }
        Snapshot newest = state.newest();
        if (newest != null) {
            model.addAttribute("restore", String.join(" ", newest.restore("./restored")));
        }
        return "store/snapshots";
    }

    @PostMapping
    String take(RedirectAttributes flash) {
        try {
            Snapshot taken = snapshots.take();
            Notices.tell(flash, "store.taken", taken.number(), taken.megabytes());
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return "redirect:/organise/account/snapshots";
    }
}
