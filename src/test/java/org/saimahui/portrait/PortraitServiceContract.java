package org.saimahui.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
abstract class PortraitServiceContract {

    @Autowired
    private PortraitService portraits;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private Evenings evenings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aPortraitIsShownReplacedRemovedAndBroughtBack() {
        ContestView contest = evenings.draft();
        long id = contest.id();
        portraits.set(id, null, 2, Pictures.jpeg(600, 800), Crop.CENTRE);
        String first = shown(id);
        assertThat(portraits.picture(id, first, 480)).isPresent();
        assertThat(portraits.picture(id, first, 481)).isEmpty();
        assertThat(portraits.count(id)).isEqualTo(1);

        portraits.set(id, null, 2, Pictures.png(700, 800), Crop.CENTRE);
        String second = shown(id);
        assertThat(second).isNotEqualTo(first);
        assertThat(portraits.picture(id, first, 480)).isEmpty();

        portraits.undo(id, null, 2);
        assertThat(shown(id)).isEqualTo(first);
        portraits.remove(id, null, 2);
        assertThat(presenters.get(id, 2).portrait()).isNull();
        assertThat(portraits.picture(id, first, 480)).isEmpty();
        portraits.undo(id, null, 2);
        assertThat(portraits.picture(id, first, 480)).isPresent();
        assertThat(rows(id)).isEqualTo(3);
    }

    @Test
    void nothingIsStoredWhereSomethingIsWrong() {
        ContestView contest = evenings.draft();
        long id = contest.id();

        assertThatThrownBy(() -> portraits.set(id, null, 1, "GIF89a".getBytes(), Crop.CENTRE))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> portraits.set(id, contest.version() - 1, 1, Pictures.jpeg(600, 800), Crop.CENTRE))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> portraits.set(id, null, 1, new byte[(int) portraits.limit() + 1], Crop.CENTRE))
                .isInstanceOf(InvalidInputException.class);
        transaction.executeWithoutResult(status -> contests.restore(id, ContestState.RELEASED, true));
        assertThatThrownBy(() -> portraits.set(id, null, 1, Pictures.jpeg(600, 800), Crop.CENTRE))
                .isInstanceOf(ConflictException.class);

        assertThat(rows(id)).isZero();
        assertThat(presenters.get(id, 1).portrait()).isNull();
        assertThat(contests.get(id).version()).isEqualTo(contest.version());
    }

    @Test
    void aCopyHasThePortraitsAndNeitherCanTouchTheOthers() {
        ContestView contest = evenings.draft();
        portraits.set(contest.id(), null, 3, Pictures.jpeg(600, 800), Crop.CENTRE);
        String hash = Objects.requireNonNull(presenters.get(contest.id(), 3).portrait());

        ContestView copy = exchange.copy(contest.id(), contest.slug() + "-copy", "拷贝");
        assertThat(presenters.get(copy.id(), 3).portrait()).isEqualTo(hash);
        assertThat(portraits.picture(copy.id(), hash, 240)).isPresent();

        contests.delete(contest.id());
        assertThat(rows(contest.id())).isZero();
        assertThat(portraits.picture(copy.id(), hash, 240)).isPresent();
    }

    @Test
    void thePortraitOfOneContestIsUnknownInAnother() {
        ContestView contest = evenings.draft();
        ContestView other = evenings.draft();
        portraits.set(contest.id(), null, 1, Pictures.jpeg(600, 800), Crop.CENTRE);

        String hash = Objects.requireNonNull(presenters.get(contest.id(), 1).portrait());
        assertThat(portraits.picture(other.id(), hash, 240)).isEmpty();
        assertThat(List.of(rows(contest.id()), rows(other.id()))).containsExactly(3L, 0L);
    }

    private String shown(long contestId) {
        return Objects.requireNonNull(presenters.get(contestId, 2).portrait());
    }

    private Long rows(long contestId) {
        return jdbc.queryForObject("select count(*) from portrait where contest_id = ?", Long.class, contestId);
    }
}
