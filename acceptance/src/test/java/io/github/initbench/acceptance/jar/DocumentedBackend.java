package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * The backend of docs/add-a-backend.md, made in an empty folder as the page describes: its own Java and its own shell commands.
 *
 * @param source of MyBackend, with or without a fault
 * @param test of MyBackendTest
 * @param build the commands that make mine.jar
 */
record DocumentedBackend(String source, String test, String build) {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "add-a-backend.md");

    /** The page's. */
    static DocumentedBackend read() throws IOException {
        String page = Files.readString(PAGE);
        List<String> java = blocks(page, "java");
        List<String> shell = blocks(page, "sh");
        assertThat(java).hasSize(2);
        assertThat(shell).hasSize(2);
        return new DocumentedBackend(java.get(0), java.get(1), shell.get(0));
    }

    private static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(page);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** The same with a fault: that text, which must be there, replaced. */
    DocumentedBackend with(String text, String replacement) {
        assertThat(source).containsOnlyOnce(text);
        return new DocumentedBackend(source.replace(text, replacement), test, build);
    }

    /** Writes the sources, runs the commands beside benchmarks.jar, and returns mine.jar. */
    Path makeJar(Path folder) throws IOException, InterruptedException {
        write(folder.resolve("src/main/java/mine/MyBackend.java"), source);
        Path jar = folder.resolve("benchmarks.jar");
        if (!Files.exists(jar)) {
            Files.copy(JarProcess.jar(), jar);
        }
        runBuild(folder);
        return folder.resolve("mine.jar");
    }

    /** Compiles the test on that class path, and returns the folder of its class. */
    Path compileTest(Path folder, String classPath) throws IOException {
        Path file = folder.resolve("src/test/java/mine/MyBackendTest.java");
        write(file, test);
        Path classes = Files.createDirectories(folder.resolve("test-classes"));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return classes;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    /** With this test's JDK first on the path. */
    private void runBuild(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", build)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Path tools = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", "", (path, unused) -> tools + File.pathSeparator + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(build + output).isZero();
    }
}
