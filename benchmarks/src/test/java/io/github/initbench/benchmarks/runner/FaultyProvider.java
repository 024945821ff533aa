package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.DoubleHeapBackend;
import io.github.initbench.linalg.DoubleHeapMatrix;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.HeapBackend;
import io.github.initbench.linalg.Transpose;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A backend that works when it is asked whether it does, and in a timed fork does what the environment names.
 *
 * <p>No services file names it but the one that a test writes for a JVM of its own.
 */
public final class FaultyProvider implements BackendProvider {

    static final String NAME = "faulty";

    /** The environment variable that names the fault. */
    static final String FAULT = "INITBENCH_TEST_FAULT";

    /** What goes wrong. */
    enum Fault {
        NONE,
        THROWS_IN_CREATE,
        THROWS_IN_GEMM,
        SLEEPS,
        EXITS,
        EXITS_WITH_0,
        KILLS_ITSELF,
        PRINTS_MEGABYTES,
        FILLS_THE_DISK
    }

    /** The environment variable that names the file which grows as long as there is room. */
    static final String FILL = "INITBENCH_TEST_FILL";

    private static Fault fault() {
        boolean isTimedFork = System.getProperty(ForkReport.FOLDER_PROPERTY) != null;
        return isTimedFork ? Fault.valueOf(System.getenv().getOrDefault(FAULT, "NONE")) : Fault.NONE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Availability probe() {
        return new Availability.Available();
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        if (fault() == Fault.THROWS_IN_CREATE) {
            throw new IllegalStateException("cannot be made, on purpose");
        }
        return new Loops();
    }

    private static final class LoopsMatrix extends DoubleHeapMatrix {
        LoopsMatrix(HeapBackend<?> owner, int rows, int cols) {
            super(owner, new double[rows * cols], rows, cols, true);
        }
    }

    private static final class Loops extends DoubleHeapBackend<LoopsMatrix> {
        private int products;

        Loops() {
            super(new BackendInfo(NAME, "test", "1", "loops", 1, Dtype.FLOAT64, false));
        }

        @Override
        protected LoopsMatrix allocate(int rows, int cols) {
            return new LoopsMatrix(this, rows, cols);
        }

        @Override
        protected void multiply(
                Transpose ta, Transpose tb, double alpha, LoopsMatrix a, LoopsMatrix b, double beta, LoopsMatrix c) {
            if (++products == 100) { // not the first: it has begun to measure
                misbehave();
            }
            int inner = ta.cols(a);
            for (int i = 0; i < c.rows(); i++) {
                for (int j = 0; j < c.cols(); j++) {
                    double sum = 0.0;
                    for (int p = 0; p < inner; p++) {
                        sum += a.data()[at(ta, i, p, a.cols())] * b.data()[at(tb, p, j, b.cols())];
                    }
                    int to = i * c.cols() + j;
                    c.data()[to] = beta == 0.0 ? alpha * sum : alpha * sum + beta * c.data()[to];
                }
            }
        }

        private static int at(Transpose t, int row, int col, int cols) {
            return t == Transpose.NO ? row * cols + col : col * cols + row;
        }

        private static void misbehave() {
            try {
                switch (fault()) {
                    case THROWS_IN_GEMM -> throw new IllegalStateException("gemm fails, on purpose");
                    case SLEEPS -> Thread.sleep(Long.MAX_VALUE);
                    case EXITS -> System.exit(3);
                    case EXITS_WITH_0 -> System.exit(0);
                    case KILLS_ITSELF -> {
                        new ProcessBuilder(
                                        "kill",
                                        "-9",
                                        String.valueOf(ProcessHandle.current().pid()))
                                .start();
                        Thread.sleep(Long.MAX_VALUE);
                    }
                    case PRINTS_MEGABYTES -> print();
                    case FILLS_THE_DISK -> fill();
                    default -> {
                        // nothing is wrong now
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void fill() {
            try (OutputStream file = Files.newOutputStream(Path.of(System.getenv(FILL)))) {
                while (true) {
                    file.write(0);
                }
            } catch (IOException e) {
                System.err.println("full: " + e.getMessage());
            }
        }

        private static void print() {
            char[] line = new char[1 << 16];
            Arrays.fill(line, 'x');
            for (int i = 0; i < 1 << 10; i++) { // 64 MB
                System.out.println(line);
            }
        }
    }
}
