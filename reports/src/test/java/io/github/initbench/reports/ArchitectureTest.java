package io.github.initbench.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the module may know: old reports stay readable whatever the numerics and the harness become. */
@AnalyzeClasses(packages = "io.github.initbench.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_ONLY_THE_JDK_AND_SIX_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "de.siegmar.fastcsv..",
                    "com.fasterxml.jackson..",
                    "org.apache.commons.statistics.distribution..",
                    "org.apache.commons.statistics.inference..",
                    "org.jfree..",
                    "org.apache.batik.svggen..",
                    "javax.imageio..",
                    "javax.xml.parsers..",
                    "javax.xml.transform..",
                    "org.w3c.dom..",
                    "io.github.initbench.reports..");

    @ArchTest
    static final ArchRule TABLES_DO_NOT_KNOW_SUMMARIES = noClasses()
            .that()
            .resideInAPackage("..reports.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..reports.summary..",
                    "..reports.run..",
                    "..reports.compare..",
                    "..reports.report..",
                    "..reports.schema..");

    @ArchTest
    static final ArchRule CHARTS_ARE_DRAWN_BY_PLOT_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("..reports.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "org.jfree..", "org.apache.batik..");

    @ArchTest
    static final ArchRule PRINTS_NOTHING =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
