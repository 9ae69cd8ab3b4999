package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.document.InvalidInputException;

/** Every refusal with its code and its place: one member of a good file is replaced, one problem is found. */
class RefusalTests {

    static final String GOOD = """
            {'format': 'saimahui-contest/1',
             'contest': {'title': 't', 'zone': 'Asia/Shanghai', 'startsAt': '2026-11-24T20:00'},
             'rule': {
               'criteria': [{'code': 'a', 'min': '10', 'max': 50, 'step': '0.5', 'group': 'g'}, {'code': 'b', 'max': '50'}],
               'panels': [{'code': 'p', 'weight': 60, 'drop': {'highest': 0}}],
               'objective': {'weight': 20},
               'audience': {'weight': 20, 'choices': 3},
               'weights': 'HUNDRED', 'rounding': {'total': 2},
               'timePenalty': {'limitSeconds': 360, 'ladder': [{'fromSeconds': 1, 'points': '-0.5'}]},
               'ranking': {'tieBreaks': [{'by': 'PART', 'code': 'p'}, {'by': 'CRITERION', 'code': 'a'}, {'by': 'GROUP', 'code': 'g'}]}},
             'presenters': [
               {'number': 1, 'name': 'n', 'objective': '90', 'coefficients': {'a': '1.1'}},
               {'number': 2, 'metrics': [{'code': 'm', 'value': '5', 'method': 'COMPLETION', 'target': '5'}]}],
             'judges': [{'code': 'J1', 'panel': 'p'}, {'code': 'J2', 'panel': 'p', 'recusals': [2]}],
             'scorecards': [
               {'presenter': 1, 'judge': 'J1', 'marks': {'a': '24.5', 'b': '33.3'}, 'comment': 'c'},
               {'presenter': 2, 'judge': 'J1', 'marks': {'a': 20, 'b': 30}}],
             'adjustments': [{'presenter': 1, 'kind': 'TIME', 'points': '-0.5', 'proposedBy': 'x', 'approvedBy': 'y'}],
             'votes': [{'presenter': 1, 'votes': 12}, {'presenter': 2, 'votes': '30'}],
             'audienceCount': {'eligible': 300, 'voters': 214},
             'decisions': [{'presenters': [1, 2], 'order': [2, 1], 'reason': ''}]}
            """;

