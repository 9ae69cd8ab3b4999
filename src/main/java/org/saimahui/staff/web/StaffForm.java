package org.saimahui.staff.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.staff.StaffPost;

/**
 * The staff's seats as the organiser ticks them; who sits there stands in the field of the post.
 *
 * @param posts those that the contest has
 */
record StaffForm(
        @Nullable Long version,
        List<StaffPost> posts,
        String supervisor,
        String timekeeper,
        String host,
        String clerk1,
        String clerk2) {

    StaffForm(
            @Nullable Long version,
            @Nullable List<StaffPost> posts,
            @Nullable String supervisor,
            @Nullable String timekeeper,
            @Nullable String host,
            @Nullable String clerk1,
            @Nullable String clerk2) {
        this.version = version;
        this.posts = posts == null
                ? List.of()
                : posts.stream().filter(Objects::nonNull).toList();
        this.supervisor = text(supervisor);
        this.timekeeper = text(timekeeper);
        this.host = text(host);
        this.clerk1 = text(clerk1);
        this.clerk2 = text(clerk2);
    }

    static StaffForm of(long version, Map<StaffPost, String> names) {
        return new StaffForm(
                version,
                List.copyOf(names.keySet()),
                names.get(StaffPost.SUPERVISOR),
                names.get(StaffPost.TIMEKEEPER),
                names.get(StaffPost.HOST),
                names.get(StaffPost.CLERK_1),
                names.get(StaffPost.CLERK_2));
    }

    /** The names of the posts that are ticked. */
    Map<StaffPost, String> names() {
        Map<StaffPost, String> names = new EnumMap<>(StaffPost.class);
        posts.forEach(post -> names.put(post, name(post)));
        return names;
    }

    public String name(StaffPost post) {
        return switch (post) {
            case SUPERVISOR -> supervisor;
            case TIMEKEEPER -> timekeeper;
            case HOST -> host;
            case CLERK_1 -> clerk1;
            case CLERK_2 -> clerk2;
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
