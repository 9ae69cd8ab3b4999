/**
 * Server-Sent Events to thousands without a thread for any of them: each reader has one slot "newest", written when its
 * socket takes it. A module that wants a stream hands over a topic and where its newest frames come from
 * ({@link org.saimahui.live.LiveStreams}), and says when to look again; what is the same as before never leaves here.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {})
@NullMarked
package org.saimahui.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
