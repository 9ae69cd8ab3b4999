package org.saimahui.seat;

import java.util.List;
import org.springframework.data.repository.Repository;

interface SharedBrowserRepository extends Repository<SharedBrowser, Long> {

    SharedBrowser save(SharedBrowser shared);

    List<SharedBrowser> findByContestIdOrderById(long contestId);
}
