package org.saimahui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.saimahui.support.PublicSweep;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * What answers an address that anybody can read knows nothing that is secret for now. Which addresses these are says
 * {@link PublicSweep#OPEN}, where a new one has to be entered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDoorsTests {

    /** Not static: a hundred megabytes, which end with this class. */
    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.saimahui");

    /** Mapped by hand, not by annotations. */
    private static final Set<String> HANDLERS = Set.of("BoardStreams", "ScreenStreams", "BallotHandler");

    /** Shows a card to the judge of it alone; anybody else is asked for a card. */
    private static final String SEAT = "/seat";

    private final DescribedPredicate<JavaClass> secret = oneOf(
            "ScorecardService",
            "AdjustmentService",
            "SheetRows",
            "StandingsService",
            "StandingsInput",
            "BoardMaker",
            "LiveSheets",
            "Tally",
            "TallyStore",
            "VoteCounts",
            "VoteTurnout",
            "TicketService");

    private static final DescribedPredicate<JavaClass> DOORS =
            describe("answer what anybody can read", PublicDoorsTests::isPublic);

    /** Results are what was released, read by the room that made it from the marks. */
    private static final DescribedPredicate<JavaClass> RESULTS =
            resideInAnyPackage("org.saimahui.release..", "org.saimahui.tables..", "org.saimahui.recap..");

    @Test
    void noPublicDoorKnowsMarksOrCounts() {
        noClasses().that(DOORS).should().dependOnClassesThat(secret).check(production);
    }

    @Test
    void noPublicDoorBeforeTheResultLeadsToThem() {
        noClasses()
                .that(DOORS.and(DescribedPredicate.not(RESULTS)))
                .should()
                .transitivelyDependOnClassesThat(secret.or(simpleName("DecisionService")))
                .check(production);
    }

    @Test
    void noPublicDoorAsksForTheContestsOwnVersion() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.saimahui.programme.web..",
                        "org.saimahui.scoreboard.web..",
                        "org.saimahui.screen.web..",
                        "org.saimahui.voting.web.."))
                .should()
                .callMethod(org.saimahui.contest.ContestView.class, "version")
                .check(production);
    }

    @Test
    void theDoorsAreFound() {
        assertThat(production.stream().filter(DOORS).map(JavaClass::getSimpleName))
                .contains(
                        "BoardPageController",
                        "BoardStreams",
                        "ScreenStreams",
                        "BallotHandler",
                        "WallController",
                        "RecapController",
                        "ResultsController")
                .doesNotContain("ConsoleController", "StandingsApiController", "ScorecardApi", "RecapDeskController");
    }

    private DescribedPredicate<JavaClass> oneOf(String... names) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (String name : names) {
            assertThat(production.stream().anyMatch(simpleName(name))).as(name).isTrue();
            any = any.or(simpleName(name));
        }
        return any.as("hold what is secret for now: " + List.of(names));
    }

    private static boolean isPublic(JavaClass type) {
        return HANDLERS.contains(type.getSimpleName())
                || type.getSimpleName().endsWith("Controller")
                        && addresses(type.reflect())
                                .filter(address -> !address.equals(SEAT))
                                .anyMatch(PublicSweep.OPEN::contains);
    }

    private static Stream<String> addresses(Class<?> type) {
        List<String> beginnings = paths(AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class));
        // What is mapped in a class above is a door of each below.
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null && isRead(mapping))
                .flatMap(mapping -> paths(mapping).stream())
                .flatMap(path -> beginnings.stream().map(beginning -> beginning + path));
    }

    private static boolean isRead(RequestMapping mapping) {
        List<RequestMethod> methods = List.of(mapping.method());
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }
}
