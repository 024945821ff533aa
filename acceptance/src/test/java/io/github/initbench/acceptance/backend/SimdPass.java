package io.github.initbench.acceptance.backend;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One pass of one network on simd, whose key is network:batch:activation:dtype:pass.
 *
 * @param layers as in 2-10-5-1
 * @param batch examples
 * @param hidden the hidden layers' activation
 * @param dtype of the backend
 * @param kind what is repeated
 */
record SimdPass(String layers, int batch, Activation hidden, Dtype dtype, Kind kind) {

    /** From the notebooks' network to ones whose kernels are called but a few times a second. */
    private static final List<String> NETWORKS = List.of(
            "2-10-5-1:300", "64-64-64-64-1:64", "784-512-256-1:128", "67500-5-5-1:100", "1024-1024-1024-1024-1:256");

    private static final List<String> ACTIVATIONS = List.of("relu", "tanh", "sigmoid");

    /** A part of training. */
    enum Kind {
        STEP,
        FORWARD,
        BACKWARD,
        /** A step on three quarters of the examples, then one on the rest, and so on. */
        MINI_BATCH;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Every network with every activation, dtype and kind. */
    static List<SimdPass> all() {
        List<SimdPass> all = new ArrayList<>();
        for (String network : NETWORKS) {
            for (String hidden : ACTIVATIONS) {
                for (Dtype dtype : Dtype.values()) {
                    for (Kind kind : Kind.values()) {
                        all.add(of(network + ":" + hidden + ":" + dtype.key() + ":" + kind.key()));
                    }
                }
            }
        }
        return all;
    }

    static SimdPass of(String key) {
        String[] parts = key.split(":", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("pass: '" + key + "' is not network:batch:activation:dtype:pass");
        }
        return new SimdPass(
                parts[0],
                Integer.parseInt(parts[1]),
                Activations.named(parts[2]),
                Dtype.named(parts[3]),
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.key().equals(parts[4]))
                        .findFirst()
                        .orElseThrow());
    }

    String key() {
        return String.join(":", layers, String.valueOf(batch), hidden.name(), dtype.key(), kind.key());
    }

    /** Examples and weights in place, the activations of a first forward pass as well; weights hardly move. */
    <M extends Matrix> Trainer<M> prepare(Backend<M> backend) {
        List<Integer> sizes =
                Arrays.stream(layers.split("-", -1)).map(Integer::valueOf).toList();
        NetworkSpec spec = NetworkSpec.mlp(sizes, hidden, new BinaryCrossEntropy());
        GradientDescent hardly = new GradientDescent(1e-12);
        Dataset data = SyntheticData.examples(spec, batch);
        Trainer<M> trainer = kind == Kind.MINI_BATCH
                ? Trainer.miniBatch(backend, spec, data, hardly, batch * 3 / 4, () -> new RandomState(1))
                : Trainer.fullBatch(backend, spec, data, hardly);
        trainer.restore(SyntheticData.weights(spec));
        if (kind != Kind.MINI_BATCH) {
            trainer.forward();
        }
        return trainer;
    }

    /** Repeats the pass. */
    void repeat(Trainer<?> trainer, int calls) {
        switch (kind) {
            case STEP, MINI_BATCH -> {
                for (int i = 0; i < calls; i++) {
                    trainer.step();
                }
            }
            case FORWARD -> {
                for (int i = 0; i < calls; i++) {
                    trainer.forward();
                }
            }
            case BACKWARD -> {
                for (int i = 0; i < calls; i++) {
                    trainer.backward();
                }
            }
        }
    }
}
