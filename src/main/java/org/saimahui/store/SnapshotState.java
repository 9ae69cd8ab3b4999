package org.saimahui.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the snapshots.
 *
 * @param kept whether there are any at all: a database server has its own tools
 * @param newest null before the first
 * @param failedAt when the last attempt failed; null when it did not
 */
public record SnapshotState(
        boolean kept, @Nullable Snapshot newest, @Nullable Instant failedAt) {}
