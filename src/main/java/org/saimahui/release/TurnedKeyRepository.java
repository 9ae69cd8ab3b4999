package org.saimahui.release;

import java.util.List;
import org.saimahui.durable.ReadOnce;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TurnedKeyRepository extends Repository<TurnedKey, TurnedKey.Key> {

    TurnedKey save(TurnedKey key);

    @ReadOnce(seldomIn = "turned_key")
    @Query("select k from TurnedKey k where k.key.contestId = :contestId order by k.key.number")
    List<TurnedKey> of(long contestId);

    void delete(TurnedKey key);
}
