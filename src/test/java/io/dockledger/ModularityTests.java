package io.dockledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The borders between the rooms of the house. */
class ModularityTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Dockledger.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dockledger");

    @Test
    void everyRoomUsesOnlyWhatItDeclares() {
        ROOMS.verify();
    }

    @Test
    void everyPackageSaysThatItsReferencesAreNeverNullUnlessMarked() {
        List<String> unmarked = topLevel()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void theProcessEngineHasOnlyOneHome() {
        assertThat(namesOf(uses("org.flowable.").and(outside("io.dockledger.workflow"))))
                .isEmpty();
    }

    @Test
    void matchingAndMoneyArePureRules() {
        Predicate<JavaClass> pure = type -> type.getPackageName().startsWith("io.dockledger.matching")
                || type.getPackageName().startsWith("io.dockledger.money");

        assertThat(namesOf(pure.and(uses("org.springframework.").or(uses("java.sql.")))
                        .and(type -> !type.getSimpleName().equals("package-info"))))
                .isEmpty();
    }

    @Test
    void aboutHalfOfAllTypesStayWithinTheirPackage() {
        long all = topLevel().count();
        long hidden = topLevel()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat(hidden * 100 / all)
                .as("per cent of types that are package-private")
                .isGreaterThanOrEqualTo(45);
    }

    @Test
    void thePicturesOfTheRoomsAreDrawn() {
        new Documenter(ROOMS).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    private static Stream<JavaClass> topLevel() {
        return CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static List<String> namesOf(Predicate<JavaClass> condition) {
        return CLASSES.stream().filter(condition).map(JavaClass::getName).toList();
    }

    private static Predicate<JavaClass> uses(String prefix) {
        return type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getName().startsWith(prefix));
    }

    private static Predicate<JavaClass> outside(String room) {
        return type -> !type.getPackageName().startsWith(room);
    }
}
