package io.github.initbench.benchmarks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.jmh.BenchmarkDescriptor;
import io.github.initbench.benchmarks.jmh.Benchmarks;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class JmhForkTest {

    @Test
    void everyBenchmarkIsFoundByItsName() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), VerboseMode.SILENT);
        for (BenchmarkDescriptor benchmark : Benchmarks.all()) {
            assertThat(BenchmarkList.defaultList().find(silent, List.of(JmhFork.include(benchmark.name())), List.of()))
                    .as(benchmark.name())
                    .hasSize(1);
        }
    }
}
