package org.saimahui.screen;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HallScreenRepository extends Repository<HallScreen, Long> {

    HallScreen save(HallScreen screen);

    void delete(HallScreen screen);

    Optional<HallScreen> findById(long id);

    List<HallScreen> findByContestIdOrderByName(long contestId);

    Optional<HallScreen> findByContestIdAndSecretHash(long contestId, String secretHash);
}
