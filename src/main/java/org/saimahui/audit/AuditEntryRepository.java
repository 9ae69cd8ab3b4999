package org.saimahui.audit;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntryRepository extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** Newest first; an empty filter matches everything. */
    @Query("""
            select e from AuditEntry e
            where (e.contestSlug = :contest or (:contest = '' and e.contestSlug is null))
              and (:actor = '' or e.actor = :actor)
              and (:action = '' or e.action = :action)
              and (:subject = '' or lower(e.subject) like concat('%', lower(:subject), '%'))
            order by e.id desc
            """)
    Page<AuditEntry> search(String contest, String actor, String action, String subject, Pageable page);

    @Query("select distinct e.action from AuditEntry e where e.contestSlug = :contest or (:contest = '' and e.contestSlug is null) order by e.action")
    java.util.List<String> actions(String contest);

    @Query("select distinct e.actor from AuditEntry e where e.contestSlug = :contest or (:contest = '' and e.contestSlug is null) order by e.actor")
    java.util.List<String> actors(String contest);
}
