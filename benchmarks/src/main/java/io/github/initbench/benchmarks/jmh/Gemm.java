package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** One product c = op(a) op(b) of standard normal operands: c is m x n, the inner size k, alpha 1 and beta 0. */
public class Gemm extends BackendBenchmark {

    static final List<BenchmarkDescriptor> DESCRIPTORS = List.of(new BenchmarkDescriptor(
            "Gemm.multiply",
            List.of(
                    BenchmarkParameter.M,
                    BenchmarkParameter.N,
                    BenchmarkParameter.K,
                    BenchmarkParameter.TA,
                    BenchmarkParameter.TB),
            values -> Optional.of(new Workload.Product(
                    values.number(BenchmarkParameter.M),
                    values.number(BenchmarkParameter.N),
                    values.number(BenchmarkParameter.K),
                    values.text(BenchmarkParameter.TA),
                    values.text(BenchmarkParameter.TB))),
            BenchmarkDescriptor::product));

    @Param("512")
    public int m;

    @Param("512")
    public int n;

    @Param("512")
    public int k;

    /** Whether a is read transposed: n or t. */
    @Param("n")
    public String ta = "";

    /** Whether b is read transposed: n or t. */
    @Param("n")
    public String tb = "";

    private @Nullable Product<?> product;

    /** The operands of one backend. */
    private record Product<M extends Matrix>(Backend<M> backend, Transpose ta, Transpose tb, M a, M b, M c) {
        void run() {
            backend.gemm(ta, tb, 1.0, a, b, 0.0, c);
        }

        ValueCounts valueCounts(ValueCounter counter) {
            return counter.count(backend, List.of(a, b, c));
        }

        double[] result() {
            double[] values = new double[c.rows() * c.cols()];
            backend.readColumns(c, 0, c.cols(), values, 0, c.cols(), 1);
            return values;
        }
    }

    @Override
    <M extends Matrix> void prepare(Backend<M> created) {
        Transpose opA = Transpose.named(ta);
        Transpose opB = Transpose.named(tb);
        M a = opA == Transpose.NO ? created.zeros(m, k) : created.zeros(k, m);
        M b = opB == Transpose.NO ? created.zeros(k, n) : created.zeros(n, k);
        fill(created, a, workload().a());
        fill(created, b, workload().b());
        product = new Product<>(created, opA, opB, a, b, created.zeros(m, n));
    }

    private static <M extends Matrix> void fill(Backend<M> backend, M target, double[] values) {
        backend.writeColumns(values, 0, target.cols(), 1, target, 0, target.cols());
    }

    @Benchmark
    public Object multiply() {
        Product<?> prepared = Objects.requireNonNull(product);
        prepared.run();
        return prepared;
    }

    @Override
    ValueCounts valueCounts(ValueCounter counter) {
        return Objects.requireNonNull(product).valueCounts(counter);
    }

    @Override
    Workload.Product workload() {
        return new Workload.Product(m, n, k, ta, tb);
    }

    @Override
    <M extends Matrix> void results(Backend<M> on, Results results) {
        Product<?> prepared = Objects.requireNonNull(product);
        prepared.run();
        results.add("c", prepared.result());
    }

    double[] result() {
        return Objects.requireNonNull(product).result();
    }
}
