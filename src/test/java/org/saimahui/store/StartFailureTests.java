package org.saimahui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** What a person reads who starts the portal on a database that cannot be used. */
class StartFailureTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void postgresThatRefusesTheUser() {
        postgres();

        FailureAnalysis said = analyze(new SQLException("password authentication failed", "28P01"));

        assertThat(said.getDescription())
                .isEqualTo("PostgreSQL refuses the user evening or its password (jdbc:postgresql://hall/saimahui).");
        assertThat(said.getAction()).contains("spring.datasource.password");
    }

    @Test
    void postgresThatDoesNotAnswerOrHasNoSuchDatabase() {
        postgres();

        assertThat(analyze(new SQLException("Connection refused", "08001")).getDescription())
                .startsWith("PostgreSQL does not answer (jdbc:postgresql://hall/saimahui): Connection refused");
        assertThat(analyze(new SQLException("no database", "3D000")).getDescription())
                .contains("has no such database");
        assertThat(analyze(new SQLException("schema public", "42501")).getDescription())
                .contains("may not make tables");
    }

    @Test
    void aDataFolderInUseNamesTheOneWhoHoldsIt(@TempDir Path folder) throws IOException {
        h2(folder);
        Files.writeString(folder.resolve(DataFolder.NOTE), "4711");

        assertThat(analyze(new SQLException("locked", "90020", 90_020)).getDescription())
                .isEqualTo("Another Saimahui (process 4711) already uses the data folder " + folder + ".");
    }

    @Test
    void aDiskThatIsFullAndAFileThatIsReadOnlyOrDamaged(@TempDir Path folder) {
        h2(folder);

        SQLException full = new SQLException("IO", "90031", 90_031, new IOException("No space left on device"));
        assertThat(analyze(full).getDescription())
                .isEqualTo("The data folder " + folder + " cannot be written to: No space left on device");
        SQLException readOnly = new SQLException("The database is read only", "90097", 90_097);
        assertThat(analyze(readOnly).getDescription())
                .isEqualTo("The data folder " + folder + " cannot be written to: The database is read only");
        assertThat(analyze(new SQLException("corrupted", "90030", 90_030)).getAction())
                .contains("restore the newest backup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.servlet.context-path", "spring.mvc.servlet.path"})
    void belowAPathItDoesNotStart(String property) {
        environment.setProperty(property, "/review");

        assertThatThrownBy(() -> new ServedAtRoot(environment))
                .satisfies(refused -> assertThat(new StartFailure(environment)
                                .analyze(new BeanCreationException("servedAtRoot", refused)))
                        .extracting(FailureAnalysis::getDescription)
                        .isEqualTo("The portal is served at the root of its address and cannot be put below a path ("
                                + property + " is /review)."));
        environment.setProperty(property, "/");
        assertThatCode(() -> new ServedAtRoot(environment)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotAboutTheDatabaseIsLeftToOthers() {
        h2(Path.of("data"));

        assertThat(new StartFailure(environment).analyze(new IllegalStateException("other")))
                .isNull();
        assertThat(new StartFailure(environment).analyze(new SQLException("syntax", "42000", 42_000)))
                .isNull();
    }

    private FailureAnalysis analyze(SQLException cause) {
        @Nullable
        FailureAnalysis said = new StartFailure(environment)
                .analyze(new BeanCreationException("dataSource", new IllegalStateException(cause)));
        assertThat(said).isNotNull();
        return said;
    }

    private void postgres() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://hall/saimahui?password=secret");
        environment.setProperty("spring.datasource.username", "evening");
    }

    private void h2(Path folder) {
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:x");
        environment.setProperty("saimahui.data", folder.toString());
    }
}
