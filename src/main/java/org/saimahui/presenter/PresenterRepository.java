package org.saimahui.presenter;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface PresenterRepository extends Repository<Presenter, Long> {

    Presenter save(Presenter presenter);

    List<Presenter> saveAllAndFlush(Iterable<Presenter> presenters);

    @ReadOnce
    List<Presenter> findByContestIdOrderByNumber(long contestId);

    Optional<Presenter> findByIdAndContestId(long id, long contestId);

    void delete(Presenter presenter);

    void flush();
}
