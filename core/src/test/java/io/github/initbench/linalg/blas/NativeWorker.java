package io.github.initbench.linalg.blas;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Loads native backends in a JVM of its own and prints a line for each question of its arguments, fields between tabs. */
public final class NativeWorker {

    private NativeWorker() {}

    /** Arguments: {@code probe:NAME}, {@code create:NAME:THREADS:DTYPE} or {@code mapped:PART}, asked one after the other. */
    public static void main(String[] args) throws IOException {
        for (String question : args) {
            String[] words = question.split(":", -1);
            switch (words[0]) {
                case "probe" -> System.out.println(probe(Backends.named(words[1])));
                case "create" ->
                    System.out.println(create(
                            Backends.named(words[1]),
                            new BackendOptions(Integer.parseInt(words[2]), Dtype.named(words[3]))));
                case "mapped" -> System.out.println("mapped\t" + mapped(words[1]));
                default -> throw new IllegalArgumentException(question);
            }
        }
    }

    private static String probe(BackendProvider provider) {
        Availability availability = provider.probe();
        return availability instanceof Availability.Unavailable unavailable
                ? "unavailable\t" + unavailable.reason() + "\t" + unavailable.remedy()
                : "available";
    }

    private static String create(BackendProvider provider, BackendOptions options) {
        try (Backend<?> backend = provider.create(options)) {
            BackendInfo info = backend.info();
            return String.join(
                    "\t",
                    List.of(
                            "created",
                            info.version(),
                            info.kernel(),
                            String.valueOf(info.threads()),
                            info.dtype().key(),
                            String.valueOf(info.warning())));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "refused\t" + e.getMessage();
        }
    }

    /** The distinct files with that in their name that this process has mapped. */
    private static String mapped(String part) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains(part))
                .map(line -> line.substring(line.indexOf('/')).replace(" (deleted)", ""))
                .distinct()
                .collect(Collectors.joining("\t"));
    }
}
