package io.github.initbench.benchmarks.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;

/**
 * The processor, its caches and the memory: what stays the same from run to run.
 *
 * @param cpuModel the processor's name
 * @param cpuIdentifier family, model and stepping
 * @param architecture as Java names it
 * @param caches as the processor states them, each kind once
 * @param memoryBytes of the machine
 */
public record Machine(
        String cpuModel,
        String cpuIdentifier,
        String architecture,
        int physicalCores,
        int logicalCores,
        List<Cache> caches,
        long memoryBytes) {

    /** One kind of cache. */
    public record Cache(int level, String type, long bytes) {}

    public Machine {
        caches = List.copyOf(caches);
    }

    /**
     * This machine, or why it is unknown.
     *
     * @param machine empty where it cannot be read
     * @param problem what hinders and what to do about it, on one line; empty where it can
     */
    public record Reading(Optional<Machine> machine, String problem) {}

    /** Reads this machine by oshi, whose native calls need JNA's library for this platform. */
    public static Reading read() {
        try {
            return new Reading(Optional.of(of(new SystemInfo())), "");
        } catch (LinkageError e) {
            return new Reading(
                    Optional.empty(),
                    "machine: its processor and memory cannot be read (" + reason(e)
                            + "); build benchmarks.jar on this system; if it was, set -Djna.tmpdir to a folder that can be"
                            + " written to and is not mounted noexec");
        }
    }

    /** The reason alone: a class that has failed to load before wraps the first failure, and names its thread. */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no message");
        return message.replaceFirst("^Exception \\S+: (.*) \\[in thread .*", "$1");
    }

    private static Machine of(SystemInfo system) {
        CentralProcessor cpu = system.getHardware().getProcessor();
        return new Machine(
                cpu.getProcessorIdentifier().getName().strip(),
                cpu.getProcessorIdentifier().getIdentifier(),
                System.getProperty("os.arch"),
                cpu.getPhysicalProcessorCount(),
                cpu.getLogicalProcessorCount(),
                cpu.getProcessorCaches().stream().map(Machine::cache).toList(),
                system.getHardware().getMemory().getTotal());
    }

    private static Cache cache(ProcessorCache cache) {
        return new Cache(cache.getLevel(), cache.getType().toString(), cache.getCacheSize());
    }

    /** The size of the cache before memory; empty where the processor does not state it. */
    public OptionalLong lastCacheBytes() {
        return caches.stream()
                .filter(cache -> cache.bytes() > 0)
                .max(Comparator.comparingInt(Cache::level))
                .map(cache -> OptionalLong.of(cache.bytes()))
                .orElse(OptionalLong.empty());
    }

    /**
     * A short hash over what stays the same from one start of the machine to the next: of the memory the gigabytes, as kernels keep
     * more or less of it for themselves.
     */
    public String id() {
        Map<String, Object> stable = toMap();
        stable.put("memory_bytes", Math.round(memoryBytes * 1e-9));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(stable.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every Java platform must have it", e);
        }
    }

    /** For environment.json. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cpu_model", cpuModel);
        map.put("cpu_identifier", cpuIdentifier);
        map.put("architecture", architecture);
        map.put("physical_cores", physicalCores);
        map.put("logical_cores", logicalCores);
        map.put(
                "caches",
                caches.stream()
                        .map(cache -> "L" + cache.level() + " " + cache.type() + " " + cache.bytes() + " B")
                        .toList());
        map.put("memory_bytes", memoryBytes);
        return map;
    }
}
