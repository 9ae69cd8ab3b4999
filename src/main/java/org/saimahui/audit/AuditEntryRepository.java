package org.saimahui.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntryRepository extends Repository<AuditEntry, Long> {

    /** Newest first; an empty filter matches everything. */
    @Query("""
            select e from AuditEntry e
            where (e.contestSlug = :contest or (:contest = '' and e.contestSlug is null))
              and (:actor = '' or e.actor = :actor)
              and (:action = '' or e.action = :action)
              and (:subject = '' or locate(lower(:subject), lower(e.subject)) > 0)
              and e.at >= :from and e.at < :to
            order by e.id desc
            """)
    Page<AuditEntry> search(
            String contest, String actor, String action, String subject, Instant from, Instant to, Pageable page);

    List<AuditEntry> findTop20ByContestSlugAndIdGreaterThanOrderById(String contestSlug, long id);

    @Query("""
            select distinct e.action from AuditEntry e
            where e.contestSlug = :contest or (:contest = '' and e.contestSlug is null)
            order by e.action
            """)
    List<String> actions(String contest);

    @Query("""
            select distinct e.actor from AuditEntry e
            where e.contestSlug = :contest or (:contest = '' and e.contestSlug is null)
            order by e.actor
            """)
    List<String> actors(String contest);
}
