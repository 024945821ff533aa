package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.process.InheritedArguments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/ExecutedTests.java on a small tree: it finds the test classes that no build executed, and no others. */
class ExecutedTestsTest {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "ExecutedTests.java").toAbsolutePath().normalize();

    @TempDir
    private static Path program = Path.of("");

    @TempDir
    private Path tree = Path.of("");

    @BeforeAll
    static void compile() {
        int exit =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", program.toString(), SCRIPT.toString());
        assertThat(exit).isZero();
    }

    @BeforeEach
    void sources() throws IOException {
        source("RightTest", "class RightTest {\n    @Test\n    void right() {}\n}");
        source("Contract", "abstract class Contract {\n    @TestFactory\n    void contract() {}\n}");
        source("OfContract", "class OfContract extends Contract {}");
        source("Helper", "/** Not an @Test. */\nfinal class Helper {}");
        source("Architecture", "class Architecture {\n    @ArchTest\n    static final Object RULE = 1;\n}");
    }

    private void source(String name, String text) throws IOException {
        Path folder = Files.createDirectories(tree.resolve("core/src/test/java/a"));
        Files.writeString(folder.resolve(name + ".java"), "package a;\n\n" + text + "\n");
    }

    /** The report of one build, whose test cases are of these classes. */
    private void report(String suite, String... cases) throws IOException {
        Path folder = Files.createDirectories(tree.resolve("core/target/surefire-reports"));
        Files.writeString(
                folder.resolve("TEST-" + suite + ".xml"),
                "<testsuite name=\"" + suite + "\">" + String.join("", cases) + "</testsuite>");
    }

    private static String executed(String name) {
        return "<testcase name=\"x\" classname=\"" + name + "\"/>";
    }

    private static String skipped(String name) {
        return "<testcase name=\"x\" classname=\"" + name + "\"><skipped/></testcase>";
    }

    @Test
    void severalBuildsTogetherExecuteAll() throws IOException, InterruptedException {
        report("a.RightTest", executed("a.RightTest"));
        report("a.OfContract", skipped("a.OfContract"));
        assertThat(run("add")).contains("test classes executed: 1");
        report("a.RightTest", skipped("a.RightTest"));
        report("a.OfContract", skipped("a.OfContract"), executed("a.OfContract[2]"));
        report("a.Architecture", executed("Architecture"));
        assertThat(run("add")).contains("test classes executed: 2");
        assertThat(run("check")).containsExactly("3 test classes, 3 executed", "exit 0");
    }

    @Test
    void whatNoBuildRunsIsFound() throws IOException, InterruptedException {
        report("a.RightTest", skipped("a.RightTest"));
        report("a.Architecture", executed("Architecture"));
        run("add");
        assertThat(run("check"))
                .containsExactly(
                        "executed by no build, or skipped by all: a.OfContract",
                        "executed by no build, or skipped by all: a.RightTest",
                        "3 test classes, 1 executed",
                        "exit 1");
        assertThat(run("check", "RightTest", "OfContract"))
                .containsExactly(
                        "skipped: a.OfContract", "skipped: a.RightTest", "3 test classes, 1 executed", "exit 0");
    }

    private List<String> run(String command, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                program.toString(),
                "ExecutedTests",
                command,
                "executed.txt"));
        line.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(tree.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES); // by which the JVM would print
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(output.lines().toList());
        lines.add("exit " + process.waitFor());
        return lines;
    }
}
