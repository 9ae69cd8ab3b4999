/**
 * The one way to tell that something is new. Whoever has changed something tells the {@link org.saimahui.news.Newsroom};
 * whoever keeps a copy of something (a stream, a kept page) listens for the kinds it wants and looks again. What has to be
 * written in the same transaction is no news: that is an event of the room it belongs to.
 */
@ApplicationModule(
        displayName = "News",
        allowedDependencies = {"durable"})
@NullMarked
package org.saimahui.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
