package org.saimahui.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** However the data folder is written, the database gets its whole path. */
class DataFolderPathTests {

    @Test
    void aNameAloneIsBelowTheWorkingFolder() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(whole("evening")).isEqualTo(here.resolve("evening").toString());
        assertThat(whole("./evening")).isEqualTo(here.resolve("evening").toString());
        assertThat(whole(" ../evening "))
                .isEqualTo(here.resolveSibling("evening").toString());
    }

    @Test
    void aWholePathStaysAndTheTildeIsHome() {
        String home = System.getProperty("user.home");

        assertThat(whole("/var/lib/saimahui")).isEqualTo("/var/lib/saimahui");
        assertThat(whole("~/evening")).isEqualTo(Path.of(home, "evening").toString());
        assertThat(whole("~")).isEqualTo(Path.of(home).toString());
    }

    private static String whole(String named) {
        MockEnvironment environment = new MockEnvironment().withProperty("saimahui.data", named);
        new DataFolderPath().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("saimahui.data");
    }
}
