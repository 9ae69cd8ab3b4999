package org.saimahui.oversight;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GrantRequestRepository extends Repository<GrantRequest, Long> {

    GrantRequest save(GrantRequest request);

    Optional<GrantRequest> findByContestIdAndId(long contestId, long id);

    List<GrantRequest> findByContestIdOrderById(long contestId);
}
