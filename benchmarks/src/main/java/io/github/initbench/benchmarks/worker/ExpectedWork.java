package io.github.initbench.benchmarks.worker;

import io.github.initbench.benchmarks.workload.LayerOperands;
import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.check.Expected;
import io.github.initbench.check.ExpectedValues;
import io.github.initbench.data.Examples;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.Experiment;
import java.util.ArrayList;
import java.util.List;

/** Computes what must come of a workload, in the order in which the benchmarks report their results. */
final class ExpectedWork {

    private final Dtype dtype;

    /** For backends of that type. */
    ExpectedWork(Dtype dtype) {
        this.dtype = dtype;
    }

    List<Expected> of(Workload workload) {
        if (workload instanceof Workload.NetworkPass pass) {
            NetworkSpec spec = SyntheticData.network(pass.layers());
            return network(spec, SyntheticData.weights(spec), SyntheticData.examples(spec, pass.batch()));
        }
        if (workload instanceof Workload.CirclesPass pass) {
            Experiment experiment = StudyRequest.circles()
                    .experiment()
                    .withInitialization(pass.init())
                    .withWeightSeed(pass.weightSeed());
            NetworkSpec network = experiment.network();
            Weights weights = experiment.initial().weights(network, experiment.weightStreams());
            Examples train = experiment
                    .dataset()
                    .open(experiment.streams(), LoadProgress.NONE)
                    .train();
            return network(network, weights, train);
        }
        if (workload instanceof Workload.BareStep step) {
            return bareStep(SyntheticData.network(step.layers()), step.batch());
        }
        if (workload instanceof Workload.Product product) {
            return List.of(ExpectedValues.product(
                    "c",
                    product.m(),
                    product.n(),
                    product.k(),
                    Transpose.named(product.ta()),
                    product.a(),
                    Transpose.named(product.tb()),
                    product.b(),
                    dtype));
        }
        throw new IllegalArgumentException("expected results: nothing is known of " + workload);
    }

    private List<Expected> network(NetworkSpec spec, Weights weights, Examples data) {
        List<Expected> expected = new ArrayList<>(ExpectedValues.pass(spec, weights, data, dtype));
        for (int l = 0; l < spec.depth(); l++) {
            LayerOperands o = LayerOperands.of(spec, l, data.examples());
            expected.addAll(ExpectedValues.layer(
                    l + 1,
                    spec.activation(l),
                    data.examples(),
                    o.x(),
                    weights.w().get(l),
                    o.b(),
                    o.z(),
                    o.a(),
                    o.g(),
                    dtype));
        }
        return expected;
    }

    private List<Expected> bareStep(NetworkSpec spec, int n) {
        List<Expected> expected = new ArrayList<>();
        RandomState operands = Workload.BareStep.operands();
        for (int l = 0; l < spec.depth(); l++) {
            int fanIn = spec.fanIn(l);
            int fanOut = spec.fanOut(l);
            double[] w = Workload.normal(operands, fanOut * fanIn);
            double[] x = Workload.normal(operands, fanIn * n);
            double[] dz = Workload.normal(operands, fanOut * n);
            String layer = " of layer " + (l + 1);
            expected.add(
                    ExpectedValues.product("z" + layer, fanOut, n, fanIn, Transpose.NO, w, Transpose.NO, x, dtype));
            expected.add(
                    ExpectedValues.product("dw" + layer, fanOut, fanIn, n, Transpose.NO, dz, Transpose.YES, x, dtype));
            if (l > 0) {
                expected.add(ExpectedValues.product(
                        "dx" + layer, fanIn, n, fanOut, Transpose.YES, w, Transpose.NO, dz, dtype));
            }
        }
        return expected;
    }
}
