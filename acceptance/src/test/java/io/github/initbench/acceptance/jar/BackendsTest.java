package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.acceptance.RequiredBackends;
import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar shows of all its backends. */
class BackendsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void backendsListsEachWithItsKernel() throws IOException, InterruptedException {
        JarProcess backends =
                JarProcess.java(folder, List.of("-jar", JarProcess.jar().toString(), "backends"));
        assertThat(backends.exit()).as(backends.output()).isZero();
        assertThat(backends.output())
                .startsWith("CPU: ")
                .containsPattern("(?m)^reference +available .* java +1 +float64, float32 +in place")
                .containsPattern("(?m)^ejml +available +EJML 0\\.46\\.1 +java +1 +float64, float32 +in place")
                .containsPattern(
                        "(?m)^ejml-mt +available +EJML 0\\.46\\.1 +java +1 or more +float64, float32 +in place")
                .containsPattern("(?m)^jblas +available +jblas 1\\.2\\.5 +\\w+ +1 +float64, float32 +copies");
    }

    @Test
    void thePlanHasThoseThatWorkAndGivesTheReasonOfTheOthers() throws IOException, InterruptedException {
        JarProcess plan =
                JarProcess.java(folder, List.of("-jar", JarProcess.jar().toString(), "--profile", "smoke", "--plan"));
        assertThat(plan.exit()).as(plan.output()).isZero();
        assertThat(RequiredBackends.NAMES)
                .allSatisfy(name -> assertThat(plan.output()).contains("ForwardBackward.step " + name + " "));
        assertThat(plan.output().lines())
                .allMatch(line -> line.matches("trial  .*| +\\d+  .*|[\\w-]+ is unavailable: .*"));
        assertThat(folder.resolve("reports")).doesNotExist();
    }
}
