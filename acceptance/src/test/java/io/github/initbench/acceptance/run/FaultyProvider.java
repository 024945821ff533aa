package io.github.initbench.acceptance.run;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A backend that works when it is probed, and in a timed fork or a study does what the environment names.
 *
 * <p>No services file names it but the one that a test writes for a JVM of its own.
 */
public final class FaultyProvider extends TestProvider {

    static final String NAME = "faulty";

    /** The environment variable that names the fault of a timed fork. */
    static final String FAULT = "INITBENCH_TEST_FAULT";

    /** That of a worker, which makes as many products only when it trains. */
    static final String STUDY_FAULT = "INITBENCH_TEST_STUDY_FAULT";

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
        return Fault.valueOf(System.getenv().getOrDefault(isTimedFork ? FAULT : STUDY_FAULT, "NONE"));
    }

    public FaultyProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        if (fault() == Fault.THROWS_IN_CREATE) {
            throw new IllegalStateException("cannot be made, on purpose");
        }
        return new Faulty();
    }

    private static final class Faulty extends LoopsBackend {
        private int products;

        Faulty() {
            super(new BackendInfo(NAME, "test", "1", "loops", 1, Dtype.FLOAT64, false));
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Matrix a, Matrix b, double beta, Matrix c) {
            if (++products == 100) { // not the first: it has begun to measure
                misbehave();
            }
            super.gemm(ta, tb, alpha, a, b, beta, c);
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
