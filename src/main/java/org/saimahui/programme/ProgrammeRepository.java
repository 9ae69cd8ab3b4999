package org.saimahui.programme;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgrammeRepository extends Repository<ProgrammeRow, Long> {

    ProgrammeRow save(ProgrammeRow row);

    Optional<ProgrammeRow> findById(long contestId);

    @Query("select p.version from ProgrammeRow p where p.contestId = ?1")
    Optional<Long> versionOf(long contestId);
}
