package org.saimahui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One slot, newest wins, nobody waits for anybody. */
class ReaderTests {

    private static final long NEVER = Long.MAX_VALUE / 2;

    private final List<Frame> newest = new ArrayList<>();

    private final FakeLine line = new FakeLine();

    private static final Opener NOBODY = new Opener(null, null);

    private final Reader reader = new Reader(line, () -> new Edition(newest), 1_500, System.nanoTime() + NEVER, NOBODY);

    @Test
    void aNewReaderIsGreetedAndGetsTheStateAtOnce() {
        newest.add(Frame.of("board", 7, "{}"));
        reader.pump();

        assertThat(line.text()).isEqualTo("retry: 1500\n\nevent: board\nid: 7\ndata: {}\n\n");
        assertThat(line.flushed).isTrue();
    }

    @Test
    void everyLineOfTheDataIsMarked() {
        newest.add(Frame.of("board", 1, "<ol>\n<li>1</li>\n</ol>"));
        reader.pump();

        assertThat(line.text()).endsWith("data: <ol>\ndata: <li>1</li>\ndata: </ol>\n\n");
    }

    @Test
    void aReaderWhoseSocketIsFullSkipsToTheNewestVersion() {
        newest.add(Frame.of("board", 1, "one"));
        reader.pump();
        line.ready = false;
        for (int version = 2; version <= 9; version++) {
            newest.set(0, Frame.of("board", version, "version " + version));
            reader.pump();
        }
        line.ready = true;
        reader.pump();

        assertThat(line.text()).contains("one", "version 9").doesNotContain("version 2", "version 8");
    }

    @Test
    void whatSaysTheSameAsBeforeIsNotSentAgain() {
        newest.add(Frame.of("board", 1, "one"));
        newest.add(Frame.of("stage", 1, "lamps"));
        reader.pump();
        int writes = line.writes;
        newest.set(0, Frame.of("board", 2, "one"));
        reader.pump();
        newest.set(0, Frame.of("board", 3, "one"));
        newest.set(1, Frame.of("stage", 2, "lamps"));
        reader.pump();
        assertThat(line.writes).isEqualTo(writes);

        newest.set(1, Frame.of("stage", 3, "other lamps"));
        reader.pump();
        assertThat(line.text()).containsOnlyOnce("event: board").endsWith("id: 3\ndata: other lamps\n\n");
    }

    @Test
    void whatIsTakenBackWhileTheSocketIsFullIsNoNews() {
        newest.add(Frame.of("board", 1, "one"));
        reader.pump();
        String before = line.text();
        line.ready = false;
        newest.set(0, Frame.of("board", 2, "two"));
        reader.pump();
        newest.set(0, Frame.of("board", 3, "one"));
        reader.pump();
        line.ready = true;
        reader.pump();

        assertThat(line.text()).isEqualTo(before);
        assertThat(reader.isStalled(0, System.nanoTime() + 1)).isFalse();
    }

    @Test
    void allThatIsNewGoesOutInOneWrite() {
        newest.add(Frame.of("board", 1, "one"));
        newest.add(Frame.of("stage", 1, "lamps"));
        reader.pump();
        assertThat(line.writes).isEqualTo(1);

        newest.set(0, Frame.of("board", 2, "two"));
        newest.set(1, Frame.of("stage", 2, "other lamps"));
        reader.pump();
        assertThat(line.writes).isEqualTo(2);
        assertThat(line.text()).endsWith("data: two\n\nevent: stage\nid: 2\ndata: other lamps\n\n");
    }

    @Test
    void eventsOfDifferentNamesHaveIdsOfTheirOwn() {
        newest.add(Frame.of("board", 9, "board"));
        newest.add(Frame.of("stage", 1, "stage"));
        reader.pump();
        newest.set(1, Frame.of("stage", 2, "stage two"));
        reader.pump();

        assertThat(line.text()).contains("stage two").containsOnlyOnce("data: board");
    }

    @Test
    void aSilentReaderHearsAHeartbeatAndAFullOneIsFoundStalled() {
        reader.pump();
        reader.heartbeat();
        assertThat(line.text()).endsWith("\n\n:\n\nevent: beat\ndata: {}\n\n").doesNotContain("id:");
        assertThat(reader.isStalled(0, System.nanoTime())).isFalse();

        line.ready = false;
        reader.heartbeat();
        assertThat(reader.isStalled(0, System.nanoTime() + 1)).isTrue();
    }

    @Test
    void newsDoNotTakeThePlaceOfASignOfLife() {
        reader.pump();
        line.ready = false;
        newest.add(Frame.of("board", 1, "one"));
        reader.heartbeat();
        line.ready = true;
        reader.pump();

        assertThat(line.text()).endsWith("data: one\n\n:\n\nevent: beat\ndata: {}\n\n");
    }

    @Test
    void aStreamIsOldWhenItsTimeIsOver() {
        long now = System.nanoTime();
        Reader brief = new Reader(line, () -> Edition.EMPTY, 1_500, now + 10, NOBODY);
        assertThat(brief.isOld(now)).isFalse();
        assertThat(brief.isOld(now + 11)).isTrue();
    }

    @Test
    void aReaderWhoHasLeftIsEndedAndWrittenToNoMore() {
        reader.pump();
        line.gone = true;
        newest.add(Frame.of("board", 1, "one"));
        reader.pump();
        assertThat(reader.isEnded()).isTrue();
        assertThat(line.ended).isTrue();

        line.gone = false;
        reader.pump();
        assertThat(line.text()).doesNotContain("one");
    }

    @Test
    void aReaderWhoseStreamFailsUnexpectedlyIsEndedAndHoldsUpNobody() {
        reader.pump();
        line.broken = true;
        reader.heartbeat();
        assertThat(reader.isEnded()).isTrue();
        assertThat(line.ended).isTrue();

        int tried = line.writes;
        reader.heartbeat();
        assertThat(line.writes).isEqualTo(tried);
    }

    private static final class FakeLine implements Line {

        /** Fails as nobody has thought of. */
        private boolean broken;

        private final StringBuilder written = new StringBuilder();

        private boolean ready = true;

        private boolean gone;

        private boolean flushed;

        private boolean ended;

        private int writes;

        @Override
        public void start(Reader reader, Runnable closed) {
            reader.pump();
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            writes++;
            if (broken) {
                throw new UnsupportedOperationException("broken");
            }
            written.append(new String(bytes, StandardCharsets.UTF_8));
            flushed = false;
        }

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void end() {
            ended = true;
        }

        String text() {
            return written.toString();
        }
    }
}
