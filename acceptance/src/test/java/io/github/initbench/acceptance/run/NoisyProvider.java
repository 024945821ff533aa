package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Plain loops that print as native libraries do: without a line's end, much, and what looks like an answer. Only a test's services file names it. */
public final class NoisyProvider extends TestProvider {

    static final String NAME = "noisy";

    private static final String ANSWER = "{\"request\":1,\"message\":1,\"body\":{\"type\":\"done\"}}\n";

    public NoisyProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        print(ANSWER + "a licence, 200 kB of it: " + "x".repeat(200_000));
        return new Noisy();
    }

    /** Past System.out, as native code prints. */
    private static void print(String text) {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out); // not to be closed
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Noisy extends LoopsBackend {
        private int calls;

        Noisy() {
            super(new BackendInfo(NAME, "test", "1", "loops", 1, Dtype.FLOAT64, false));
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Matrix a, Matrix b, double beta, Matrix c) {
            if (calls++ % 10 == 0) {
                System.out.print("call " + calls + "; ");
                System.err.print("warning; ");
            }
            super.gemm(ta, tb, alpha, a, b, beta, c);
        }
    }
}
