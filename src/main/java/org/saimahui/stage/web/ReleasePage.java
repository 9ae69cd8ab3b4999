package org.saimahui.stage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.release.Fingerprint;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the release page together from one consistent reading. */
@Component
class ReleasePage {

    private final StageService stage;

    private final Commands commands;

    private final ReleaseService releases;

    private final ReleaseChecks checks;

    private final AuditReader audit;

    ReleasePage(
            StageService stage, Commands commands, ReleaseService releases, ReleaseChecks checks, AuditReader audit) {
        this.stage = stage;
        this.commands = commands;
        this.releases = releases;
        this.checks = checks;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    ReleasePageView view(long contestId) {
        Situation now = stage.situation(contestId);
        @Nullable ReleasedResult released = releases.find(contestId).orElse(null);
        List<Long> newest = audit.search(AuditFilter.of(now.contest().slug()), 0, 1)
                .map(line -> line.id())
                .getContent();
        return new ReleasePageView(
                now,
                checks.list(now),
                fingerprint(now, released),
                new Buttons(now, commands.in(now), checks.phrases(), List.of()).of(Command.RELEASE, null),
                released,
                checks.sheet(now),
                newest.isEmpty() ? 0 : newest.get(0));
    }

    private String fingerprint(Situation now, @Nullable ReleasedResult released) {
        if (released != null) {
            return Fingerprint.grouped(released.fingerprint());
        }
        return now.parts().known()
                ? Fingerprint.grouped(releases.fingerprint(now.contest().id()))
                : "";
    }
}
