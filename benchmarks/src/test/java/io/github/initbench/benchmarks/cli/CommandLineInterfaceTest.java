package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands answer, and which of them are JMH's. */
class CommandLineInterfaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "study", "backends", "initializers", "check", "crossover", "compare", "report"})
    void everyCommandHasHelpAndVersion(String command) {
        Cli help = command.isEmpty() ? Cli.run("--help") : Cli.run(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("benchmarks.jar").contains("--version");
        assertThat(help.out()).contains(command.isEmpty() ? "[JMH options]" : "benchmarks.jar " + command);
        Cli version = command.isEmpty() ? Cli.run("--version") : Cli.run(command, "--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("initbench ").contains(System.getProperty("java.vm.version"));
        assertThat(help.err() + version.err()).isEmpty();
    }

    @Test
    void initializersListsTheCatalogue() {
        Cli call = Cli.run("initializers");
        assertThat(call.exit()).isZero();
        assertThat(call.out().lines().map(line -> line.split(" +", 2)[0]))
                .containsExactly("initializer", "zeros", "random", "he", "xavier");
        assertThat(call.out())
                .containsPattern("(?m)^he +W ~ N\\(0, 2 / fanIn\\) +He et al. 2015, section 2.2")
                .containsPattern("(?m)^xavier +W ~ N\\(0, 1 / fanIn\\) ");
    }

    @Test
    void thePlanIsPrintedAndNothingRuns() {
        Cli call = Cli.run("--profile", "smoke", "--plan", "--backend", "reference,ejml");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .containsPattern("(?m)^ *\\d+ +study ejml +\\d+\\.\\d +")
                .containsPattern("(?m)^ *\\d+ +ForwardBackward.step reference batch=300 layers=2-10-5-1 fork 1 ")
                .contains("TimeToLoss.train ejml")
                .doesNotContain("what does not fit");
        assertThat(Path.of("reports")).doesNotExist();
    }

    /** A command's name as an option's value is no command. */
    @Test
    void onlyTheStudyIsPlanned() {
        Cli call = Cli.run("--profile", "smoke", "--plan", "--only", "study", "--backend", "ejml");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).contains("study ejml").doesNotContain("ForwardBackward");
    }

    @Test
    void theDefaultPlanIsThatOfQuick() {
        assertThat(Cli.run("--plan", "--backend", "ejml").out()).contains("at most 285.0 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-l", "-lp", "-lprof", "-lrf", "-h"})
    void jmhsQuestionsAreAnsweredByJmh(String option) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8)); // JMH takes no other stream
        Cli call;
        try {
            call = Cli.run(option);
        } finally {
            System.setOut(console);
        }
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        List<String> lines = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        assertThat(lines).isNotEmpty();
        if (option.equals("-l")) {
            assertThat(lines)
                    .contains("io.github.initbench.benchmarks.ForwardBackward.step")
                    .contains("io.github.initbench.benchmarks.TimeToLoss.train");
        }
        if (option.equals("-lp")) {
            assertThat(lines).anyMatch(line -> line.startsWith("param \"backend\" = {"));
        }
    }
}
