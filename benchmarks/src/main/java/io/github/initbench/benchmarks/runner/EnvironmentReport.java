package io.github.initbench.benchmarks.runner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.initbench.benchmarks.HarnessBenchmark;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.software.os.OperatingSystem;

/** environment.json: the machine, the JVM, the sources and the backends of a run. What cannot be read is null. */
public final class EnvironmentReport {

    private static final Path CPU_MAX = Path.of("/sys/fs/cgroup/cpu.max");
    private static final Path MEMORY_MAX = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path GOVERNOR = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

    private EnvironmentReport() {}

    /** Writes the file into the run's folder. */
    public static void write(RunDirectory run, BackendOptions options, List<ProbedBackend> backends)
            throws IOException {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("schema", 1);
        report.put("run_id", run.runId());
        SystemInfo system = new SystemInfo();
        Map<String, Object> machine = Machine.of(system).toMap();
        report.put("machine_id", machineId(machine));
        report.put("machine", machine);
        report.put("governor", firstLine(GOVERNOR));
        report.put("cgroup_cpu_max", firstLine(CPU_MAX));
        report.put("cgroup_memory_max", firstLine(MEMORY_MAX));
        report.put("operating_system", operatingSystem(system.getOperatingSystem()));
        report.put("jvm", jvm());
        report.put("fork_arguments", HarnessBenchmark.FORK_ARGUMENTS);
        report.put("sources", sources());
        report.put(
                "asked",
                Map.of("threads", options.threads(), "dtype", options.dtype().key()));
        report.put(
                "backends",
                backends.stream().map(backend -> backend(backend, options)).toList());
        Path temporary = run.path().resolve(".environment.json.tmp");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(temporary.toFile(), report);
        Files.move(
                temporary,
                run.path().resolve("environment.json"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, @Nullable Object> operatingSystem(OperatingSystem os) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("family", os.getFamily());
        map.put("version", os.getVersionInfo().toString());
        map.put("kernel", System.getProperty("os.version"));
        return map;
    }

    private static Map<String, @Nullable Object> jvm() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", System.getProperty("java.vm.name"));
        map.put("version", System.getProperty("java.vm.version"));
        map.put("vendor", System.getProperty("java.vendor"));
        map.put("flags", ManagementFactory.getRuntimeMXBean().getInputArguments());
        map.put("processors", Runtime.getRuntime().availableProcessors());
        return map;
    }

    /** The commit that the jar was built from. */
    private static Map<String, @Nullable Object> sources() throws IOException {
        Properties git = new Properties();
        try (InputStream in = EnvironmentReport.class.getResourceAsStream("/git.properties")) {
            if (in != null) {
                git.load(in);
            }
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("git_commit", git.getProperty("git.commit.id.full"));
        String dirty = git.getProperty("git.dirty");
        map.put("git_dirty", dirty == null ? null : Boolean.valueOf(dirty));
        return map;
    }

    private static Map<String, @Nullable Object> backend(ProbedBackend backend, BackendOptions options) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("backend", backend.name());
        map.put("available", backend.info().isPresent());
        for (BackendProvider provider : Backends.providers()) {
            if (provider.name().equals(backend.name())) {
                map.put("jvm_arguments", BackendJvm.requiredArguments(provider));
                map.put("environment", provider.environment(options));
                map.put(
                        "dtypes",
                        provider.dtypes().stream().sorted().map(Dtype::key).toList());
                map.put("multithreaded", provider.multithreaded());
            }
        }
        if (backend.info().isPresent()) {
            BackendInfo info = backend.info().get();
            map.put("library", info.library());
            map.put("version", info.version());
            map.put("kernel", info.kernel());
            map.put("threads", info.threads());
            map.put("dtype", info.dtype().key());
            map.put("copies_on_call", info.copiesOnCall());
            map.put("warning", info.warning());
        } else {
            map.put("reason", backend.reason());
            map.put("remedy", backend.remedy());
        }
        return map;
    }

    /** A short hash over what stays the same from run to run on one machine. */
    private static String machineId(Map<String, Object> machine) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(machine.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every Java platform must have it", e);
        }
    }

    private static @Nullable String firstLine(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
