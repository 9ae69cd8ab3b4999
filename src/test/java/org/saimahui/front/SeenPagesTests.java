package org.saimahui.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;

/** Which news takes which page away; every page that has to be read anew is counted. */
class SeenPagesTests {

    private static final long CONTEST = 7;

    private final AtomicLong nanos = new AtomicLong();

    private final Newsroom newsroom = new Newsroom();

    private final SeenPages pages = new SeenPages(newsroom, nanos::get);

    private enum Door {
        BOARD(News.Kind.BOARD, News.Kind.PROGRAMME),
        WALL(News.Kind.PROGRAMME),
        VOTE(News.Kind.PROGRAMME, News.Kind.VOTE);

        private final News.Kind[] shows;

        Door(News.Kind... shows) {
            this.shows = shows;
        }

        SeenPages.Address address() {
            return new SeenPages.Address("/c/evening/" + name(), Locale.ENGLISH);
        }
    }

    private final Map<Door, Integer> read = new EnumMap<>(Door.class);

    @Test
    void eachPageIsReadAnewAtTheNewsOfWhatItShowsAndAtNoOther() {
        everybodyReads();
        everybodyReads();
        assertThat(readAnew()).containsOnlyKeys(Door.values());

        assertThat(afterNewsOf(News.Kind.BOARD)).containsExactlyInAnyOrder(Door.BOARD);
        assertThat(afterNewsOf(News.Kind.VOTE)).containsExactlyInAnyOrder(Door.VOTE);
        assertThat(afterNewsOf(News.Kind.PROGRAMME)).containsExactlyInAnyOrder(Door.values());
        assertThat(afterNewsOf(News.Kind.GONE)).containsExactlyInAnyOrder(Door.values());
        for (News.Kind hidden : new News.Kind[] {
            News.Kind.DESK, News.Kind.LAMPS, News.Kind.SCENE, News.Kind.CARD, News.Kind.REACH, News.Kind.VACATED
        }) {
            assertThat(afterNewsOf(hidden)).as(hidden.name()).isEmpty();
        }
    }

    @Test
    void newsOfAnotherContestTakesNothingAway() {
        everybodyReads();
        readAnew();
        Stream.of(News.Kind.values()).forEach(kind -> newsroom.tell(News.of(CONTEST + 1, kind)));
        everybodyReads();

        assertThat(readAnew()).isEmpty();
    }

    @Test
    void whatWasBeingReadWhenTheNewsCameIsReadAnew() {
        long before = pages.count();
        newsroom.tell(News.of(CONTEST, News.Kind.BOARD));
        pages.keep(Door.BOARD.address(), answered(Door.BOARD), before);

        assertThat(pages.find(Door.BOARD.address())).isNull();
    }

    @Test
    void whatNobodyTellsIsSeenASecondLater() {
        everybodyReads();
        readAnew();
        nanos.addAndGet(SeenPages.GOOD_FOR.toNanos());
        everybodyReads();

        assertThat(readAnew()).containsOnlyKeys(Door.values());
    }

    private Set<Door> afterNewsOf(News.Kind kind) {
        newsroom.tell(News.of(CONTEST, kind));
        everybodyReads();
        return readAnew().keySet();
    }

    private void everybodyReads() {
        for (Door door : Door.values()) {
            if (pages.find(door.address()) == null) {
                read.merge(door, 1, Integer::sum);
                pages.keep(door.address(), answered(door), pages.count());
            }
        }
    }

    /** How often each page was read anew since the last question. */
    private Map<Door, Integer> readAnew() {
        Map<Door, Integer> counted = new EnumMap<>(read);
        read.clear();
        return counted;
    }

    private static RenderedPages.Answered answered(Door door) {
        return new RenderedPages.Answered(
                RenderedPages.Page.of(door.name(), CONTEST, 0, Locale.ENGLISH, door.shows), new Blank());
    }

    private static final class Blank implements Answer {

        @Override
        public String tag() {
            return "";
        }

        @Override
        public boolean isFor(HttpServletRequest request) {
            return true;
        }

        @Override
        public void send(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
