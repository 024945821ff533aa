package io.github.initbench.linalg.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A JVM in which a {@link NativeWorker} answers, started for one backend; each with... returns another.
 *
 * @param backend whose provider gives environment and arguments
 * @param options for which it gives them
 * @param environment on top of the provider's
 * @param jvmArguments on top of the provider's
 * @param edit changes the command
 */
public record NativeJvm(
        String backend,
        BackendOptions options,
        Map<String, String> environment,
        List<String> jvmArguments,
        Consumer<List<String>> edit) {

    /** As the harness starts it. */
    public static NativeJvm of(String backend) {
        return new NativeJvm(backend, BackendOptions.DEFAULT, Map.of(), List.of(), command -> {});
    }

    public NativeJvm withThreads(int threads) {
        return new NativeJvm(backend, new BackendOptions(threads, options.dtype()), environment, jvmArguments, edit);
    }

    public NativeJvm with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new NativeJvm(backend, options, more, jvmArguments, edit);
    }

    public NativeJvm withArguments(String... arguments) {
        return new NativeJvm(backend, options, environment, List.of(arguments), edit);
    }

    public NativeJvm with(Consumer<List<String>> newEdit) {
        return new NativeJvm(backend, options, environment, jvmArguments, newEdit);
    }

    /** The answers, each a line split at its tabs; the process must end well. */
    public List<List<String>> answers(String... questions) {
        try {
            ProcessBuilder builder = BackendJvm.command(
                    Backends.named(backend), options, jvmArguments, NativeWorker.class.getName(), List.of(questions));
            List<String> command = new ArrayList<>(builder.command());
            edit.accept(command);
            builder.command(command).environment().putAll(environment);
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            List<String> lines = output.lines()
                    .filter(line -> !line.startsWith("[")) // the JVM's own log, where it was asked for
                    .toList();
            assertThat(lines).as(output).hasSizeGreaterThanOrEqualTo(questions.length);
            return lines.subList(lines.size() - questions.length, lines.size()).stream()
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to one question. */
    public List<String> answer(String question) {
        return answers(question).get(0);
    }

    /** Fails where a backend that the build requires does not work here; aborts the test where another does not. */
    public static void assumeAvailable(String backend) {
        List<String> answer = of(backend).answer("probe:" + backend);
        if (Arrays.asList(System.getProperty("required.backends", backend).split(",", -1))
                .contains(backend)) {
            assertThat(answer).containsExactly("available");
        } else {
            assumeTrue(answer.equals(List.of("available")), answer::toString);
        }
    }
}
