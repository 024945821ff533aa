package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published contract as a third party runs it: MyBackendTest of docs/add-a-backend.md, on the test jar, in a JVM whose class path has
 * mine.jar.
 */
@Tag("long")
class PublishedContractTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void passesWhatIsRight() throws IOException, InterruptedException {
        JarProcess run = contract(DocumentedBackend.read());
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("(?m)^\\d{3} tests, 0 failed$");
    }

    @Test
    void findsAWrongProduct() throws IOException, InterruptedException {
        JarProcess run = contract(DocumentedBackend.read().with("sum += x * y;", "sum += l == 5 ? 0.0 : x * y;"));
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .containsPattern("(?m)^FAILED mine, float64, 1 thread: gemm nn: 13x11x17 against exact arithmetic: ")
                .doesNotContain("FAILED mine, float64, 1 thread: axpy");
    }

    @Test
    void findsThatCIsReadWhereBetaIsZero() throws IOException, InterruptedException {
        JarProcess run = contract(DocumentedBackend.read().with("beta == 0.0 ? 0.0 : c.data()", "c.data()"));
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .containsPattern("(?m)^FAILED mine, float64, 1 thread: gemm nn: beta 0 does not read c: ");
    }

    @Test
    void findsATypeThatIsDeclaredAndRefused() throws IOException, InterruptedException {
        DocumentedBackend faulty = DocumentedBackend.read()
                .with(
                        "return new MyBackend();",
                        "if (options.dtype() != Dtype.FLOAT64) {"
                                + " throw new IllegalArgumentException(\"has no float32\"); } return new MyBackend();")
                .with(
                        "public String name()",
                        "public java.util.Set<Dtype> dtypes() { return java.util.Set.of(Dtype.values()); }"
                                + " @Override public String name()");
        JarProcess run = contract(faulty);
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .containsPattern("(?m)^FAILED mine: unavailable: mine: refuses options that it declares: "
                        + "has no float32; let dtypes\\(\\) name what open accepts$");
    }

    private JarProcess contract(DocumentedBackend backend) throws IOException, InterruptedException {
        Path mine = backend.makeJar(folder);
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + mine;
        Path test = backend.compileTest(folder, classPath);
        return JarProcess.java(
                folder,
                List.of(
                        "-cp",
                        classPath + File.pathSeparator + test,
                        ContractRun.class.getName(),
                        "mine.MyBackendTest"));
    }
}
