package org.saimahui.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the live streams.
 *
 * @param perSecond most changes a second that a reader is sent; those in between are merged
 * @param heartbeat how often a silent stream carries a comment line
 * @param stall how long a socket may take nothing before its stream is ended
 * @param streams most streams open at once; more are told to come again
 */
@ConfigurationProperties("saimahui.live")
record LiveProperties(
        @DefaultValue("4") int perSecond,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("20s") Duration stall,
        @DefaultValue("20000") int streams) {}
