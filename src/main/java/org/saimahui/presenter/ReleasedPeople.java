package org.saimahui.presenter;

import java.util.Map;

/** Who keeps released results says what stands in them of the presenters. */
public interface ReleasedPeople {

    /** What the newest released result says of one. */
    record Person(PresenterFacts facts, PresenterState state) {}

    /** By running number; empty before the release. */
    Map<Integer, Person> of(long contestId);
}
