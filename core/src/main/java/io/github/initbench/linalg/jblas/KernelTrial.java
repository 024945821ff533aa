package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.blas.CoreType;
import io.github.initbench.linalg.blas.UnavailableException;
import io.github.initbench.linalg.process.BackendJvm;
import io.github.initbench.linalg.process.ParentWatch;
import io.github.initbench.linalg.process.ProcessOutput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A family of jblas's kernels, tried in a JVM of its own, which instructions that the CPU lacks may kill. */
final class KernelTrial {

    private static final long LIMIT_SECONDS = 60;

    /** It may die, but leaves neither error file nor core in the user's folder. */
    private static final List<String> TRACELESS = List.of(
            "-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx64m");

    /** What a JVM prints of the signal that ended it: "#  SIGILL (0x4) at pc=...". */
    private static final Pattern SIGNAL = Pattern.compile("^# +(SIG[A-Z]+) \\(0x", Pattern.MULTILINE);

    private static final Pattern EXCEPTION = Pattern.compile("^Exception in thread .*", Pattern.MULTILINE);

    // Larger than every family's register tile, and a multiple of none.
    private static final int M = 67;
    private static final int N = 61;
    private static final int K = 71;

    private KernelTrial() {}

    /**
     * Multiplies with that family in a new JVM.
     *
     * @param family a value of OPENBLAS_CORETYPE
     * @throws UnavailableException if the JVM died, or a product was wrong
     */
    static void run(BackendProvider provider, String family) {
        ProcessBuilder builder =
                BackendJvm.command(provider, BackendOptions.DEFAULT, TRACELESS, KernelTrial.class.getName(), List.of());
        builder.environment().put(CoreType.VARIABLE, family);
        String failure = failureOf(builder.redirectErrorStream(true));
        if (!failure.isEmpty()) {
            throw new UnavailableException(
                    provider.name() + ": tried in a process of its own, jblas with " + family + " kernels " + failure,
                    "set " + CoreType.VARIABLE + " to another family, or use jblas");
        }
    }

    private static String failureOf(ProcessBuilder builder) {
        Process process = null;
        try {
            process = builder.start();
            ProcessOutput output = ProcessOutput.of(process);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return "gave no answer in " + LIMIT_SECONDS + " s";
            }
            return process.exitValue() == 0 ? "" : reasonIn(output.text(), process.exitValue());
        } catch (IOException e) {
            return "did not start: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** In what is printed around it by loggers, other libraries and the JVM itself. */
    static String reasonIn(String output, int exit) {
        Matcher signal = SIGNAL.matcher(output);
        if (signal.find()) {
            return "died of " + signal.group(1);
        }
        Matcher exception = EXCEPTION.matcher(output);
        return "failed: " + (exception.find() ? exception.group() : "exit code " + exit + ", " + lastLine(output));
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("[")) // the JVM's log
                .reduce("it reported nothing", (before, last) -> last);
    }

    /** The new JVM's part: loads jblas and multiplies, every transpose; ends by an exception where a product is wrong. */
    public static void main(String[] args) {
        ParentWatch.start(System.in); // kernels that hang must not outlive who tries them
        try {
            JblasLibrary.loadUnchecked(JblasTunedProvider.NAME);
        } catch (UnavailableException e) {
            return; // what does not load kills nobody: the caller loads it next, and meets the same reason
        }
        for (boolean transposeA : new boolean[] {false, true}) {
            for (boolean transposeB : new boolean[] {false, true}) {
                multiply(transposeA, transposeB);
            }
        }
    }

    /** Small integers: whatever the order of summation, both types are exact. */
    private static void multiply(boolean transposeA, boolean transposeB) {
        double[] a = new double[M * K];
        double[] b = new double[K * N];
        double[] c = new double[M * N];
        float[] floatA = new float[M * K];
        float[] floatB = new float[K * N];
        float[] floatC = new float[M * N];
        for (int i = 0; i < a.length; i++) {
            a[i] = i % 7 - 3;
            floatA[i] = i % 7 - 3;
        }
        for (int i = 0; i < b.length; i++) {
            b[i] = i % 5 - 2;
            floatB[i] = i % 5 - 2;
        }
        JblasBlas blas = new JblasBlas();
        int lda = transposeA ? K : M;
        int ldb = transposeB ? N : K;
        blas.dgemm(transposeA, transposeB, M, N, K, 1.0, a, lda, b, ldb, 0.0, c, M);
        blas.sgemm(transposeA, transposeB, M, N, K, 1.0f, floatA, lda, floatB, ldb, 0.0f, floatC, M);
        for (int i = 0; i < M; i++) {
            for (int j = 0; j < N; j++) {
                double sum = 0.0;
                for (int l = 0; l < K; l++) {
                    sum += a[transposeA ? i * K + l : l * M + i] * b[transposeB ? l * N + j : j * K + l];
                }
                if (c[j * M + i] != sum || floatC[j * M + i] != sum) {
                    throw new IllegalStateException("element " + i + ", " + j + " of a product is " + c[j * M + i]
                            + " and " + floatC[j * M + i] + " instead of " + sum);
                }
            }
        }
    }
}
