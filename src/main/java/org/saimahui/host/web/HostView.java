package org.saimahui.host.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockView;
import org.saimahui.host.HostScript;
import org.saimahui.presenter.PresenterView;

/**
 * What stands on the host's page.
 *
 * @param said the sentences to read
 * @param about whom they are about; null where they are about nobody
 * @param spoken how that one's name is spoken; empty where it is not known
 * @param clock of whoever is on stage; null where it does not count
 */
record HostView(
        HostScript script,
        List<String> said,
        @Nullable PresenterView about,
        String spoken,
        @Nullable ClockView clock) {}
