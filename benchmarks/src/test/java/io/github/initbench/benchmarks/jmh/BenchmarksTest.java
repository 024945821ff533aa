package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

    private static final Set<String> OF_A_BACKEND = Set.of("backend", "threads", "dtype");

    /** Every benchmark that JMH finds has a descriptor with its parameters, and there is no other. */
    @Test
    void descriptorsAreThoseOfJmhsBenchmarks() throws ClassNotFoundException {
        Set<String> found = new TreeSet<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())) {
            Class<?> type = Class.forName(entry.getUserClassQName());
            String method = entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1);
            found.add(type.getSimpleName() + "." + method + parameters(type));
        }
        assertThat(Benchmarks.all())
                .extracting(one -> one.name()
                        + new TreeSet<>(one.parameters().stream()
                                .map(BenchmarkParameter::key)
                                .toList()))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    private static Set<String> parameters(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .forEach(field -> names.add(field.getName()));
        names.removeAll(OF_A_BACKEND);
        return names;
    }

    /** 2-3-1 on 4 examples: products of 2 * 4 * (6 + 3) flops forward; backward those of dW, and of dX of the second layer. */
    @Test
    void workIsCountedFromTheShapes() {
        Map<String, String> network = Map.of("layers", "2-3-1", "batch", "4");
        assertThat(Benchmarks.work("ForwardBackward.forward", network))
                .map(Work::flops)
                .contains(72L);
        assertThat(Benchmarks.work("ForwardBackward.backward", network))
                .map(Work::flops)
                .contains(96L);
        for (String both : List.of("ForwardBackward.step", "BareProducts.multiply", "ForwardBackward.step(avgt)")) {
            assertThat(Benchmarks.work(both, network)).map(Work::flops).contains(168L);
        }
        Map<String, String> product = Map.of("m", "2", "n", "3", "k", "4", "ta", "n", "tb", "n");
        assertThat(Benchmarks.work("Gemm.multiply", product)).contains(new Work(48, 8 + 12 + 6));
        assertThat(Benchmarks.work("ElementwiseFloor.run", network)).isEmpty();
        assertThat(Benchmarks.work("Theirs.run", product)).isEmpty();
    }

    @Test
    void workloadsAreThoseOfTheParameters() {
        assertThat(Benchmarks.workload(
                        "TimeToLoss.train", Map.of("init", "he", "weightSeed", "3", "targetLoss", "0.2")))
                .contains(new Workload.CirclesPass("he", 3));
        assertThat(Benchmarks.workload("InitializerCost.fill", Map.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmarks.workload("BareProducts.multiply", Map.of("layers", "2-1")))
                .withMessage("workload: parameter batch is missing in {layers=2-1}");
    }

    @Test
    void parametersAreChecked() {
        List<String> messages = new ArrayList<>();
        for (String wrong : List.of("batch=0", "layers=2-x", "ta=x", "init=hee", "weightSeed=a", "targetLoss=b")) {
            String[] parts = wrong.split("=", -1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arrays.stream(BenchmarkParameter.values())
                            .filter(parameter -> parameter.key().equals(parts[0]))
                            .forEach(parameter -> parameter.require(parts[1])))
                    .satisfies(e -> messages.add(e.getMessage()));
        }
        assertThat(messages)
                .anyMatch(message -> message.equals("-p: batch=0 is not a whole number from 1 to 999999999"))
                .anyMatch(message -> message.equals("weightSeed: 'a' is not a whole number"))
                .anyMatch(message -> message.equals("targetLoss: 'b' is not a number"))
                .anyMatch(message -> message.startsWith("unknown initializer 'hee'"));
    }
}
