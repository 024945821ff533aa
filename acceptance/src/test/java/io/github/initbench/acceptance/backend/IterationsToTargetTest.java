package io.github.initbench.acceptance.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.acceptance.RequiredBackends;
import io.github.initbench.benchmarks.JarProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time to loss of every initialization on every backend, by JMH's own options, against NumPy's iterations to target. */
@Tag("long")
class IterationsToTargetTest {

    /** Target 0.2 on circles, from scripts/golden/benchmarks_golden.py (NumPy 1.24.2, float64); -1: not in 15,000 updates. */
    private static final Map<String, Integer> ITERATIONS_TO_TARGET =
            Map.of("zeros", -1, "random", -1, "he", 8705, "xavier", 10593);

    @Test
    void everyBackendNeedsAsManyIterationsAsNumPy(@TempDir Path folder) throws IOException, InterruptedException {
        File results = folder.resolve("results.json").toFile();
        JarProcess run = JarProcess.java(
                folder,
                List.of(
                        "-jar",
                        JarProcess.jar().toString(),
                        "TimeToLoss",
                        "-wi",
                        "0",
                        "-i",
                        "1",
                        "-rf",
                        "json",
                        "-rff",
                        results.getPath()));
        assertThat(run.exit()).as(run.output()).isZero();

        Map<String, Map<String, Integer>> found = new HashMap<>();
        for (JsonNode result : new ObjectMapper().readTree(results)) {
            JsonNode parameters = result.get("params");
            boolean reached = auxiliary(result, "reached") == 1;
            found.computeIfAbsent(parameters.get("backend").asText(), b -> new HashMap<>())
                    .put(parameters.get("init").asText(), reached ? auxiliary(result, "updates") : -1);
        }
        assertThat(found).containsOnlyKeys(RequiredBackends.NAMES);
        found.forEach(
                (backend, iterations) -> assertThat(iterations).as(backend).isEqualTo(ITERATIONS_TO_TARGET));
    }

    private static int auxiliary(JsonNode result, String counter) {
        return (int) result.get("secondaryMetrics").get(counter).get("score").asDouble();
    }
}
