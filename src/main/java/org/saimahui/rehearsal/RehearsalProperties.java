package org.saimahui.rehearsal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast robots play.
 *
 * @param beat time between two things that robots do; an evening of eight takes about two minutes at one second
 * @param voters ballots of the robot audience
 */
@ConfigurationProperties("saimahui.rehearsal")
record RehearsalProperties(
        @DefaultValue("1s") Duration beat,
        @DefaultValue("60") int voters) {}
