package io.github.initbench.linalg.process;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of a JVM's arguments those that it starts are given too.
 *
 * <p>A JVM has arguments from its command line and from variables of its environment. Passed on in both ways, they would count twice, and from
 * a variable some would win over what a new JVM is given itself. So all that is inherited stands on its command line, before its own arguments,
 * and the {@link #VARIABLES} are taken from its environment.
 *
 * @param passedOn in their order
 * @param dropped those that serve one process, and those in whose place the new JVM has its own
 */
public record InheritedArguments(List<String> passedOn, List<String> dropped) {

    /** The variables from which a JVM takes arguments. */
    public static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Agents and ports serve one process. */
    private static final List<String> OF_ONE_PROCESS =
            List.of("-javaagent", "-agent", "-Xrunjdwp", "-Dcom.sun.management.jmxremote");

    /** A JVM with two collectors does not start. */
    private static final Pattern COLLECTOR = Pattern.compile("-XX:(?<chosen>[+-])(?<name>Use[A-Z][a-z0-9]*GC)");

    /** Nor one whose heap is larger at first than at most. */
    private static final Pattern HEAP_SIZE = Pattern.compile("-Xm[nsx].*|-m[sx]\\d.*|-XX:[+-]AggressiveHeap"
            + "|-XX:((Initial|Max|Min|SoftMax)HeapSize|(Max)?NewSize|NewRatio|(Initial)?SurvivorRatio"
            + "|MaxRAM|(Initial|Max|Min)RAM(Percentage|Fraction))=.*");

    /** Nor one that must use an archive of classes that was made for another layout of objects. */
    private static final Pattern ARCHIVE = Pattern.compile("-Xshare:on|-XX:AOTMode=on");

    private static final Pattern OBJECT_LAYOUT = Pattern.compile("-XX:ObjectAlignmentInBytes=.*");

    /** As the JVM splits a variable: at blanks outside of quotes. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    public InheritedArguments {
        passedOn = List.copyOf(passedOn);
        dropped = List.copyOf(dropped);
    }

    /** Those of this JVM, wherever it has them from. */
    public static InheritedArguments ofThisJvm() {
        return of(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** Those of this JVM that come from variables. */
    public static InheritedArguments ofEnvironment() {
        return of(VARIABLES.stream()
                .map(System.getenv()::get)
                .flatMap(value -> value == null ? Stream.of() : words(value).stream())
                .toList());
    }

    /** Of these; none is overridden yet. */
    static InheritedArguments of(List<String> arguments) {
        return new InheritedArguments(arguments, List.of()).without(InheritedArguments::isOfOneProcess);
    }

    /** What a JVM reads in such a variable. */
    static List<String> words(String value) {
        return WORD.matcher(value)
                .results()
                .map(MatchResult::group)
                .map(word -> QUOTED.matcher(word).replaceAll("$1$2"))
                .toList();
    }

    private static boolean isOfOneProcess(String argument) {
        return OF_ONE_PROCESS.stream().anyMatch(argument::startsWith);
    }

    /**
     * As they are for a JVM with such arguments of its own: where it is given a collector or a heap size, no other is inherited; where a
     * layout of objects, no demand for an archive of classes.
     */
    public InheritedArguments overriddenBy(List<String> given) {
        InheritedArguments left = this;
        for (Pattern kind : List.of(COLLECTOR, HEAP_SIZE)) {
            if (given.stream().anyMatch(kind.asMatchPredicate())) {
                left = left.without(kind.asMatchPredicate());
            }
        }
        if (given.stream().anyMatch(OBJECT_LAYOUT.asMatchPredicate())) {
            left = left.without(ARCHIVE.asMatchPredicate());
        }
        return left;
    }

    /** Those collectors that a JVM with these arguments is given: of one that is chosen and unchosen the last counts. */
    public static List<String> collectors(List<String> arguments) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String argument : arguments) {
            Matcher collector = COLLECTOR.matcher(argument);
            if (collector.matches()) {
                String choice = "-XX:+" + collector.group("name");
                if (collector.group("chosen").equals("+")) {
                    chosen.add(choice);
                } else {
                    chosen.remove(choice);
                }
            }
        }
        return List.copyOf(chosen);
    }

    private InheritedArguments without(Predicate<String> which) {
        List<String> left = new ArrayList<>();
        List<String> gone = new ArrayList<>(dropped);
        for (String argument : passedOn) {
            (which.test(argument) ? gone : left).add(argument);
        }
        return new InheritedArguments(left, gone);
    }
}
