package org.saimahui.presenter;

import org.springframework.data.repository.Repository;

interface PresenterLinksRepository extends Repository<PresenterLinks, Long> {

    boolean existsById(long contestId);

    PresenterLinks save(PresenterLinks links);
}
