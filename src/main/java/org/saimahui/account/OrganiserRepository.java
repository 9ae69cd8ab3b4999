package org.saimahui.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganiserRepository extends Repository<Organiser, Long> {

    Organiser save(Organiser organiser);

    Optional<Organiser> findByName(String name);

    List<Organiser> findAllByOrderByName();

    void delete(Organiser organiser);

    long count();
}
