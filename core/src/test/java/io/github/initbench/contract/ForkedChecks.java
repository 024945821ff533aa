package io.github.initbench.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.initbench.check.CheckResult;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/**
 * Checks that run in a backend's own JVM and print {@link CheckResult#toLine} lines, as test cases of this one.
 *
 * @param name what is checked; begins every message
 * @param fewest how many checks there are at least
 * @param mayBeUnavailable whether a backend that is unavailable is skipped rather than failed
 */
public record ForkedChecks(String name, int fewest, boolean mayBeUnavailable) {

    private static final String UNAVAILABLE = "unavailable: ";

    /** The line that a process prints instead of all others where the backend is unavailable. */
    public static String unavailableLine(Availability.Unavailable unavailable) {
        return UNAVAILABLE + unavailable.reason() + "; " + unavailable.remedy();
    }

    /**
     * Runs the process to its end.
     *
     * @param mainClass whose main method prints the lines
     * @param arguments of its main method
     * @return a test for each check, and one that the process ended well; or one that says that the backend is unavailable
     */
    public List<DynamicTest> run(
            BackendProvider provider, BackendOptions options, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = BackendJvm.command(provider, options, List.of("-Xmx1g"), mainClass, arguments)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<DynamicTest> tests = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Optional<CheckResult> result = CheckResult.parse(line);
            if (result.isPresent()) {
                tests.add(test(result.get()));
            } else if (line.startsWith(UNAVAILABLE)) {
                tests.add(unavailable(line));
                return tests;
            } else {
                other.add(line);
            }
        }
        tests.add(endsWell(process.waitFor(), tests.size(), String.join("\n", other)));
        return tests;
    }

    private DynamicTest test(CheckResult result) {
        return DynamicTest.dynamicTest(result.name(), () -> {
            if (!result.ok()) {
                fail(name + ": " + result.name() + ": " + result.detail());
            }
        });
    }

    private DynamicTest unavailable(String line) {
        return DynamicTest.dynamicTest("the backend is available", () -> {
            assumeFalse(mayBeUnavailable, name + ": " + line);
            fail(name + ": " + line);
        });
    }

    private DynamicTest endsWell(int exitCode, int found, String otherOutput) {
        return DynamicTest.dynamicTest("the process ends well", () -> {
            assertEquals(0, exitCode, name + ": exit code; " + otherOutput);
            assertTrue(found >= fewest, name + ": " + found + " checks, fewer than " + fewest + "; " + otherOutput);
        });
    }
}
