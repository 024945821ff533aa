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
                .startsWith("initializer", "zeros", "random", "he", "xavier")
                .contains("glorot-uniform", "orthogonal:gain=1", "sparse:sparsity=0.9:sd=0.01");
        assertThat(call.out())
                .containsPattern("(?m)^he +W ~ N\\(0, 2 / fanIn\\) +He et al. 2015, section 2.2")
                .containsPattern("(?m)^xavier +W ~ N\\(0, 1 / fanIn\\) ");
    }

    /** Of weights whose mean is not 0 too: a uniform's is (max - min)^2 / 12, a constant's 0. */
    @Test
    void varianceIsNotTheMeanSquare() {
        Cli call = Cli.run("initializers", "uniform_,ones,identity,constant:value=3", "--layer", "10x2");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .containsPattern("uniform:min=0:max=1 .* 0\\.08333 ")
                .containsPattern("ones .* 0\\.000 ")
                .containsPattern("identity:gain=1 .* 0\\.09000 ")
                .containsPattern("constant:value=3 .* 0\\.000 ");
    }

    @Test
    void optionsOfInitializersThatDoNotGoTogetherAreRefused() {
        Cli both = Cli.run("initializers", "he", "--layers", "2,1", "--layer", "1x2");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).isEqualTo("--layer goes without --layers; give one of them\n");
        Cli seed = Cli.run("initializers", "he", "--weight-seed", "4");
        assertThat(seed.exit()).isEqualTo(2);
        assertThat(seed.err()).isEqualTo("--weight-seed needs --layers\n");
    }

    /** The catalogue's name for a framework's is printed; the variance is that of the layer. */
    @Test
    void initializersShowsThoseThatAreNamed() {
        Cli call =
                Cli.run("initializers", "he_normal,kaiming_normal_,uniform:min=-1,max=1,orthogonal", "--layer", "10x2");
        assertThat(call.exit()).isZero();
        assertThat(call.err().lines())
                .containsExactly(
                        "he_normal: understood as he-truncated, W ~ N(0, 2 / fanIn), truncated",
                        "kaiming_normal_: understood as he, W ~ N(0, 2 / fanIn)");
        assertThat(call.out())
                .containsPattern("(?m)^initializer +weights +variance in 10x2 +source")
                .containsPattern("(?m)^he-truncated .* 1\\.000 ")
                .containsPattern("(?m)^uniform:min=-1:max=1 .* 0\\.3333 ")
                .containsPattern("(?m)^orthogonal:gain=1 .* 0\\.1000 ");
        assertThat(call.out().lines()).hasSize(5);
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
                    .contains("io.github.initbench.benchmarks.jmh.ForwardBackward.step")
                    .contains("io.github.initbench.benchmarks.jmh.TimeToLoss.train");
        }
        if (option.equals("-lp")) {
            assertThat(lines).anyMatch(line -> line.startsWith("param \"backend\" = {"));
        }
    }
}
