package org.saimahui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a topic takes from its source, and what it makes of it. */
class TopicTests {

    private List<Frame> now = List.of(Frame.of("board", 5, "five"));

    private final Topic topic = new Topic("board/1", () -> now);

    @Test
    void nothingOlderIsEverTaken() {
        topic.refresh();
        now = List.of(Frame.of("board", 4, "four"));
        topic.refresh();

        assertThat(text(Edition.EMPTY)).contains("five").doesNotContain("four");
    }

    @Test
    void whoIsTwoEditionsBehindGetsWhatTheTwoBrought() {
        topic.refresh();
        Edition first = topic.newest();
        now = List.of(Frame.of("board", 6, "six"), Frame.of("stage", 1, "lamps"));
        topic.refresh();
        Edition second = topic.newest();
        now = List.of(Frame.of("board", 7, "six"), Frame.of("stage", 2, "other lamps"));
        topic.refresh();

        assertThat(text(second)).isEqualTo("event: stage\nid: 2\ndata: other lamps\n\n");
        assertThat(text(first))
                .isEqualTo("event: board\nid: 7\ndata: six\n\nevent: stage\nid: 2\ndata: other lamps\n\n");
        assertThat(text(second)).isEqualTo("event: stage\nid: 2\ndata: other lamps\n\n");
        assertThat(text(topic.newest())).isEmpty();
    }

    @Test
    void thoseWhoComeFromTheSameEditionShareTheBytes() {
        topic.refresh();
        Edition before = topic.newest();
        now = List.of(Frame.of("board", 6, "six"), Frame.of("stage", 1, "lamps"));
        topic.refresh();

        assertThat(topic.newest().since(before)).isSameAs(topic.newest().since(before));
    }

    @Test
    void aNewcomerBeginsWithWhatIsTrueNowAndIsAskedForOnce() {
        topic.refresh();
        now = List.of(Frame.of("board", 6, "five"));
        topic.becomesDue();

        topic.prepare();
        assertThat(text(Edition.EMPTY)).contains("id: 6");

        now = List.of(Frame.of("board", 7, "five"));
        topic.prepare();
        assertThat(text(Edition.EMPTY)).contains("id: 6");
        topic.becomesDue();
        topic.prepare();
        assertThat(text(Edition.EMPTY)).contains("id: 7");
    }

    @Test
    void aLookIsDueOnceAndAgainOnlyAfterIt() {
        assertThat(topic.becomesDue()).isTrue();
        assertThat(topic.becomesDue()).isFalse();
        topic.look(100);
        assertThat(topic.becomesDue()).isTrue();
        assertThat(topic.pause(30, 110)).isEqualTo(20);
        assertThat(topic.pause(30, 140)).isZero();
    }

    private String text(Edition since) {
        return new String(topic.newest().since(since), StandardCharsets.UTF_8);
    }
}
