package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartReportTests {

    @Test
    void thePasswordThatHoldsIsTheOneSpokenOf() {
        assertThat(StartReport.password(Optional.of("abcd-efgh"), false, StartReport.CHINESE))
                .startsWith("abcd-efgh")
                .contains("只显示这一次");
        assertThat(StartReport.password(Optional.empty(), true, StartReport.CHINESE))
                .isEqualTo("启动时给的那一个");
        assertThat(StartReport.password(Optional.empty(), true, StartReport.ENGLISH))
                .isEqualTo("the one given at this start");
        assertThat(StartReport.password(Optional.empty(), false, StartReport.ENGLISH))
                .isEqualTo("as set before");
    }
}
