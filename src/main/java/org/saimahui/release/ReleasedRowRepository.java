package org.saimahui.release;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleasedRowRepository extends Repository<ReleasedRow, ReleasedRow.Key> {

    ReleasedRow save(ReleasedRow row);

    @Query("select r from ReleasedRow r where r.key.contestId = :contestId order by r.key.version desc limit 1")
    Optional<ReleasedRow> newest(long contestId);

    Optional<ReleasedRow> findById(ReleasedRow.Key key);
}
