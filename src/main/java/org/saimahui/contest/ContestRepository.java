package org.saimahui.contest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContestRepository extends Repository<Contest, Long> {

    Contest save(Contest contest);

    Optional<Contest> findById(long id);

    Optional<Contest> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Query("select c from Contest c order by c.createdAt desc, c.id desc")
    List<Contest> newestFirst();

    void delete(Contest contest);
}
