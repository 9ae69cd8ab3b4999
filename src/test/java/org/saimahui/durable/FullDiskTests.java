package org.saimahui.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A disk that gets full in the middle of an evening, and has room again. */
class FullDiskTests {

    private static final int PATIENCE = 50;

    @Test
    void theEmbeddedDatabaseGoesOnByItselfOnceThereIsRoom(@TempDir Path folder) {
        FilePath.register(new Disk());
        try (HikariDataSource pool = pool(folder)) {
            JdbcTemplate jdbc = new JdbcTemplate(prepared(pool));
            jdbc.execute("create table ballot (id int primary key)");
            store(jdbc, 1);

            Disk.FULL.set(true);
            for (int i = 2; i < 2 + PATIENCE; i++) {
                int id = i;
                Throwable refused = catchThrowable(() -> store(jdbc, id));
                assertThat(StoreAwayException.of(refused))
                        .as("ballot %d: %s", id, refused)
                        .isPresent();
            }
            Disk.FULL.set(false);

            assertThat(storedAtLast(jdbc, 1000)).isTrue();
            assertThat(jdbc.queryForList("select id from ballot where id in (1, 1000)", Integer.class))
                    .containsExactlyInAnyOrder(1, 1000);
        } finally {
            Disk.FULL.set(false);
        }
    }

    private static void store(JdbcTemplate jdbc, int id) {
        jdbc.update("insert into ballot values (?)", id);
        jdbc.execute("checkpoint sync");
    }

    /** Each attempt lets go of a connection that is of no use any more. */
    private static boolean storedAtLast(JdbcTemplate jdbc, int id) {
        for (int i = 0; i < PATIENCE; i++) {
            if (catchThrowable(() -> store(jdbc, id)) == null) {
                return true;
            }
        }
        return false;
    }

    private static HikariDataSource pool(Path folder) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:disk:" + folder.resolve("saimahui") + ";WRITE_DELAY=0");
        pool.setUsername("sa");
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(2000);
        return pool;
    }

    /** As the portal sets it up; without the gate, which lets only one attempt a second through. */
    private static DataSource prepared(HikariDataSource pool) {
        DurabilityConfiguration.storeGate().postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }

    /** The file system as it is, but for its room. */
    public static final class Disk extends FilePathWrapper {

        static final AtomicBoolean FULL = new AtomicBoolean();

        @Override
        public String getScheme() {
            return "disk";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new LimitedFile(getBase().open(mode));
        }
    }

    private static final class LimitedFile extends FileBase {

        private final FileChannel file;

        LimitedFile(FileChannel file) {
            this.file = file;
        }

        private static void requireRoom() throws IOException {
            if (Disk.FULL.get()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            requireRoom();
            return file.write(from, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            requireRoom();
            return file.write(from);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return file.read(to);
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
