package org.saimahui.presenter;

import org.saimahui.durable.ReadOnce;
import org.springframework.data.repository.Repository;

interface PresenterLinksRepository extends Repository<PresenterLinks, Long> {

    @ReadOnce(seldomIn = "presenter_links")
    boolean existsById(long contestId);

    PresenterLinks save(PresenterLinks links);
}
