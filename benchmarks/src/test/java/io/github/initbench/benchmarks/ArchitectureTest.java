package io.github.initbench.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use what: JMH, picocli and the libraries each have their place. */
@AnalyzeClasses(packages = "io.github.initbench.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.initbench.benchmarks";

    @ArchTest
    static final ArchRule JMH_IS_KNOWN_TO_BENCHMARKS_RUNNER_AND_JMH_COMMAND_ALONE = noClasses()
            .that(not(resideInAnyPackage(ROOT, ROOT + ".jmh_generated", ROOT + ".runner")))
            .and(not(simpleName("JmhCommand")))
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
    static final ArchRule A_WORKER_KNOWS_NEITHER_RUNNER_NOR_COMMAND_LINE_NOR_REPORTS = noClasses()
            .that()
            .resideInAPackage(ROOT + ".worker")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".cli..", ROOT + ".runner..", "io.github.initbench.reports..");

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

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_WORKER_RUNNER_AND_COMMAND_LINE =
            slices().matching(ROOT + ".(worker|runner|cli)..").should().beFreeOfCycles();
}