    private static List<String> problems(String file) {
        byte[] bytes = file.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> ContestFiles.standings(bytes));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(p -> (p.code() + " " + p.pointer()).strip())
                        .toList();
    }

    private static List<String> problemsWith(String old, String replacement) {
        assertThat(GOOD).contains(old);
        int at = GOOD.indexOf(old);
        return problems(GOOD.substring(0, at) + replacement + GOOD.substring(at + old.length()));
    }

    @Test
    void theGoodFileIsGood() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void theTimeOfTheRuleMayBeSaidOnceMore() {
        assertThat(problemsWith(
                        "'title': 't'", "'title': 't', 'talkSeconds': '360', 'graceSeconds': 0, 'warnSeconds': 60"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            maxCharsPerColumn = 100_000,
            value = {
                // the document
                "'format': 'saimahui-contest/1' # 'format': 'saimahui-contest/2' # BAD_VALUE /format",
                "'format': 'saimahui-contest/1', #  # MISSING_FIELD /format",
                "'title': 't', # 'titel': 't', # MISSING_FIELD /contest/title, UNKNOWN_FIELD /contest/titel",
                "'zone': 'Asia/Shanghai' # 'zone': 'Asia/Nowhere' # BAD_VALUE /contest/zone",
                "2026-11-24T20:00 # 24.11.2026 # BAD_VALUE /contest/startsAt",
                "'title': 't' # 'title': 5 # BAD_VALUE /contest/title",
                "'title': 't' # 'title': 't\\u0000' # BAD_VALUE /contest/title",
                "'title': 't' # 'title': '\\ud800' # BAD_VALUE /contest/title",
                "'title': 't' # 'title': 't\\n' # BAD_VALUE /contest/title",
                "'title': 't' # 'title': 't', 'title': 'u' # DUPLICATE_KEY /contest/title",
                "'title': 't' # 'title': 't', 'state': 'OVER' # BAD_VALUE /contest/state",
                "'title': 't' # 'title': 't', 'slug': 'Ä' # BAD_VALUE /contest/slug",
                "'title': 't' # 'title': 't', 'talkSeconds': 0 # BAD_VALUE /contest/talkSeconds",
                "'title': 't' # 'title': 't', 'talkSeconds': 300 # TIME_OF_RULE /contest/talkSeconds",
                "'title': 't' # 'title': 't', 'graceSeconds': 5 # TIME_OF_RULE /contest/graceSeconds",
                "'title': 't' # 'title': 't', 'warnSeconds': -1 # BAD_VALUE /contest/warnSeconds",
                "'title': 't' # 'title': 't', 'showMarks': 'SOME' # BAD_VALUE /contest/showMarks",
                "'title': 't' # 'title': 't', 'judgesShownAs': true # BAD_VALUE /contest/judgesShownAs",
                "'title': 't' # 'title': 't', 'showMarks': 'NONE', 'boardAfter': 'SHOWN' # BOARD_NEVER /contest/boardAfter",
                "'title': 't' # 'title': 't', 'freezeFrom': 0 # BAD_VALUE /contest/freezeFrom",
                "'title': 't' # 'title': 't', 'heldStart': 1.5 # BAD_VALUE /contest/heldStart",
                "'title': 't' # 'title': 't', 'reveal': 'BY_NAME' # BAD_VALUE /contest/reveal",
                "'title': 't' # 'title': 't', 'phonesLag': 'yes' # BAD_VALUE /contest/phonesLag",
                "'title': 't' # 'title': 't', 'keys': 3 # BAD_VALUE /contest/keys",
                "'title': 't' # 'title': 't', 'reportDeadline': 'soon' # BAD_VALUE /contest/reportDeadline",
                "'title': 't' # 'title': 't', 'prizes': [{'name': ''}] # BAD_VALUE /contest/prizes/0/name, MISSING_FIELD /contest/prizes/0/places",
                "'title': 't' # 'title': 't', 'prizes': [{'name': 'x', 'places': 1, 'sum': 5}] # UNKNOWN_FIELD /contest/prizes/0/sum",
                "'title': 't' # 'title': 't', 'runningOrder': [2] # ORDER_INCOMPLETE /contest/runningOrder",
                "'title': 't' # 'title': 't', 'runningOrder': [2, 2, 1] # DUPLICATE_PRESENTER /contest/runningOrder/1",
                "'title': 't' # 'title': 't', 'runningOrder': [2, 1, 3] # UNKNOWN_PRESENTER /contest/runningOrder/2",
                "'title': 't' # 'title': 't', 'runningOrder': [2, 'one'] # NOT_A_NUMBER /contest/runningOrder/1",
                "'title': 't' # 'title': 't', 'runningOrder': 2 # BAD_VALUE /contest/runningOrder",
                "'title': 't' # 'title': 't', 'slug': 'new' # RESERVED_SLUG /contest/slug",
                "'title': 't' # 'title': 't', 'published': 'yes' # BAD_VALUE /contest/published",
                "'votes': [{'presenter': 1 # 'x~y/z': 1, 'votes': [{'presenter': 1 # UNKNOWN_FIELD /x~0y~1z",
                // the rule
                "'max': 50, 'step' # 'step' # MISSING_FIELD /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': null, 'step' # MISSING_FIELD /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': '1e2', 'step' # NOT_A_NUMBER /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': 1e2, 'step' # NOT_A_NUMBER /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': true, 'step' # NOT_A_NUMBER /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': '５０', 'step' # NOT_A_NUMBER /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': '050', 'step' # NOT_A_NUMBER /rule/criteria/0/max",
                "'max': 50, 'step' # 'max': 9, 'step' # BAD_VALUE /rule/criteria/0/max",
                "'step': '0.5' # 'step': 0 # BAD_VALUE /rule/criteria/0/step",
                "'step': '0.5' # 'steps': 1 # UNKNOWN_FIELD /rule/criteria/0/steps",
                "'step': '0.5' # 'outlierRadius': '-1' # BAD_VALUE /rule/criteria/0/outlierRadius",
                "{'code': 'b', 'max' # {'code': 'a', 'max' # DUPLICATE_CODE /rule/criteria/1/code, UNKNOWN_CRITERION /scorecards/0/marks/b, UNKNOWN_CRITERION /scorecards/1/marks/b",
                "'weight': 60, # 'weight': 61, # WEIGHTS_NOT_HUNDRED /rule/weights",
                "'weight': 60, #  # MISSING_FIELD /rule/panels/0/weight",
                "'weight': 60, # 'weight': '-60', # BAD_VALUE /rule/panels/0/weight",
                "'highest': 0 # 'highest': -1 # BAD_VALUE /rule/panels/0/drop/highest",
                "'highest': 0 # 'highest': 1.5 # BAD_VALUE /rule/panels/0/drop/highest",
                "'highest': 0 # 'highest': 'x' # NOT_A_NUMBER /rule/panels/0/drop/highest",
                "'highest': 0 # 'scope': 'CARD' # BAD_VALUE /rule/panels/0/drop/scope",
                "'code': 'p', 'weight' # 'code': 'objective', 'weight' # BAD_VALUE /rule/panels/0/code, UNKNOWN_PANEL /judges/0/panel, UNKNOWN_PANEL /judges/1/panel, UNKNOWN_PANEL /rule/ranking/tieBreaks/0/code",
                "'objective': {'weight': 20} # 'objective': {'weight': 20, 'missing': 'NO'} # BAD_VALUE /rule/objective/missing",
                "'choices': 3 # 'choices': 0 # BAD_VALUE /rule/audience/choices",
                "'choices': 3 # 'conversion': 'MEAN_LEVELS' # MISSING_FIELD /rule/audience/levels",
                "'choices': 3 # 'quorum': 101 # BAD_VALUE /rule/audience/quorum",
                "'weights': 'HUNDRED' # 'weights': 'THOUSAND' # BAD_VALUE /rule/weights",
                "'total': 2} # 'total': -1} # BAD_VALUE /rule/rounding/total",
                "'total': 2} # 'totals': 1} # UNKNOWN_FIELD /rule/rounding/totals",
                "'points': '-0.5'}] # 'points': '0.5'}] # BAD_SIGN /rule/timePenalty/ladder/0/points",
                "{'by': 'PART', 'code': 'p'} # {'by': 'PART', 'code': 'q'} # UNKNOWN_PANEL /rule/ranking/tieBreaks/0/code",
                "{'by': 'PART', 'code': 'p'} # {'by': 'PART'} # MISSING_FIELD /rule/ranking/tieBreaks/0/code",
                "{'by': 'PART', 'code': 'p'} # {'by': 'LUCK'} # BAD_VALUE /rule/ranking/tieBreaks/0/by",
                "{'by': 'CRITERION', 'code': 'a'} # {'by': 'CRITERION', 'code': 'z'} # UNKNOWN_CRITERION /rule/ranking/tieBreaks/1/code",
                "{'by': 'GROUP', 'code': 'g'} # {'by': 'GROUP', 'code': 'h'} # UNKNOWN_GROUP /rule/ranking/tieBreaks/2/code",
                // people
                "{'number': 2, # {'number': 1, # DUPLICATE_PRESENTER /presenters/1/number, UNKNOWN_PRESENTER /judges/1/recusals/0, UNKNOWN_PRESENTER /scorecards/1/presenter, UNKNOWN_PRESENTER /votes/1/presenter, UNKNOWN_PRESENTER /decisions/0/presenters/1, UNKNOWN_PRESENTER /decisions/0/order/0",
                "'objective': '90' # 'objective': 'good' # NOT_A_NUMBER /presenters/0/objective",
                "'objective': '90' # 'objective': '90', 'state': 'LATE' # BAD_VALUE /presenters/0/state",
                "{'a': '1.1'} # {'z': '1.1'} # UNKNOWN_CRITERION /presenters/0/coefficients/z",
                "{'a': '1.1'} # {'a': null} # NOT_A_NUMBER /presenters/0/coefficients/a",
                "'target': '5' # 'target': 0 # BAD_VALUE /presenters/1/metrics/0/target",
                "'target': '5' # 'goal': 0 # MISSING_FIELD /presenters/1/metrics/0/target",
                "'method': 'COMPLETION', 'target': '5' # 'method': 'EFFICACY', 'floor': 5, 'goal': '5.0' # BAD_VALUE /presenters/1/metrics/0/goal",
                "'method': 'COMPLETION', 'target': '5' # 'method': 'PROGRESS', 'baseline': 5, 'target': '5' # BAD_VALUE /presenters/1/metrics/0/target",
                "'method': 'COMPLETION', 'target': '5' # 'method': 'MAGIC' # BAD_VALUE /presenters/1/metrics/0/method",
                "{'code': 'J2', # {'code': 'J1', # DUPLICATE_CODE /judges/1/code",
                "'code': 'J1', 'panel': 'p' # 'code': 'J1' # MISSING_FIELD /judges/0/panel",
                "'code': 'J1', 'panel': 'p' # 'code': 'J1', 'panel': 'q' # UNKNOWN_PANEL /judges/0/panel",
                "'recusals': [2] # 'recusals': [0, 10000000000] # UNKNOWN_PRESENTER /judges/1/recusals/0, UNKNOWN_PRESENTER /judges/1/recusals/1",
                "'recusals': [2] # 'recusals': [3] # UNKNOWN_PRESENTER /judges/1/recusals/0",
                // cards
                "'a': '24.5' # 'a': '9.5' # BELOW_MIN /scorecards/0/marks/a",
                "'a': '24.5' # 'a': '50.5' # ABOVE_MAX /scorecards/0/marks/a",
                "'a': '24.5' # 'a': '24.25' # BAD_STEP /scorecards/0/marks/a",
                "'a': '24.5' # 'a': null # NOT_A_NUMBER /scorecards/0/marks/a",
                "'a': '24.5' # 'a': ' 24.5' # NOT_A_NUMBER /scorecards/0/marks/a",
                "'a': '24.5' # 'a': '24.50000000000000000000000000000' # NOT_A_NUMBER /scorecards/0/marks/a",
                "'a': '24.5' # 'z': '24.5' # UNKNOWN_CRITERION /scorecards/0/marks/z",
                "'marks': {'a': 20, 'b': 30} # 'mark': {} # MISSING_FIELD /scorecards/1/marks, UNKNOWN_FIELD /scorecards/1/mark",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': 3, 'judge': 'J1' # UNKNOWN_PRESENTER /scorecards/1/presenter",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': 0, 'judge': 'J1' # UNKNOWN_PRESENTER /scorecards/1/presenter",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': '-1', 'judge': 'J1' # UNKNOWN_PRESENTER /scorecards/1/presenter",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': 2.5, 'judge': 'J1' # BAD_VALUE /scorecards/1/presenter",
                "{'presenter': 2, 'judge': 'J1' # {'judge': 'J1' # MISSING_FIELD /scorecards/1/presenter",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': 2, 'judge': 'J9' # UNKNOWN_JUDGE /scorecards/1/judge",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': 2, 'judge': 'J2' # RECUSED /scorecards/1",
                "{'presenter': 2, 'judge': 'J1' # {'presenter': 1, 'judge': 'J1' # DUPLICATE_MARK /scorecards/1",
                // points, votes, decisions
                "'points': '-0.5', 'proposedBy' # 'points': '0.5', 'proposedBy' # BAD_SIGN /adjustments/0/points",
                "'kind': 'TIME' # 'kind': 'BONUS' # BAD_SIGN /adjustments/0/points",
                "'kind': 'TIME' # 'kind': 'FINE' # BAD_VALUE /adjustments/0/kind",
                "'approvedBy': 'y' # 'approvedBy': 'x' # SAME_PERSON /adjustments/0/approvedBy",
                "'votes': 12 # 'votes': -1 # NEGATIVE_VOTES /votes/0/votes",
                "'votes': 12 # 'votes': 1.5 # BAD_VALUE /votes/0/votes",
                "'votes': 12 # 'votes': '1000000000000000001' # BAD_VALUE /votes/0/votes",
                "'votes': 12 # 'votes': 'x' # NOT_A_NUMBER /votes/0/votes",
                "'votes': 12 # 'votes': null # MISSING_FIELD /votes/0/votes",
                "'votes': 12 # 'levels': {'good': 12} # BAD_VALUE /votes/0/levels/good",
                "{'presenter': 2, 'votes' # {'presenter': 1, 'votes' # DUPLICATE_VOTE /votes/1/presenter",
                "{'presenter': 2, 'votes' # {'presenter': 7, 'votes' # UNKNOWN_PRESENTER /votes/1/presenter",
                "'eligible': 300 # 'eligible': -1 # BAD_VALUE /audienceCount/eligible",
                "'presenters': [1, 2], 'order' # 'order' # MISSING_FIELD /decisions/0/presenters",
                "'presenters': [1, 2], 'order' # 'presenters': [1, 0], 'order' # UNKNOWN_PRESENTER /decisions/0/presenters/1",
                "'order': [2, 1] # 'order': [2] # BAD_VALUE /decisions/0/order",
                "'order': [2, 1] # 'order': [2, 3] # UNKNOWN_PRESENTER /decisions/0/order/1",
                // what the rule refuses to count
                "'drop': {'highest': 0} # 'missing': 'REFUSE' # MISSING_MARK /presenters/0",
                "'drop': {'highest': 0} # 'drop': {'highest': 1, 'tooFew': 'REFUSE'} # TOO_FEW_CARDS /presenters/0, TOO_FEW_CARDS /presenters/1",
                "'value': '5' # 'value': null # ",
            })
    void namesCodeAndPlace(String old, String replacement, String expected) {
        assertThat(problemsWith(old, replacement == null ? "" : replacement))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", "));
    }

    @Test
    void aMissingValueIsRefusedWhereTheRuleSaysSo() {
        String refusing =
                GOOD.replace("'objective': {'weight': 20}", "'objective': {'weight': 20, 'missing': 'REFUSE'}");
        assertThat(problems(refusing.replace("'value': '5'", "'value': null")))
                .containsExactly("MISSING_MARK /presenters/1/metrics/0/value");
    }

    @Test
    void aQuorumNeedsACount() {
        String quorum = GOOD.replace("'choices': 3", "'quorum': 50");
        assertThat(problems(quorum)).isEmpty();
        assertThat(problems(quorum.replace("'audienceCount': {'eligible': 300, 'voters': 214},", "")))
                .containsExactly("MISSING_COUNT /audienceCount");
    }

    @Test
    void theWithdrawnLackNothing() {
        String refusing = GOOD.replace("'drop': {'highest': 0}", "'missing': 'REFUSE'");
        assertThat(problems(refusing.replace("{'number': 1,", "{'number': 1, 'state': 'WITHDRAWN',")))
                .isEmpty();
    }

    @Test
    void longTextsAreRefusedByTheirKind() {
        assertThat(problemsWith("'title': 't'", "'title': '" + "长".repeat(201) + "'"))
                .containsExactly("TOO_LONG /contest/title");
        assertThat(problemsWith("'comment': 'c'", "'comment': '" + "长".repeat(20_000) + "'"))
                .isEmpty();
        assertThat(problemsWith("'comment': 'c'", "'comment': '" + "长".repeat(20_001) + "'"))
                .containsExactly("TOO_LONG /scorecards/0/comment");
    }

    @Test
    void manyProblemsComeInOneAnswer() {
        String bad = GOOD.replace("'a': '24.5'", "'a': '99'")
                .replace("'votes': 12", "'votes': -3")
                .replace("'approvedBy': 'y'", "'approvedBy': 'x'")
                .replace("'title': 't'", "'title': 't', 'title': 'u'")
                .replace("'drop': {'highest': 0}", "'missing': 'REFUSE'")
                .replace("'choices': 3", "'quorum': 50")
                .replace("'voters': 214", "'voters': null");
        assertThat(problems(bad))
                .containsExactlyInAnyOrder(
                        "ABOVE_MAX /scorecards/0/marks/a",
                        "NEGATIVE_VOTES /votes/0/votes",
                        "SAME_PERSON /adjustments/0/approvedBy",
                        "DUPLICATE_KEY /contest/title",
                        "MISSING_MARK /presenters/0",
                        "MISSING_COUNT /audienceCount");
    }

    @Test
    void whatCannotBeReadIsToldOnceAndTheRestIsStillChecked() {
        assertThat(problemsWith(
                        "{'code': 'J1', 'panel': 'p'}, {'code': 'J2', 'panel': 'p', 'recusals': [2]}", "null, 5"))
                .containsExactlyInAnyOrder(
                        "BAD_VALUE /judges/0",
                        "BAD_VALUE /judges/1",
                        "UNKNOWN_JUDGE /scorecards/0/judge",
                        "UNKNOWN_JUDGE /scorecards/1/judge");
        assertThat(problemsWith("'scorecards': [", "'scorecards': [null, [],"))
                .containsExactlyInAnyOrder("BAD_VALUE /scorecards/0", "BAD_VALUE /scorecards/1");
        assertThat(problemsWith("'adjustments': [", "'adjustments': [null, "))
                .containsExactly("BAD_VALUE /adjustments/0");
        assertThat(problemsWith("'votes': [", "'votes': [null, null, "))
                .containsExactlyInAnyOrder("BAD_VALUE /votes/0", "BAD_VALUE /votes/1");
        assertThat(problemsWith("'order': [2, 1]", "'order': [2, 'x']"))
                .containsExactly("NOT_A_NUMBER /decisions/0/order/1");
        assertThat(problemsWith("'order': [2, 1]", "'order': 7")).containsExactly("BAD_VALUE /decisions/0/order");
        assertThat(problemsWith("{'code': 'b', 'max': '50'}", "null").stream().filter(p -> p.contains("/rule/")))
                .containsExactly("BAD_VALUE /rule/criteria/1");
    }

    @Test
    void aRuleWithANamelessPartDoesNotHideWrongMarks() {
        String marks = GOOD.replace("'a': '24.5'", "'a': '99'").replace("'J2', 'panel': 'p'", "'J2', 'panel': 'other'");
        assertThat(problems(marks.replace("{'code': 'p', 'weight'", "{'weight'")))
                .containsExactlyInAnyOrder("MISSING_FIELD /rule/panels/0/code", "ABOVE_MAX /scorecards/0/marks/a");
        assertThat(problems(marks.replace("{'code': 'b', 'max'", "{'max'")))
                .containsExactlyInAnyOrder(
                        "MISSING_FIELD /rule/criteria/1/code",
                        "ABOVE_MAX /scorecards/0/marks/a",
                        "UNKNOWN_PANEL /judges/1/panel");
        assertThat(problems(GOOD.replace(
                        "'panels': [{'code': 'p', 'weight': 60, 'drop': {'highest': 0}}]", "'panels': 'p'")))
                .containsExactly("BAD_VALUE /rule/panels");
        assertThat(problems("""
                {'format': 'saimahui-contest/1', 'contest': {'title': 't'}, 'presenters': [],
                 'rule': {'panels': 'p', 'objective': {'weight': 100}}}""")).containsExactly("BAD_VALUE /rule/panels");
    }

    @Test
    void aPanelNeedsCriteriaAndADocumentNeedsARule() {
        assertThat(problems("""
                {'format': 'saimahui-contest/1', 'contest': {'title': 't'}, 'presenters': [],
                 'rule': {'panels': [{'code': 'p', 'weight': 100}]}}""")).containsExactly("MISSING_FIELD /rule/criteria");
        assertThat(problems("{'format': 'saimahui-contest/1', 'contest': {'title': 't'}, 'presenters': null}"))
                .containsExactlyInAnyOrder("MISSING_FIELD /rule", "MISSING_FIELD /presenters");
        assertThat(problems("[]")).containsExactly("BAD_VALUE");
    }

    @Test
    void zerosForEveryAbsentCardOfAHugeHallAreNotCounted() {
        StringBuilder people = new StringBuilder("{'number': 1}");
        StringBuilder judges = new StringBuilder("{'code': 'J1', 'panel': 'p'}");
        for (int i = 2; i <= 20_000; i++) {
            people.append(",{'number': ").append(i).append('}');
            judges.append(",{'code': 'J").append(i).append("', 'panel': 'p'}");
        }
        assertThat(problems("""
                {'format': 'saimahui-contest/1', 'contest': {'title': 't'},
                 'rule': {'criteria': [{'code': 'c', 'max': 10}],
                          'panels': [{'code': 'p', 'weight': 100, 'missing': 'COUNT_ZERO'}]},
                 'presenters': [%s], 'judges': [%s]}""".formatted(people, judges))).containsExactly("TOO_LONG /presenters");
    }
}
