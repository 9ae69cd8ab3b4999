package org.saimahui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.ActingAs;

/** Two acts from one device, and from two. */
class DeviceTests {

    private final String first = ActingAs.organiser("甲").on("laptop").answers(Device::actingHash);

    @Test
    void theSameDeviceIsRefusedUnderAnyName() {
        ActingAs.seat("SUPERVISOR", "SUPERVISOR")
                .on("laptop")
                .does(() -> assertThatThrownBy(() -> Device.requireAnother(first, false))
                        .isInstanceOf(ConflictException.class)
                        .hasMessage("SAME_DEVICE"));
    }

    @Test
    void anotherOneIsNotAndAProgramHasNone() {
        ActingAs.organiser("甲")
                .on("phone")
                .does(() -> assertThatCode(() -> Device.requireAnother(first, false))
                        .doesNotThrowAnyException());
        ActingAs.organiser("甲").does(() -> {
            assertThat(Device.acting()).isEmpty();
            assertThat(Device.isThat(null)).isFalse();
            assertThat(Device.isThat(first)).isFalse();
        });
        assertThat(Device.actingHash()).isNull();
    }

    @Test
    void inARehearsalItIsKnownAndAllowed() {
        ActingAs.organiser("甲").on("laptop").does(() -> {
            Device.requireAnother(first, true);
            assertThat(Device.isThat(first)).isTrue();
        });
    }
}
