package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScorecardVersionRepository extends Repository<ScorecardVersion, ScorecardVersionId> {

    ScorecardVersion saveAndFlush(ScorecardVersion version);

    Optional<ScorecardVersion> findByScorecardIdAndVersion(long scorecardId, int version);

    boolean existsByContestIdAndReceipt(long contestId, String receipt);

    /** The versions that count, void ones never: the newest, but where marking is open again those that counted before. */
    @Query("""
            select v from ScorecardVersion v left join fetch v.marks
            where v.contestId = :contestId
              and exists (
                select 1 from Scorecard s where s.id = v.scorecardId and v.version > s.voidVersion and v.version = coalesce(
                  (select max(r.fromVersion) from Reopening r
                   where r.presenterId = s.presenterId and r.judgeId = s.judgeId and r.closedAt is null),
                  s.version))
            order by v.scorecardId
            """)
    List<ScorecardVersion> counting(long contestId);

    /** Every version of every card for one presenter, with their marks. */
    @Query("""
            select v from ScorecardVersion v left join fetch v.marks
            where v.contestId = :contestId
              and exists (select 1 from Scorecard s where s.id = v.scorecardId and s.presenterId = :presenterId)
            order by v.scorecardId, v.version
            """)
    List<ScorecardVersion> ofPresenter(long contestId, long presenterId);
}
