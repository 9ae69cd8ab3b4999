package org.saimahui.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.store.StoreTool;
import org.saimahui.support.PostgresServer;

/**
 * An evening that is backed up while it runs, and goes on upon PostgreSQL: with a portal in a process of its own, which
 * takes a minute. What every build looks at is in {@code store.MoveAndRestoreTests}; this one is run by its name:
 *
 * <pre>mvn test -Dtest=MoveTrial</pre>
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MoveTrial {

    private final Random random = new Random();

    @Test
    void anEveningIsBackedUpRunningAndGoesOnUponPostgres(@TempDir Path folder) throws Exception {
        Path backup = folder.resolve("backup.zip");
        String url = PostgresServer.newDatabase();
        try (PortalProcess portal = new PortalProcess(folder, List.of())) {
            Crowd crowd = DurabilityTrial.open(portal);
            Ledger sent = new Ledger();
            AtomicInteger before = new AtomicInteger();
            crowd.sendThrough(sent, random, () -> {
                before.set(sent.ballots().size());
                return backUp(portal, backup);
            });
            assertThat(StoreTool.run(Map.of(), "move", "--from=" + portal.data(), "--to=" + url, "--user=postgres"))
                    .as("a source in use")
                    .contains("already uses the data folder");
            portal.stop();

            restored(folder, backup, before.get());
            moved(portal.data(), url);

            portal.restartOn(List.of(
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres"));
            assertThat(crowd.lost(sent)).isZero();
            // The judges' cookies, the open vote and the open marking go on.
            Ledger after = new Ledger();
            crowd.sendThrough(after, random, () -> null);
            assertThat(after.cards()).isNotEmpty();
            assertThat(crowd.lost(after)).isZero();
        }
    }

    private static Void backUp(PortalProcess portal, Path backup) throws Exception {
        HttpResponse<Path> answer =
                Person.organiser(portal).send("POST", "/api/v1/backup", "{}", HttpResponse.BodyHandlers.ofFile(backup));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        return null;
    }

    private static void restored(Path folder, Path backup, int before) throws Exception {
        Path target = folder.resolve("restored");
        String said = StoreTool.run(Map.of(), "restore", "--from=" + backup, "--to=" + target);
        assertThat(said).contains("Restored into " + target);
        assertThat(StoreTool.rows(said, "ballot")).isPositive().isGreaterThanOrEqualTo(before);
        assertThat(StoreTool.run(Map.of(), "restore", "--from=" + backup, "--to=" + target))
                .contains("holds a database already");
    }

    private static void moved(Path data, String url) throws Exception {
        Callable<String> move = () -> StoreTool.run(
                Map.of("SAIMAHUI_DB_PASSWORD", "postgres"), "move", "--from=" + data, "--to=" + url, "--user=postgres");
        assertThat(move.call()).contains("Moved ").doesNotContain("DIFFERENT");
        assertThat(move.call()).contains("The target is not empty");
    }
}
