package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.BackendProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party adds a backend by one jar on the class path: one file of source and one services line. */
class ThirdPartyBackendIT {

    private static final String FULL_PRODUCT = "beta == 0.0 ? alpha * sum : alpha * sum + beta * c.data()[i * n + j]";
    private static final String BETA_IGNORED = "alpha * sum";

    @TempDir
    Path folder = Path.of("");

    @Test
    void isListedAndPassesEveryCheck() throws IOException, InterruptedException {
        Path mine = jar(FULL_PRODUCT);

        JarProcess backends = main(mine, "backends");
        assertThat(backends.exit()).as(backends.output()).isZero();
        assertThat(backends.output()).containsPattern("(?m)^mine +available +mine 1\\.0 +java +1 +float64 +in place");

        JarProcess check = main(mine, "check", "--backend", "mine");
        assertThat(check.exit()).as(check.output()).isZero();
        assertThat(check.output()).containsPattern("(?m)^mine: \\d{3} checks, all passed$");
    }

    @Test
    void isFoundOutWhereItIsWrong() throws IOException, InterruptedException {
        JarProcess check = main(jar(BETA_IGNORED), "check", "--backend", "mine");
        assertThat(check.exit()).as(check.output()).isEqualTo(1);
        assertThat(check.output())
                .containsPattern("(?m)^mine: FAILED +gemm")
                .containsPattern("(?m)^mine: \\d{3} checks, \\d+ failed$");
    }

    @Test
    void isMeasuredByJmhsOwnOptions() throws IOException, InterruptedException {
        JarProcess run = main(
                jar(FULL_PRODUCT),
                "Gemm",
                "-p",
                "backend=mine",
                "-p",
                "m=8",
                "-p",
                "n=8",
                "-p",
                "k=8",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "100ms");
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("(?m)^Gemm.multiply +mine +float64 +8 +8 +8 +n +n +1 +thrpt ");
    }

    private JarProcess main(Path mine, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("-cp", JarProcess.jar() + File.pathSeparator + mine, Main.class.getName()));
        command.addAll(List.of(arguments));
        return JarProcess.java(folder, command);
    }

    /** Compiles the backend against benchmarks.jar and packs it with its services file. */
    private Path jar(String element) throws IOException {
        Path source = folder.resolve("MyBackend.java");
        try (InputStream in = ThirdPartyBackendIT.class.getResourceAsStream("/thirdparty/MyBackend.java.txt")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(source, text.replace("@ELEMENT@", element));
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-cp", JarProcess.jar().toString(), "-d", classes.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        Path jar = folder.resolve("mine.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            try (Stream<Path> files = Files.list(classes)) {
                for (Path file : files.toList()) {
                    out.putNextEntry(new JarEntry(String.valueOf(file.getFileName())));
                    Files.copy(file, out);
                }
            }
            out.putNextEntry(new JarEntry("META-INF/services/" + BackendProvider.class.getName()));
            out.write("MyBackend$Provider\n".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
