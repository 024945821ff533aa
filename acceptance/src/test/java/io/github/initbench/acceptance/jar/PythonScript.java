package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A script of this project that needs python3. */
record PythonScript(String name) {

    /** Leaves the test out where python3 does not run. */
    static void assumePython() throws InterruptedException {
        boolean found;
        try {
            found = new ProcessBuilder("python3", "-c", "pass").start().waitFor() == 0;
        } catch (IOException e) {
            found = false;
        }
        assumeThat(found).as("python3 runs").isTrue();
    }

    /** Runs it in that folder to its end. */
    JarProcess run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Path script = Path.of("..", "scripts", name).toAbsolutePath().normalize();
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        command.addAll(arguments);
        Path log = Files.createTempFile(folder, "process", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new JarProcess(process.waitFor(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
