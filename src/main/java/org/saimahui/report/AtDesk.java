package org.saimahui.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose addresses are an organiser's ({@code {slug}} and {@code {number}} in them) or a presenter's own seat: the
 * {@link Desk} of whoever asks is its model attribute {@code desk}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtDesk {}
