package org.saimahui.release;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResultSignatureRepository extends Repository<ResultSignature, ResultSignature.Key> {

    ResultSignature save(ResultSignature signature);

    @Query("select s from ResultSignature s where s.key.contestId = :contestId order by s.key.seat, s.signedAt")
    List<ResultSignature> of(long contestId);
}
