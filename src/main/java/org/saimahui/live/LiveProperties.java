package org.saimahui.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the live streams.
 *
 * @param perSecond most changes a second that a reader is sent; those in between are merged
 * @param heartbeat how often a stream carries a sign of life
 * @param stall how long a socket may take nothing before its stream is ended
 * @param age how long a stream lives at least; after up to half as long again it is ended, and whoever still listens
 *     opens a new one
 * @param streams most streams open at once; more are told to come again
 */
@ConfigurationProperties("saimahui.live")
record LiveProperties(
        @DefaultValue("4") int perSecond,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("20s") Duration stall,
        @DefaultValue("10m") Duration age,
        @DefaultValue("20000") int streams) {}
