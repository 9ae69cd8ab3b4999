package org.saimahui.judging;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** That judge and presenter are of one unit is no reason to recuse, an organiser said. */
@Entity
class UnitDismissal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private long judgeId;

    private long presenterId;

    private String unit = "";

    protected UnitDismissal() {}

    /** @param unit as it is compared; another unit is another question */
    UnitDismissal(long contestId, long judgeId, long presenterId, String unit) {
        this.contestId = contestId;
        this.judgeId = judgeId;
        this.presenterId = presenterId;
        this.unit = unit;
    }

    boolean isAbout(long judge, long presenter, String unitName) {
        return judgeId == judge && presenterId == presenter && unit.equals(unitName);
    }
}
