package io.github.initbench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Arrays;

/** Which package of the numerics may know which, and what none of them does. */
@AnalyzeClasses(packages = "io.github.initbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JDK = "java..";
    private static final String JSPECIFY = "org.jspecify..";

    private static final String CATALOGUE = "io.github.initbench.catalogue..";
    private static final String ERROR_FREE = "io.github.initbench.errorfree..";
    private static final String RANDOM = "io.github.initbench.random..";
    private static final String DATA = "io.github.initbench.data..";
    private static final String DATA_FILES = "io.github.initbench.data.file";
    private static final String CSV = "de.siegmar.fastcsv..";
    private static final String INIT = "io.github.initbench.init..";
    private static final String NN = "io.github.initbench.nn..";
    private static final String ACTIVATION = "io.github.initbench.activation..";
    private static final String LOSS = "io.github.initbench.loss..";
    private static final String SPI = "io.github.initbench.linalg";
    private static final String LIBRARIES = "io.github.initbench.linalg.*..";
    private static final String HEAP = "io.github.initbench.linalg.heap";
    private static final String PROCESS = "io.github.initbench.linalg.process";
    private static final String NATIVE_BLAS = "io.github.initbench.linalg.blas";
    private static final String STUDY = "io.github.initbench.study..";
    private static final String CHECK = "io.github.initbench.check..";

    @ArchTest
    static final ArchRule A_CATALOGUE_KNOWS_NOTHING_OF_OURS = knowsOnly(CATALOGUE, CATALOGUE);

    @ArchTest
    static final ArchRule ERROR_FREE_TRANSFORMATIONS_KNOW_NOTHING_OF_OURS = knowsOnly(ERROR_FREE, ERROR_FREE);

    @ArchTest
    static final ArchRule RANDOM_KNOWS_ERROR_FREE_TRANSFORMATIONS = knowsOnly(RANDOM, RANDOM, ERROR_FREE, CATALOGUE);

    @ArchTest
    static final ArchRule DATA_KNOWS_RANDOM = knowsOnly("io.github.initbench.data", "io.github.initbench.data", RANDOM);

    @ArchTest
    static final ArchRule DATA_FILES_KNOW_DATA_IMAGE_DECODERS_AND_THE_CSV_PARSER =
            knowsOnly(DATA_FILES, DATA, "javax.imageio..", CSV);

    @ArchTest
    static final ArchRule THE_CSV_PARSER_ONLY_IN_DATA_FILES = onlyIn(DATA_FILES, CSV);

    @ArchTest
    static final ArchRule ACTIVATION_KNOWS_NOTHING_OF_OURS = knowsOnly(ACTIVATION, ACTIVATION, CATALOGUE);

    @ArchTest
    static final ArchRule LOSS_KNOWS_ACTIVATION_AND_ERROR_FREE_TRANSFORMATIONS =
            knowsOnly(LOSS, LOSS, ACTIVATION, ERROR_FREE, CATALOGUE);

    /** A backend is found by the service loader: the SPI names none of them. */
    @ArchTest
    static final ArchRule THE_SPI_KNOWS_ACTIVATION_AND_LOSS = knowsOnly(SPI, SPI, ACTIVATION, LOSS, CATALOGUE);

    /** A network knows nothing of how its weights begin. */
    @ArchTest
    static final ArchRule NETWORKS_KNOW_DATA_AND_THE_SPI = knowsOnly(NN, NN, SPI, DATA, ACTIVATION, LOSS);

    @ArchTest
    static final ArchRule INIT_SITS_ABOVE_NETWORKS = knowsOnly(INIT, INIT, NN, SPI, RANDOM, CATALOGUE);

    @ArchTest
    static final ArchRule WHAT_ARRAY_BACKENDS_SHARE_KNOWS_NO_LIBRARY =
            knowsOnly(HEAP, HEAP, SPI, ACTIVATION, LOSS, ERROR_FREE);

    @ArchTest
    static final ArchRule A_JVM_FOR_A_BACKEND_NEEDS_THE_SPI_ALONE = knowsOnly(PROCESS, PROCESS, SPI);

    @ArchTest
    static final ArchRule OF_OURS_A_BACKEND_KNOWS_THE_SPI_AND_WHAT_IT_COMPUTES = classes()
            .that()
            .resideInAPackage(LIBRARIES)
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("io.github.initbench..")
                    .or(resideInAnyPackage(SPI, LIBRARIES, ACTIVATION, LOSS, ERROR_FREE)));

    /** But for what several have in common, which knows none of them in turn. */
    @ArchTest
    static final ArchRule BACKENDS_DO_NOT_KNOW_EACH_OTHER = slices().matching("io.github.initbench.linalg.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(HEAP, PROCESS, NATIVE_BLAS));

    @ArchTest
    static final ArchRule EJML_ONLY_IN_ITS_BACKEND = onlyIn("io.github.initbench.linalg.ejml", "org.ejml..");

    @ArchTest
    static final ArchRule OJALGO_ONLY_IN_ITS_BACKEND = onlyIn("io.github.initbench.linalg.ojalgo", "org.ojalgo..");

    @ArchTest
    static final ArchRule JBLAS_ONLY_IN_ITS_BACKEND = onlyIn("io.github.initbench.linalg.jblas", "org.jblas..");

    @ArchTest
    static final ArchRule NETLIB_ONLY_IN_WHAT_NATIVE_BACKENDS_SHARE = onlyIn(NATIVE_BLAS, "dev.ludovic.netlib..");

    /** An incubating module, which most JVMs of ours run without. */
    @ArchTest
    static final ArchRule VECTOR_API_ONLY_IN_ITS_BACKEND =
            onlyIn("io.github.initbench.linalg.simd", "jdk.incubator.vector..");

    @ArchTest
    static final ArchRule JNA_ONLY_IN_BACKENDS = onlyIn(LIBRARIES, "com.sun.jna..");

    /** No harness, no table, no command line, no JSON: nothing at all but the JDK, and a parser where files are read. */
    @ArchTest
    static final ArchRule OUTSIDE_BACKENDS_AND_DATA_FILES_THERE_ARE_NO_LIBRARIES = classes()
            .that()
            .resideOutsideOfPackages(LIBRARIES, DATA_FILES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JDK, JSPECIFY, "io.github.initbench..");

    @ArchTest
    static final ArchRule NO_HARNESS_COMMAND_LINE_OR_JSON_ANYWHERE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openjdk.jmh..", "picocli..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_CHECKS = noClasses()
            .that()
            .resideOutsideOfPackage(CHECK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CHECK);

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.github.initbench.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PRINTS_NOTHING = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule NEVER_SLEEPS = noClasses().should().callMethodWhere(isSleep());

    @ArchTest
    static final ArchRule NO_MUTABLE_STATICS =
            fields().that().areStatic().should().beFinal();

    /** Studies return records, which can be sent to other processes; whoever runs them prints and writes. */
    @ArchTest
    static final ArchRule STUDIES_READ_AND_WRITE_NOTHING = noClasses()
            .that()
            .resideInAPackage(STUDY)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                    .and(not(type(Serializable.class))));

    private static DescribedPredicate<JavaMethodCall> isSleep() {
        return DescribedPredicate.describe(
                "is Thread.sleep",
                call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("sleep"));
    }

    private static ArchRule knowsOnly(String knowing, String... known) {
        String[] allowed = Arrays.copyOf(known, known.length + 2);
        allowed[known.length] = JDK;
        allowed[known.length + 1] = JSPECIFY;
        return classes().that().resideInAPackage(knowing).should().onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    private static ArchRule onlyIn(String subpackage, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(subpackage)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
