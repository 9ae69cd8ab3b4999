package org.saimahui.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the portal under test has beside its own beans: a clock that can be moved, and helpers to make an evening and to open its pages. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Evenings.class,
    CrowdedEvenings.class,
    SampleEvening.class,
    StaffedEvening.class,
    MappedAddresses.class,
    PublicSweep.class
})
public class TestPortal {

    public static final String ORGANISER = "organiser";

    public static final String PASSWORD = "test-organiser-password";

    /** The value of an {@code Authorization} header of the organiser. */
    public static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString((ORGANISER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** As in the portal, with the fewest rounds: hundreds of tests log in, and what is slow on purpose proves nothing to them. */
    @Bean
    @Primary
    PasswordEncoder quickHashes() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @Bean
    HibernatePropertiesCustomizer ownStatements() {
        return properties -> properties.put("hibernate.session_factory.statement_inspector", new OwnStatements());
    }
}
