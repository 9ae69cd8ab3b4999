package org.saimahui.rule;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RuleVersionRepository extends Repository<RuleVersion, RuleVersion.Key> {

    RuleVersion save(RuleVersion version);

    Optional<RuleVersion> findById(RuleVersion.Key key);

    @Query("select v from RuleVersion v where v.key.contestId = :contestId order by v.key.ruleNumber desc")
    List<RuleVersion> newestFirst(long contestId);

    @Query("select coalesce(max(v.key.ruleNumber), 0) from RuleVersion v where v.key.contestId = :contestId")
    int highest(long contestId);
}
