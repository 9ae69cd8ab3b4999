package org.saimahui.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is seen while one fault is played. */
public class Notes {

    /** More of what was there helps nobody. */
    private static final int LONGEST = 80;

    private final List<Finding.Check> checks = new ArrayList<>();

    private List<String> doors = List.of();

    private boolean outside;

    private boolean elsewhere;

    private @Nullable String trouble;

    /** It should be so. @param saw what was there */
    public void expect(String name, boolean ok, Object saw) {
        String said = String.valueOf(saw);
        checks.add(new Finding.Check(name, ok, said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said));
    }

    /** Both should be alike. */
    public void same(String name, @Nullable Object wanted, @Nullable Object saw) {
        expect(name, Objects.equals(wanted, saw), saw == null || saw.equals("") ? "–" : saw);
    }

    /** Only a part of the fault can be made from inside. */
    public void restIsOutside() {
        outside = true;
    }

    /** This contest cannot have it. */
    public void notHere() {
        elsewhere = true;
    }

    /** Through which doors it was played. */
    void through(List<String> used) {
        doors = List.copyOf(used);
    }

    /** It could not be played to its end. */
    void stopped(String why) {
        trouble = why;
    }

    /** Nothing seen is no pass. */
    Finding finding(int number) {
        boolean sound = trouble == null && checks.stream().allMatch(Finding.Check::ok);
        Verdict verdict = sound && elsewhere
                ? Verdict.NOT_HERE
                : !sound || checks.isEmpty() ? Verdict.FAIL : outside ? Verdict.INSIDE : Verdict.PASS;
        return new Finding(number, verdict, checks, doors, trouble);
    }
}
