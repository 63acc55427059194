package org.carrel.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.carrel.Carrel;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may know whom, and what things are called. Each rule says the right way where it fails. */
class HouseTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.carrel");

    private static final Map<String, String> BETTER_NAMES = Map.of(
            "(Abstract|Base).+", "say what the thing is; share by composition, not by a base class",
            ".+Impl", "an interface with one implementation is none: keep the class, under its plain name",
            ".+Manager", "a service is a plural noun of the desk: Loans, Accounts",
            ".+Service", "a service is a plural noun of the desk: Loans, Accounts",
            ".+(Helper|Utils?)", "put the function where its data is, or name what it is about: Text, Ids",
            ".+(Dto|DTO)", "the API's record is the shape of the API: call it what it is, NewLoan",
            ".+Entity", "a row is a record named after the thing; SQL lies in its store",
            ".+Mapper", "a record reads itself: static X read(…), or a row mapper in the store");

    @Test
    void modules_know_only_those_they_say_they_know() {
        ApplicationModules.of(Carrel.class).verify();
    }

    @Test
    void the_rooms_of_the_platform_form_no_circle() {
        slices().matching("org.carrel.platform.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void names_say_what_things_are() {
        BETTER_NAMES.forEach((banned, better) -> classes()
                .that(describe("are top-level", JavaClass::isTopLevelClass))
                .should(notBeCalled(banned))
                .because(better)
                .check(OURS));
    }

    @Test
    void what_a_bean_needs_comes_through_its_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(OURS);
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(OURS);
    }

    @Test
    void logging_goes_through_slf4j_and_only_commands_print() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.carrel", "..command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a server logs; only a command speaks on the terminal")
                .check(OURS);
    }

    @Test
    void controllers_call_services_and_never_the_database() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Store")
                        .or(describe("are JdbcClient", type -> type.isEquivalentTo(JdbcClient.class)))
                        .or(describe("are transactions", type -> type.isEquivalentTo(TransactionTemplate.class))))
                .because("a request walks one straight line: controller, service, decision, store")
                .check(OURS);
    }

    @Test
    void stores_know_the_database_and_nobody_above_them() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Controller"))
                .because("a store talks SQL; who asks is none of its business")
                .check(OURS);
    }

    @Test
    void time_comes_from_the_clock_that_tests_can_set() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carrel.platform..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("an injected java.time.Clock can be set by a test")
                .check(OURS);
    }

    @Test
    void what_is_not_another_modules_business_is_package_private() {
        var types = OURS.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        var open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();

        assertThat(100.0 * open.size() / types.size())
                .as("share of top-level types that are public, in percent; make those package-private that no other "
                        + "package uses")
                .isLessThanOrEqualTo(40);
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> notBeCalled(String banned) {
        return new com.tngtech.archunit.lang.ArchCondition<>("not be called " + banned) {
            @Override
            public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                if (type.getSimpleName().matches(banned)) {
                    events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                            type, type.getName() + " is called " + banned));
                }
            }
        };
    }
}
