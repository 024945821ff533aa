package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JMH's annotation processor has run: from JDK 23 on, one that is not declared leaves an empty list. */
class BenchmarkListTest {

    @Test
    void listsEveryBenchmarkMethodAndNoOther() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        assertThat(BenchmarkList.defaultList().getAll(silent, List.of()))
                .extracting(BenchmarkListEntry::getUsername)
                .containsExactlyInAnyOrder(
                        "io.github.initbench.benchmarks.jmh.BareProducts.multiply",
                        "io.github.initbench.benchmarks.jmh.ElementwiseFloor.run",
                        "io.github.initbench.benchmarks.jmh.ForwardBackward.backward",
                        "io.github.initbench.benchmarks.jmh.ForwardBackward.forward",
                        "io.github.initbench.benchmarks.jmh.ForwardBackward.step",
                        "io.github.initbench.benchmarks.jmh.Gemm.multiply",
                        "io.github.initbench.benchmarks.jmh.InitializerCost.fill",
                        "io.github.initbench.benchmarks.jmh.TimeToLoss.train");
    }
}
