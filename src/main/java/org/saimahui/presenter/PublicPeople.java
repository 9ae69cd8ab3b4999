package org.saimahui.presenter;

import java.util.List;
import java.util.Map;
import org.saimahui.contest.ContestView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The presenters as the public reads them: while a released result is corrected, as they stand in it. */
@Service
@Transactional(readOnly = true)
public class PublicPeople {

    private final PresenterService presenters;

    private final ObjectProvider<ReleasedPeople> released;

    PublicPeople(PresenterService presenters, ObjectProvider<ReleasedPeople> released) {
        this.presenters = presenters;
        this.released = released;
    }

    /** All of a contest, in the order of {@link PresenterService#list}. */
    public List<PresenterView> list(ContestView contest) {
        List<PresenterView> people = presenters.list(contest.id());
        if (!contest.correcting()) {
            return people;
        }
        Map<Integer, ReleasedPeople.Person> before = released.getObject().of(contest.id());
        return people.stream()
                .map(person -> before.containsKey(person.number())
                        ? person.as(
                                before.get(person.number()).facts(),
                                before.get(person.number()).state())
                        : person)
                .toList();
    }
}
