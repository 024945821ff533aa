package io.github.initbench.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which package may use what: JMH, picocli and the libraries each have their place. */
@AnalyzeClasses(packages = "io.github.initbench.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.initbench.benchmarks";
    private static final int MAX_FILES = 25;

    @ArchTest
    static final ArchRule JMH_IS_KNOWN_TO_BENCHMARKS_FORKS_THEIR_RECORDER_AND_JMH_COMMAND_ALONE = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".jmh..", ROOT + ".fork")))
            .and(not(simpleName("JmhRecorder")))
            .and(not(simpleName("JmhOptionsTables")))
            .and(not(simpleName("JmhCommand")))
            .and(not(simpleName("JmhArguments")))
            .and(not(simpleName("CountingFormat")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openjdk.jmh..");

    @ArchTest
    static final ArchRule PICOCLI_IS_KNOWN_TO_THE_COMMAND_LINE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule A_WORKER_KNOWS_WORKLOADS_AND_SOCKETS_ALONE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".worker")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(ROOT + ".worker", ROOT + ".workload", ROOT + ".socket")))
                    .or(resideInAPackage("io.github.initbench.reports..")));

    @ArchTest
    static final ArchRule BACKENDS_ARE_KNOWN_BY_NAME_ONLY = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "io.github.initbench.linalg.*..",
                            "org.ejml..",
                            "org.ojalgo..",
                            "org.jblas..",
                            "com.sun.jna..",
                            "dev.ludovic.netlib..",
                            "org.bytedeco..")
                    .and(resideOutsideOfPackage("io.github.initbench.linalg.process")));

    /** Of all packages, the root too. */
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_HEAP = classes()
            .that()
            .resideOutsideOfPackage("..jmh_generated..")
            .should(new ArchCondition<>("be in a package of at most " + MAX_FILES + " files") {
                @Override
                public void check(JavaClass checked, ConditionEvents events) {
                    long files = checked.getPackage().getClasses().stream()
                            .filter(JavaClass::isTopLevelClass)
                            .count();
                    events.add(new SimpleConditionEvent(
                            checked, files <= MAX_FILES, checked.getPackageName() + " has " + files + " files"));
                }
            });

    /** docs/architecture.md has a line for each package. */
    @ArchTest
    static void everyPackageHasItsLine(JavaClasses all) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "architecture.md"));
        assertThat(all.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT) && !name.contains("jmh_generated"))
                        .map(name -> "\n| `" + name.substring(ROOT.length() + 1) + "` | ")
                        .distinct())
                .allMatch(page::contains);
    }

    /** What JMH generates belongs to the benchmarks. */
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName().replace(".jmh_generated", ""));
        }

        @Override
        public String getDescription() {
            return "each package, the root too";
        }
    }
}
