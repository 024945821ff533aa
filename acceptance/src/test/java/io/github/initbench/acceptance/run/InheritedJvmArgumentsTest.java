package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forks run whatever the runner's JVM was started with, and what they inherit is printed once. */
class InheritedJvmArgumentsTest {

    @TempDir
    Path folder = Path.of("");

    /** From the environment and from the command line; each would end every fork. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--profile smoke --backend versatile --only step",
                "Gemm -p backend=versatile -p m=8 -p n=8 -p k=8 -f 1 -wi 0 -i 1 -r 50ms"
            })
    void forksRunWhateverTheRunnersCollectorAndHeapAre(String arguments) throws IOException, InterruptedException {
        ProviderJvm run = ProviderJvm.end(
                folder,
                VersatileProvider.class,
                List.of("-XX:+UseParallelGC", "-XX:SoftMaxHeapSize=300m"),
                Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC -Dtool=1", "_JAVA_OPTIONS", "-Xmx400m"),
                Main.class,
                List.of(arguments.split(" ", -1)));
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output().lines().filter(line -> line.startsWith("forks ")))
                .singleElement()
                .asString()
                .startsWith("forks inherit -Dtool=1")
                .endsWith(", but not -XX:+UseParallelGC -XX:SoftMaxHeapSize=300m -Xmx400m:"
                        + " they run with -Xms1g -Xmx1g -XX:+UseSerialGC");
        try (Stream<Path> runs = Files.list(folder.resolve("reports").resolve("runs"))) {
            JsonNode environment = new ObjectMapper()
                    .readTree(runs.findFirst()
                            .orElseThrow()
                            .resolve("environment.json")
                            .toFile());
            List<String> recorded = new ArrayList<>();
            environment.path("fork_arguments").forEach(argument -> recorded.add(argument.asText()));
            assertThat(recorded).startsWith("-Dtool=1").endsWith("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");
        }
    }
}
