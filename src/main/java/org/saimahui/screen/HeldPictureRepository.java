package org.saimahui.screen;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HeldPictureRepository extends Repository<HeldPicture, Long> {

    HeldPicture save(HeldPicture picture);

    Optional<HeldPicture> findByContestIdAndVariant(long contestId, String variant);

    void deleteByContestId(long contestId);
}
