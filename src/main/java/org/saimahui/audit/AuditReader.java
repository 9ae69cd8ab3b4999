package org.saimahui.audit;

import java.util.List;
import org.saimahui.shared.Characters;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record, newest first. */
@Service
@Transactional(readOnly = true)
public class AuditReader {

    private final AuditEntryRepository entries;

    AuditReader(AuditEntryRepository entries) {
        this.entries = entries;
    }

    /**
     * One page of the record.
     *
     * @param page from 0
     */
    public Page<AuditLine> search(AuditFilter filter, int page, int size) {
        if (!Characters.canBeAskedFor(filter.actor() + filter.action() + filter.subject())) {
            return Page.empty(PageRequest.of(page, size));
        }
        return entries.search(
                        filter.contest(),
                        filter.actor(),
                        filter.action(),
                        filter.subject().strip(),
                        filter.from(),
                        filter.to(),
                        PageRequest.of(page, size))
                .map(AuditEntry::toLine);
    }

    /** What was written after an entry, oldest first; at most twenty lines. */
    public List<AuditLine> since(String contest, long id) {
        return entries.findTop20ByContestSlugAndIdGreaterThanOrderById(contest, id).stream()
                .map(AuditEntry::toLine)
                .toList();
    }

    /** The actions that occur, for a filter's choices. */
    public List<String> actions(String contest) {
        return entries.actions(contest);
    }

    /** The actors that occur, for a filter's choices. */
    public List<String> actors(String contest) {
        return entries.actors(contest);
    }
}
