package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.HarnessBenchmark;
import io.github.initbench.linalg.process.InheritedArguments;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;

/**
 * The arguments of every fork's JVM, but for what its backend needs.
 *
 * <p>Each is given what this JVM has, wherever from, but for collector and heap size, for which every fork has the same; and nothing comes from
 * its environment, see {@link BackendEnvironment}. What is given by JMH's -jvmArgs, -jvmArgsPrepend and -jvmArgsAppend has JMH's meaning: the
 * first stands in the place of this JVM's command line, the last in that of ours.
 *
 * @param prepended before all others
 * @param inherited from this JVM
 * @param given for this run
 * @param appended after all others: of two that contradict each other the JVM takes the later one
 * @param dropped what this JVM has and forks have not
 */
public record ForkArguments(
        List<String> prepended,
        List<String> inherited,
        List<String> given,
        List<String> appended,
        List<String> dropped) {

    /** About this JVM's lock, and so nothing to a fork; its user knows it. */
    private static final String IGNORE_LOCK = "-Djmh.ignoreLock=";

    public ForkArguments {
        prepended = List.copyOf(prepended);
        inherited = List.copyOf(inherited);
        given = List.copyOf(given);
        appended = List.copyOf(appended);
        dropped = List.copyOf(dropped);
    }

    /** In a profile. */
    public static ForkArguments ofProfile() {
        return of(List.of(), InheritedArguments.ofThisJvm(), List.of(), HarnessBenchmark.FORK_ARGUMENTS);
    }

    /**
     * Under JMH's own options.
     *
     * @throws IllegalArgumentException if a JVM with them would not start
     */
    public static ForkArguments of(Options parsed) {
        List<String> prepended = List.copyOf(parsed.getJvmArgsPrepend().orElse(List.of()));
        List<String> given = List.copyOf(parsed.getJvmArgs().orElse(List.of()));
        List<String> appended = List.copyOf(parsed.getJvmArgsAppend().orElse(HarnessBenchmark.FORK_ARGUMENTS));
        return of(
                prepended,
                parsed.getJvmArgs().hasValue() ? InheritedArguments.ofEnvironment() : InheritedArguments.ofThisJvm(),
                given,
                appended);
    }

    static ForkArguments of(
            List<String> prepended, InheritedArguments fromHere, List<String> given, List<String> appended) {
        List<String> own = concat(Stream.of(prepended, given, appended));
        requireOneCollector(own);
        InheritedArguments passedOn = fromHere.overriddenBy(own);
        return new ForkArguments(
                prepended,
                without(IGNORE_LOCK, passedOn.passedOn()),
                given,
                appended,
                without(IGNORE_LOCK, passedOn.dropped()));
    }

    private static List<String> concat(Stream<List<String>> parts) {
        return parts.flatMap(Collection::stream).toList();
    }

    private static List<String> without(String prefix, List<String> arguments) {
        return arguments.stream().filter(a -> !a.startsWith(prefix)).toList();
    }

    private static void requireOneCollector(List<String> own) {
        List<String> collectors = InheritedArguments.collectors(own);
        if (collectors.size() > 1) {
            throw new IllegalArgumentException("forks: a JVM with " + String.join(" and ", collectors)
                    + " does not start; name one, by -jvmArgsAppend, which stands in the place of "
                    + String.join(" ", HarnessBenchmark.FORK_ARGUMENTS));
        }
    }

    /** Has JMH give them to its forks; it has those before and after them already. */
    public void addTo(ChainedOptionsBuilder options) {
        options.jvmArgs(concat(Stream.of(inherited, given)).toArray(String[]::new));
    }

    /** All, in their order. */
    public List<String> all() {
        return concat(Stream.of(prepended, inherited, given, appended));
    }

    /** The line about what forks inherit from this JVM, and what not; empty where it has nothing. */
    public Optional<String> line() {
        List<String> own = concat(Stream.of(prepended, given, appended));
        List<String> lacking =
                dropped.stream().filter(argument -> !own.contains(argument)).toList();
        String have = inherited.isEmpty() ? "" : "forks inherit " + text(inherited);
        if (lacking.isEmpty()) {
            return Optional.of(have).filter(line -> !line.isEmpty());
        }
        return Optional.of((have.isEmpty() ? "forks do not inherit " : have + ", but not ") + text(lacking)
                + ": they run with " + text(own));
    }

    /** Each once: from variable and command line it may be there twice. */
    private static String text(List<String> arguments) {
        return arguments.stream().distinct().collect(Collectors.joining(" "));
    }
}
