package org.saimahui.judging;

import java.util.List;
import org.springframework.data.repository.Repository;

interface JudgeSignatureRepository extends Repository<JudgeSignature, JudgeSignature.Key> {

    JudgeSignature save(JudgeSignature signature);

    List<JudgeSignature> findByContestIdOrderBySignedAt(long contestId);
}
