package org.saimahui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.page.PublicAddress;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTests {

    @Test
    void whatTheConfigurationNamesWins() {
        PublicAddress address = new PublicAddress("https://hall.example/", new MockEnvironment());
        address.choose("http://192.168.1.10:8080");

        assertThat(address.url("/seat")).isEqualTo("https://hall.example/seat");
        assertThat(address.isFixed()).isTrue();
        assertThat(address.isHttps()).isTrue();
    }

    @Test
    void whatIsChosenCountsAtOnceAndIsGivenUpAgain() {
        PublicAddress address = new PublicAddress("", new MockEnvironment());
        String guess = address.url("/");
        assertThat(address.isConfigured()).isFalse();

        address.choose("http://192.168.1.10:8080");
        assertThat(address.isConfigured()).isTrue();
        assertThat(address.url("/seat")).isEqualTo("http://192.168.1.10:8080/seat");

        address.choose("");
        assertThat(address.url("/")).isEqualTo(guess);
    }

    @Test
    void aPortalWithACertificateIsReachedByHttps() {
        MockEnvironment own = new MockEnvironment()
                .withProperty("server.ssl.key-store", "portal.p12")
                .withProperty("server.port", "443");
        PublicAddress address = new PublicAddress("", own);

        assertThat(address.isHttps()).isTrue();
        assertThat(address.url("/seat")).matches("https://[0-9.]+/seat");
        assertThat(new PublicAddress("http://hall.example", own).isHttps())
                .as("whatever the configuration names")
                .isFalse();
        assertThat(new PublicAddress("", own.withProperty("server.ssl.enabled", "false")).isHttps())
                .isFalse();
    }

    @Test
    void theMachinesAddressesHoldNoLoopback() {
        PublicAddress address = new PublicAddress("", new MockEnvironment().withProperty("local.server.port", "18161"));

        assertThat(address.ofThisMachine())
                .allSatisfy(own -> assertThat(own.url()).endsWith(":18161").doesNotContain("127.", "169.254."));
    }
}
