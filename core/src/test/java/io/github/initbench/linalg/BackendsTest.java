package io.github.initbench.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.linalg.reference.ReferenceProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a backend is found, and what may be requested of it. */
class BackendsTest {

    /** Another class under a name that is taken. */
    public static final class SecondReference implements BackendProvider {
        private final BackendProvider reference = new ReferenceProvider();

        @Override
        public String name() {
            return "reference";
        }

        @Override
        public Availability probe() {
            return reference.probe();
        }

        @Override
        public Backend<?> open(BackendOptions options) {
            return reference.create(options);
        }
    }

    /** A library whose products use every core, in float64 alone. */
    private static final class Threaded implements BackendProvider {
        @Override
        public String name() {
            return "threaded";
        }

        @Override
        public boolean multithreaded() {
            return true;
        }

        @Override
        public Availability probe() {
            return new Availability.Available();
        }

        @Override
        public Backend<?> open(BackendOptions options) {
            throw new IllegalStateException("never opened");
        }
    }

    @Test
    void everyRequiredOneIsOnTheClassPath() {
        assertThat(Backends.providers())
                .extracting(BackendProvider::name)
                .contains(System.getProperty("required.backends", "reference,ejml,jblas,simd")
                        .split(",", -1));
    }

    @Test
    void providersAreFoundByName() {
        assertThat(Backends.providers())
                .extracting(BackendProvider::name)
                .contains(
                        "reference",
                        "ejml",
                        "ejml-block",
                        "ejml-mt",
                        "jblas",
                        "jblas-tuned",
                        "mkl",
                        "ojalgo",
                        "openblas",
                        "openblas-ffm",
                        "simd")
                .doesNotHaveDuplicates();
        assertThat(Backends.named("ejml").name()).isEqualTo("ejml");
    }

    @Test
    void unknownNameListsThoseThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backends.named("nosuch"))
                .withMessageStartingWith("unknown backend 'nosuch'; available: ")
                .withMessageContainingAll("reference", "ejml", "jblas", "simd");
    }

    /** Two jars that both bring a "reference": which one computed a row would be luck. */
    @Test
    void nameThatIsTakenTwiceIsRefused(@TempDir Path folder) throws IOException {
        Path services = folder.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(BackendProvider.class.getName()), SecondReference.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Backends.named("reference"))
                    .withMessageStartingWith("backend 'reference' is provided more than once: ")
                    .withMessageContainingAll(ReferenceProvider.class.getName(), SecondReference.class.getName())
                    .withMessageEndingWith("; leave one of them on the class path");
            assertThat(Backends.named("ejml").name()).isEqualTo("ejml");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void threadsAreAtLeastOne(int threads) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendOptions(threads, Dtype.FLOAT64))
                .withMessage("threads: " + threads + " is below 1; use 1 or more");
    }

    @Test
    void defaultIsOneThreadInFloat64() {
        assertThat(BackendOptions.DEFAULT).isEqualTo(new BackendOptions(1, Dtype.FLOAT64));
    }

    @Test
    void float64HasItsRoundoff() {
        assertThat(Dtype.named("float64")).isEqualTo(Dtype.FLOAT64);
        assertThat(Dtype.FLOAT64.key()).isEqualTo("float64");
        double u = Dtype.FLOAT64.unitRoundoff();
        assertThat(1.0 + u).isEqualTo(1.0); // half a unit: a tie, which goes to even
        assertThat(1.0 + Math.nextUp(u)).isGreaterThan(1.0);
        assertThat(Dtype.FLOAT64.smallestNormal()).isEqualTo(0x1p-1022);
    }

    @Test
    void float32HasItsRoundoff() {
        assertThat(Dtype.named("float32")).isEqualTo(Dtype.FLOAT32);
        float u = (float) Dtype.FLOAT32.unitRoundoff();
        assertThat(1.0f + u).isEqualTo(1.0f);
        assertThat(1.0f + Math.nextUp(u)).isGreaterThan(1.0f);
        assertThat(Dtype.FLOAT32.smallestNormal()).isEqualTo(0x1p-126);
    }

    @Test
    void whatALibraryLacksIsRefusedBeforeItIsTouched() {
        BackendProvider reference = new ReferenceProvider();
        int cores = Runtime.getRuntime().availableProcessors();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendOptions(2, Dtype.FLOAT64).requireSupportedBy(reference))
                .withMessage("reference: 2 threads requested, but its products use one; use 1");
        BackendProvider threaded = new Threaded();
        new BackendOptions(cores, Dtype.FLOAT64).requireSupportedBy(threaded);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendOptions(cores + 1, Dtype.FLOAT64).requireSupportedBy(threaded))
                .withMessageStartingWith(
                        "threaded: " + (cores + 1) + " threads requested, but this process may use " + cores);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendOptions(1, Dtype.FLOAT32).requireSupportedBy(threaded))
                .withMessage("threaded: has no float32; available: float64");
    }

    @Test
    void unknownDtypeListsThoseThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dtype.named("float16"))
                .withMessage("unknown dtype 'float16'; available: float64, float32");
    }
}
