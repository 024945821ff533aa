package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Dataset;
import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.init.DataDependentInitialization;
import io.github.initbench.init.Probe;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a data-dependent initialization is given in a training. */
class PreparedCellTest {

    /** Writes down the examples of its probe, and what its streams draw. */
    private static final class Recording implements DataDependentInitialization {

        private final List<List<Double>> examples = new ArrayList<>();
        private double firstWeight = Double.NaN;
        private double firstOfTrials = Double.NaN;

        @Override
        public <M extends Matrix> Weights weights(NetworkSpec spec, Streams streams, Probe<M> probe) {
            double[] xy = new double[3];
            for (int j = 0; j < probe.examples(); j++) {
                probe.network().backend().readColumns(probe.batch().x(), j, 1, xy, 0, 1, 2);
                probe.network().backend().readColumns(probe.batch().y(), j, 1, xy, 2, 1, 1);
                examples.add(List.of(xy[0], xy[1], xy[2]));
            }
            firstWeight = streams.of(Purpose.WEIGHTS, 0).randn();
            firstOfTrials = streams.of(Purpose.PROBE, 0).randn();
            return Weights.allocate(spec);
        }
    }

    /** The whole training set in its order, or as many as a batch has, each once, in an order that the weight seed draws. */
    @ParameterizedTest
    @CsvSource({"NUMPY,", "NAMED,", "NUMPY, 64", "NAMED, 64", "NAMED, 300"})
    void theProbeHasTheExamplesOfAnUpdate(StreamKind kind, @Nullable Integer batch) {
        DatasetSpec circles = new DatasetSpec("circles", Map.of());
        TrainingPlan plan = TrainingPlan.towards(0.2, 10);
        Cell cell = Cells.onEjml(Cells.experiment(circles, "he", kind, batch, plan));
        Recording recording = new Recording();
        Recording again = new Recording();
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            PreparedCell<?> prepared = new CellRunner<>(backend).prepare(cell);
            Weights unused = prepared.initialWeights(recording);
            prepared.trainer().step();
            Weights unusedToo = prepared.initialWeights(again);
        }
        assertThat(again.examples).isEqualTo(recording.examples);
        List<List<Double>> all = examples(circles, kind);
        if (batch == null) {
            assertThat(recording.examples).isEqualTo(all);
        } else {
            int[] order = Streams.named(3).of(Purpose.PROBE_BATCH).permutation(300);
            assertThat(recording.examples).hasSize(batch);
            for (int j = 0; j < batch; j++) {
                assertThat(recording.examples.get(j)).isEqualTo(all.get(order[j]));
            }
        }
        assertThat(recording.firstWeight)
                .isEqualTo(kind.of(3).of(Purpose.WEIGHTS).randn());
        assertThat(recording.firstOfTrials)
                .isEqualTo(kind.of(3).of(Purpose.PROBE).randn());
    }

    private static List<List<Double>> examples(DatasetSpec spec, StreamKind kind) {
        Dataset data = Dataset.of(spec.open(kind, LoadProgress.NONE).train());
        List<List<Double>> examples = new ArrayList<>();
        for (int j = 0; j < data.examples(); j++) {
            examples.add(List.of(data.x()[2 * j], data.x()[2 * j + 1], data.y()[j]));
        }
        return examples;
    }
}
