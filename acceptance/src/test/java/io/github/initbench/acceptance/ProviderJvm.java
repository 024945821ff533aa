package io.github.initbench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.process.InheritedArguments;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What ended in a JVM with one more provider beside benchmarks.jar: the other tests never see it.
 *
 * @param exit the exit code
 * @param output standard output and error
 */
public record ProviderJvm(int exit, String output) {

    /** Runs the main class, which must end with 0, in the folder; what it printed. */
    public static String run(
            Path folder, Class<? extends BackendProvider> provider, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        ProviderJvm ended = end(folder, provider, main, arguments);
        assertThat(ended.exit).as(ended.output).isZero();
        return ended.output;
    }

    /** Runs the main class in the folder. */
    public static ProviderJvm end(
            Path folder, Class<? extends BackendProvider> provider, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        return end(folder, provider, List.of(), Map.of(), main, arguments);
    }

    /** As above, with arguments for the JVM and variables in its environment. */
    public static ProviderJvm end(
            Path folder,
            Class<? extends BackendProvider> provider,
            List<String> jvmArguments,
            Map<String, String> environment,
            Class<?> main,
            List<String> arguments)
            throws IOException, InterruptedException {
        Process process = start(folder, provider, jvmArguments, environment, main, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ProviderJvm(process.waitFor(), output);
    }

    /** As above, without waiting for its end. SIGINT ends it, also where this JVM ignores that. */
    public static Process start(
            Path folder,
            Class<? extends BackendProvider> provider,
            List<String> jvmArguments,
            Map<String, String> environment,
            Class<?> main,
            List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED"); // as in the jar's manifest; else the JVM warns
        }
        command.addAll(List.of("-Djmh.ignoreLock=true", "-cp", classPath(folder, provider), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        builder.environment().putAll(environment);
        return InterruptibleProcess.start(builder);
    }

    /** The class path of such a JVM: benchmarks.jar, the classes of these tests, and a folder below this one that names the provider. */
    public static String classPath(Path folder, Class<? extends BackendProvider> provider) throws IOException {
        Path more = folder.resolve("more").toAbsolutePath();
        Path services = Files.createDirectories(more.resolve("META-INF").resolve("services"));
        Files.writeString(services.resolve(BackendProvider.class.getName()), provider.getName() + "\n");
        return String.join(File.pathSeparator, JarProcess.jar().toString(), testClasses(), more.toString());
    }

    private static String testClasses() {
        try {
            return Path.of(ProviderJvm.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
