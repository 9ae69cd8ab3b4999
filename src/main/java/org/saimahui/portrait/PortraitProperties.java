package org.saimahui.portrait;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken as a portrait.
 *
 * @param limit largest file
 * @param pixels most pixels of a picture, width by height, as its header says
 * @param atOnce pictures decoded at the same time
 */
@ConfigurationProperties("saimahui.portrait")
record PortraitProperties(
        @DefaultValue("10MB") DataSize limit,
        @DefaultValue("50000000") long pixels,
        @DefaultValue("2") int atOnce) {}
