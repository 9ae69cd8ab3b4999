package org.saimahui.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A journey in a real Chromium against the portal of {@link OnH2}; extend {@link BrowserJourney}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnH2
@EnabledIf(value = "org.saimahui.support.Chromium#isThere", disabledReason = "No Chromium found; see the output")
public @interface InBrowser {}
