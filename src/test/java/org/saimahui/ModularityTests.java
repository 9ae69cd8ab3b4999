package org.saimahui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.jpa.repository.Query;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ArchitecturallyEvidentType;
import org.springframework.modulith.docs.Documenter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The rooms and their doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(SaimahuiApplication.class);

    /** What the modules were made of, read once for both. Not static: a hundred megabytes, which end with this class. */
    private final JavaClasses production =
            (JavaClasses) Objects.requireNonNull(ReflectionTestUtils.getField(modules, "allClasses"));

    /** The library keeps both for the next who asks, with all classes; here nobody does. */
    @AfterAll
    void forgetTheModules() {
        for (Class<?> keeper : List.of(ApplicationModules.class, ArchitecturallyEvidentType.class)) {
            ((Map<?, ?>) ReflectionTestUtils.getField(keeper, "CACHE")).clear();
        }
    }

    /** Their picture is drawn with {@code -Dsaimahui.modules.picture=true}: it takes as long as all that is looked at here. */
    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        modules.verify();
        if (Boolean.getBoolean("saimahui.modules.picture")) {
            new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        }
    }

    @Test
    void repositoriesAreHidden() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(production);
    }

    /** Rows have none of their own: PostgreSQL puts the one that was written last behind the others, H2 does not. */
    @Test
    void whatARepositoryListsHasAnOrder() {
        assertThat(production.stream()
                        .filter(type -> type.getSimpleName().endsWith("Repository"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !method.getName().startsWith("save"))
                        .filter(method -> method.getRawReturnType().isAssignableTo(Collection.class)))
                .hasSizeGreaterThan(30)
                .allMatch(method -> method.tryGetAnnotationOfType(Query.class)
                        .map(query -> query.value().contains("order by"))
                        .orElse(method.getName().contains("OrderBy")));
    }

    @Test
    void entitiesAreHidden() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePackagePrivate()
                .check(production);
    }

    @Test
    void controllersLiveInWebAndAreHidden() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .resideInAPackage("..web")
                .andShould()
                .bePackagePrivate()
                .check(production);
    }

    @Test
    void nothingOutsideWebDependsOnWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.saimahui..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.saimahui..web..")
                .check(production);
    }

    @Test
    void theEngineIsPureJava() {
        noClasses()
                .that()
                .resideInAPackage("org.saimahui.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.context..",
                        "org.springframework.data..",
                        "org.springframework.stereotype..",
                        "jakarta..",
                        "tools.jackson..",
                        "com.fasterxml..")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void whatIsToldAfterACommitIsToldByTheNewsroom() {
        production.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(TransactionalEventListener.class))
                .forEach(method -> assertThat(method.getAnnotationOfType(TransactionalEventListener.class)
                                .phase())
                        .as(method.getFullName())
                        .isEqualTo(TransactionPhase.BEFORE_COMMIT));
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(production);
    }

    @Test
    void pointsAreNeverBinaryFloatingPoint() {
        noClasses()
                .that()
                .resideInAnyPackage("org.saimahui.scoring..", "org.saimahui.judging..", "org.saimahui.voting..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .allowEmptyShould(true)
                .check(production);
    }
}
