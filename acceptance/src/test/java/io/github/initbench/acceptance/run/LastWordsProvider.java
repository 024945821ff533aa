package io.github.initbench.acceptance.run;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The reference, which in a fork prints why it ends, as a native library does, and ends well. Only a test's services file names it. */
public final class LastWordsProvider extends TestProvider {

    static final String NAME = "dying";
    static final String WORDS = "the licence is used up";

    public LastWordsProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        if (System.getProperty(ForkReport.FOLDER_PROPERTY) != null) {
            try (FileOutputStream err =
                    new FileOutputStream(FileDescriptor.err)) { // not System.err, which JMH redirects
                err.write(("java.lang.IllegalStateException: " + WORDS).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().halt(0);
        }
        return Backends.named("reference").create(options);
    }
}
