package io.github.initbench.benchmarks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.Profile;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A run that is about to begin, or to go on where it was killed.
 *
 * @param store its tables, in a folder with environment.json
 * @param backends probed with the settings' options
 */
public record PreparedRun(RunStore store, RunSettings settings, List<ProbedBackend> backends) {

    /** What must be the same for a run to go on, in environment.json; of a backend, version and kernel besides. */
    private static final List<String> SAME = List.of(
            "/machine_id",
            "/jvm/name",
            "/jvm/version",
            "/jvm/processors",
            "/fork_arguments",
            "/sources/git_commit",
            "/sources/program_sha256",
            "/cgroup_cpu_max");

    public PreparedRun {
        backends = List.copyOf(backends);
    }

    /** A new run in a folder without another's tables: writes environment.json. */
    public static PreparedRun begin(RunDirectory directory, RunSettings settings, List<ProbedBackend> backends)
            throws IOException {
        try {
            EnvironmentReport.write(directory, settings, backends);
            return new PreparedRun(new RunStore(directory, RunJournal.create(directory.path())), settings, backends);
        } catch (IOException e) {
            throw new IOException(directory.path() + ": cannot begin a run (" + e.getMessage() + ")", e);
        }
    }

    /**
     * The run of that folder, with the settings and backends that it was begun with.
     *
     * @throws IllegalArgumentException if the folder has no run, or one of another machine, program or library
     */
    public static PreparedRun resume(Path folder) throws IOException {
        Path file = folder.resolve(EnvironmentReport.FILE);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("resume: " + folder + " has no " + EnvironmentReport.FILE
                    + "; name the folder of a run that was begun with a profile");
        }
        JsonNode begun = read(file);
        RunSettings settings = settings(file, begun);
        if (!Profile.catalogue().has(settings.profile())) {
            throw new IllegalArgumentException("resume: the run in " + folder + " is a " + settings.profile()
                    + ", which cannot go on; begin a new one");
        }
        List<ProbedBackend> backends =
                ProbedBackend.named(begun.path("backends").findValuesAsText("backend"), List.of(settings.options()));
        RunDirectory directory = new RunDirectory(
                RunDirectory.writable(folder), begun.path("run_id").asText());
        JsonNode now = new ObjectMapper().valueToTree(EnvironmentReport.of(directory, settings, backends));
        requireSame(folder, begun, now);
        return new PreparedRun(new RunStore(directory, RunJournal.resume(folder)), settings, backends);
    }

    private static JsonNode read(Path file) throws IOException {
        JsonNode read;
        try {
            read = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "resume: " + file + " is no JSON (" + e.getOriginalMessage() + "); begin a new run", e);
        }
        int schema = read.path("schema").asInt();
        if (schema != EnvironmentReport.SCHEMA) {
            throw new IllegalArgumentException("resume: " + file + " has schema " + schema + ", this program writes "
                    + EnvironmentReport.SCHEMA + "; go on with the program that began the run, or begin a new one");
        }
        return read;
    }

    private static RunSettings settings(Path file, JsonNode environment) {
        JsonNode requested = environment.path("asked");
        for (String field : List.of("profile", "threads", "dtype", "forks", "only", "order_seed", "pin")) {
            if (!requested.has(field)) {
                throw new IllegalArgumentException("resume: " + file + " has no asked." + field + "; begin a new run");
            }
        }
        return new RunSettings(
                requested.path("profile").asText(),
                new BackendOptions(
                        requested.path("threads").asInt(),
                        Dtype.named(requested.path("dtype").asText())),
                requested.path("forks").asInt(),
                requested.path("only").asText(),
                requested.path("order_seed").asLong(),
                requested.path("pin").asText());
    }

    private static void requireSame(Path folder, JsonNode begun, JsonNode now) {
        List<String> differences = new ArrayList<>();
        for (String field : SAME) {
            compare(field.substring(1).replace('/', '.'), begun.at(field), now.at(field), differences);
        }
        compare("jvm.flags", flags(begun), flags(now), differences);
        for (int i = 0; i < begun.path("backends").size(); i++) {
            JsonNode before = begun.path("backends").get(i);
            JsonNode after = now.path("backends").get(i);
            for (String field : List.of("available", "version", "kernel")) {
                compare(
                        before.path("backend").asText() + "." + field,
                        before.path(field),
                        after.path(field),
                        differences);
            }
        }
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("resume: the run in " + folder + " was begun under other conditions: "
                    + String.join("; ", differences) + "; begin a new run");
        }
    }

    /** Forks inherit them; JMH's own, such as the one that ignores its lock, change nothing in a fork. */
    private static List<String> flags(JsonNode environment) {
        List<String> flags = new ArrayList<>();
        environment.at("/jvm/flags").forEach(flag -> flags.add(flag.asText()));
        flags.removeIf(flag -> flag.startsWith("-Djmh."));
        return flags;
    }

    private static void compare(String field, Object before, Object after, List<String> differences) {
        if (!Objects.equals(before, after)) {
            differences.add(field + " was " + before + ", is " + after);
        }
    }

    /** The names of the backends that work. */
    public List<String> available() {
        return names(true);
    }

    /** The names of those that do not. */
    public List<String> unavailable() {
        return names(false);
    }

    private List<String> names(boolean work) {
        return backends.stream()
                .filter(backend -> backend.info().isPresent() == work)
                .map(ProbedBackend::name)
                .toList();
    }
}
