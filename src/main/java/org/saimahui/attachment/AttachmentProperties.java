package org.saimahui.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken as an attachment.
 *
 * @param limit largest file
 * @param seconds longest time that a document may take to become pictures
 * @param memory most memory for that, in megabytes
 */
@ConfigurationProperties("saimahui.attachment")
record AttachmentProperties(
        @DefaultValue("20MB") DataSize limit,
        @DefaultValue("60") int seconds,
        @DefaultValue("320") int memory) {}
