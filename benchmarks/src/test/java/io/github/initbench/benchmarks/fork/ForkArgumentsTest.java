package io.github.initbench.benchmarks.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.jmh.HarnessBenchmark;
import io.github.initbench.linalg.process.InheritedArguments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** What forks have from the JVM that starts them, that their own wins, and the line about it. */
class ForkArgumentsTest {

    private static final List<String> OURS = HarnessBenchmark.FORK_ARGUMENTS;

    @Test
    void nothingIsPrintedWhereNothingIsInherited() {
        assertThat(arguments().line()).isEmpty();
        assertThat(arguments("-Djmh.ignoreLock=true").line()).isEmpty();
        assertThat(arguments(OURS.toArray(String[]::new)).line()).isEmpty();
        assertThat(arguments("-Djmh.ignoreLock=true").all()).isEqualTo(OURS);
    }

    @Test
    void theLineNamesWhatIsInheritedAndWhatIsNot() {
        assertThat(arguments("-Da=1", "-Xint").line()).contains("forks inherit -Da=1 -Xint");
        assertThat(arguments("-Da=1", "-XX:+UseG1GC", "-Xmx4g").line())
                .contains("forks inherit -Da=1, but not -XX:+UseG1GC -Xmx4g: they run with -Xms1g -Xmx1g"
                        + " -XX:+UseSerialGC");
        assertThat(arguments("-XX:+UseG1GC").line())
                .contains("forks do not inherit -XX:+UseG1GC: they run with -Xms1g -Xmx1g -XX:+UseSerialGC");
    }

    private static ForkArguments arguments(String... ofThisJvm) {
        InheritedArguments inherited = new InheritedArguments(List.of(ofThisJvm), List.of());
        return ForkArguments.of(List.of(), inherited, List.of(), OURS);
    }

    @Test
    void whatIsGivenToJmhHasJmhsMeaning() throws CommandLineOptionException {
        ForkArguments given = ForkArguments.of(
                new CommandLineOptions("-jvmArgsPrepend", "-Da=1", "-jvmArgs", "-Db=2", "-jvmArgsAppend", "-Dc=3"));
        assertThat(given.all()).containsSubsequence("-Da=1", "-Db=2", "-Dc=3").doesNotContainAnyElementsOf(OURS);
        assertThat(given.inherited())
                .isEqualTo(InheritedArguments.ofEnvironment().passedOn());
        ForkArguments withoutEnd = ForkArguments.of(new CommandLineOptions("-jvmArgs", "-Db=2"));
        assertThat(withoutEnd.all()).endsWith("-Db=2", OURS.get(0), OURS.get(1), OURS.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-jvmArgs", "-jvmArgsPrepend"})
    void twoCollectorsAreRefusedBeforeEveryForkDiesOfThem(String option) {
        assertThatThrownBy(() -> ForkArguments.of(new CommandLineOptions(option, "-XX:+UseG1GC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forks: a JVM with -XX:+UseG1GC and -XX:+UseSerialGC does not start; name one, by"
                        + " -jvmArgsAppend, which stands in the place of -Xms1g -Xmx1g -XX:+UseSerialGC");
    }

    @Test
    void theRemedyForThemWorks() throws CommandLineOptionException {
        assertThat(ForkArguments.of(new CommandLineOptions("-jvmArgsAppend", "-XX:+UseG1GC"))
                        .all())
                .endsWith("-XX:+UseG1GC")
                .doesNotContain("-XX:+UseSerialGC");
        ForkArguments unchosen = ForkArguments.of(new CommandLineOptions("-jvmArgs", "-XX:+UseG1GC -XX:-UseG1GC"));
        assertThat(unchosen.all()).endsWith("-XX:+UseSerialGC");
    }
}
