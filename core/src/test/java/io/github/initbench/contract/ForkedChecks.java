package io.github.initbench.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.initbench.check.CheckResult;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Checks that run in a backend's own JVM, part by part, as test cases of this one.
 *
 * <p>The process prints {@link #partLine} at the beginning of each part, then a {@link CheckResult#toLine} for each check.
 *
 * @param name what is checked; begins every message
 * @param mayBeUnavailable whether a backend that is unavailable is skipped rather than failed
 */
public record ForkedChecks(String name, boolean mayBeUnavailable) {

    private static final String PART = "part: ";
    private static final String UNAVAILABLE = "unavailable: ";

    /** The line that a process prints at the beginning of a part. */
    public static String partLine(String part) {
        return PART + part;
    }

    /** The line that a process prints instead of all others where the backend is unavailable. */
    public static String unavailableLine(Availability.Unavailable unavailable) {
        return UNAVAILABLE + unavailable.reason() + "; " + unavailable.remedy();
    }

    /**
     * Runs the process to its end.
     *
     * @param options which decide its environment
     * @param parts all that it must check, with the fewest checks of each
     * @param mainClass whose main method prints the lines
     * @param arguments of its main method
     * @return for each part a test for each check, and one that they were enough and the process ended well; or one that says that the
     *     backend is unavailable
     */
    public List<DynamicContainer> run(
            BackendProvider provider,
            BackendOptions options,
            Map<String, Integer> parts,
            String mainClass,
            List<String> arguments)
            throws IOException, InterruptedException {
        Process process = BackendJvm.command(provider, options, List.of("-Xmx1g"), mainClass, arguments)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        Map<String, List<DynamicTest>> tests = new LinkedHashMap<>();
        parts.keySet().forEach(part -> tests.put(part, new ArrayList<>()));
        List<String> other = new ArrayList<>();
        String part = "";
        for (String line : output.lines().toList()) {
            Optional<CheckResult> result = CheckResult.parse(line);
            if (result.isPresent()) {
                tests.computeIfAbsent(part, unforeseen -> new ArrayList<>()).add(test(part, result.get()));
            } else if (line.startsWith(PART)) {
                part = line.substring(PART.length());
            } else if (line.startsWith(UNAVAILABLE)) {
                return List.of(DynamicContainer.dynamicContainer(name, List.of(unavailable(line))));
            } else {
                other.add(line);
            }
        }
        String otherOutput = String.join("\n", other);
        tests.forEach((of, found) -> {
            int missing = parts.getOrDefault(of, 0) - found.size();
            found.add(endsWell(name + ", " + of, exitCode, missing, otherOutput));
        });
        return tests.entrySet().stream()
                .map(e -> DynamicContainer.dynamicContainer(name + ", " + e.getKey(), e.getValue()))
                .toList();
    }

    private DynamicTest test(String part, CheckResult result) {
        return DynamicTest.dynamicTest(result.name(), () -> {
            if (!result.ok()) {
                fail(name + ", " + part + ": " + result.name() + ": " + result.detail());
            }
        });
    }

    private DynamicTest unavailable(String line) {
        return DynamicTest.dynamicTest("the backend is available", () -> {
            assumeFalse(mayBeUnavailable, name + ": " + line);
            fail(name + ": " + line);
        });
    }

    private static DynamicTest endsWell(String of, int exitCode, int missing, String otherOutput) {
        return DynamicTest.dynamicTest("the process ends well", () -> {
            assertEquals(0, exitCode, of + ": exit code; " + otherOutput);
            assertTrue(missing <= 0, of + ": at least " + missing + " checks are missing; " + otherOutput);
        });
    }
}
