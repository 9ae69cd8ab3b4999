package org.saimahui.recap;

/**
 * Where the record of a fact is read.
 *
 * @param open whether everybody may open the contest's pages; before that the organiser's own are named
 */
public record Records(String slug, boolean open) {

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
        return "/c/" + slug + "/results";
    }

    String sheet(int version) {
        return sheet() + "?version=" + version;
    }

    String sum(int number) {
        return sheet() + "/" + number;
    }

    private String desk() {
        return "/organise/" + slug;
    }
}
