package io.github.initbench.benchmarks.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.initbench.benchmarks.fork.ForkArguments;
import io.github.initbench.benchmarks.machine.Cgroup;
import io.github.initbench.benchmarks.machine.Machine;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.machine.SystemFile;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.process.BackendJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.software.os.OperatingSystem;

/** environment.json: the machine, the JVM, the sources and the backends of a run. What cannot be read is null. */
public final class EnvironmentReport {

    private static final Path GOVERNOR = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

    /** Its name in a run's folder. */
    public static final String FILE = "environment.json";

    private EnvironmentReport() {}

    /** Version of the file: raised whenever a field is added, removed or changes meaning. */
    static final int SCHEMA = 4;

    /** Writes the file into the run's folder. */
    public static void write(RunDirectory run, RunSettings settings, List<ProbedBackend> backends) throws IOException {
        write(run, of(run, settings, backends));
    }

    /** As above, for a run by JMH's own options. */
    public static void write(RunDirectory run, JmhOptionsRequest requested, List<ProbedBackend> backends)
            throws IOException {
        write(run, of(run, requested.toMap(), requested.forkArguments().all(), requested.first(), backends));
    }

    private static void write(RunDirectory run, Map<String, @Nullable Object> report) throws IOException {
        Path temporary = run.path().resolve(".environment.json.tmp");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(temporary.toFile(), report);
        Files.move(
                temporary,
                run.path().resolve(FILE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file's content. */
    static Map<String, @Nullable Object> of(RunDirectory run, RunSettings settings, List<ProbedBackend> backends)
            throws IOException {
        return of(run, requested(settings), ForkArguments.ofProfile().all(), settings.options(), backends);
    }

    private static Map<String, @Nullable Object> of(
            RunDirectory run,
            Map<String, Object> requested,
            List<String> forkArguments,
            BackendOptions options,
            List<ProbedBackend> backends)
            throws IOException {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("schema", SCHEMA);
        report.put("run_id", run.runId());
        Optional<Machine> machine = Machine.read().machine();
        report.put("machine_id", machine.map(Machine::id).orElse(null));
        report.put("machine", machine.map(Machine::toMap).orElse(null));
        report.put("governor", SystemFile.lines(GOVERNOR).stream().findFirst().orElse(null));
        Cgroup group = Cgroup.here();
        report.put("cgroup_cpu_max", group.cpuMax());
        report.put("cgroup_memory_max", group.memoryMax());
        report.put("operating_system", operatingSystem(machine.isPresent()));
        report.put("jvm", jvm());
        report.put("fork_arguments", forkArguments);
        report.put("sources", Sources.toMap());
        report.put("asked", requested);
        report.put(
                "backends",
                backends.stream().map(backend -> backend(backend, options)).toList());
        return report;
    }

    private static Map<String, Object> requested(RunSettings settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("profile", settings.profile());
        map.put("threads", settings.options().threads());
        map.put("dtype", settings.options().dtype().key());
        map.put("forks", settings.forks());
        map.put("only", settings.only());
        map.put("order_seed", settings.seed());
        map.put("pin", settings.pin());
        return map;
    }

    /** By oshi where it can read this machine, else what Java knows. */
    private static Map<String, @Nullable Object> operatingSystem(boolean readable) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (readable) {
            OperatingSystem os = new SystemInfo().getOperatingSystem();
            map.put("family", os.getFamily());
            map.put("version", os.getVersionInfo().toString());
        } else {
            map.put("family", System.getProperty("os.name"));
            map.put("version", null);
        }
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
}
