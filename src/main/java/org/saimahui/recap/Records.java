package org.saimahui.recap;

import org.jspecify.annotations.Nullable;

/**
 * Where the record of a fact is read.
 *
 * @param open whether everybody may open the contest's pages; before that the organiser's own are named
 * @param version of the result that is told of; null for the newest, or for none
 */
public record Records(String slug, boolean open, @Nullable Integer version) {

    String contest() {
        return open ? "/c/" + slug : desk();
    }

    String wall() {
        return open ? contest() + "/reports" : desk() + "/reports";
    }

    String report(int number) {
        return open ? wall() + "/" + number : desk() + "/presenters/" + number + "/report";
    }

    String section(int number, String section) {
        return open ? report(number) + "#" + section : report(number);
    }

    String figure(int number, String code) {
        return open ? report(number) + "#figure-" + code : report(number) + "?metric=" + code;
    }

    String rule() {
        return (open ? contest() : desk()) + "/rule";
    }

    String sheet() {
        return "/c/" + slug + "/results" + asked();
    }

    String sheet(int earlier) {
        return "/c/" + slug + "/results?version=" + earlier;
    }

    String sum(int number) {
        return "/c/" + slug + "/results/" + number + asked();
    }

    /** The recap of the newest version. */
    String newest() {
        return "/c/" + slug + "/recap";
    }

    private String asked() {
        return version == null ? "" : "?version=" + version;
    }

    private String desk() {
        return "/organise/" + slug;
    }
}
