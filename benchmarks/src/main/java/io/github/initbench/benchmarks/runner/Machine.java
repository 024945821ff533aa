package io.github.initbench.benchmarks.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** This machine. */
    public static Machine here() {
        return of(new SystemInfo());
    }

    static Machine of(SystemInfo system) {
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
    OptionalLong lastCacheBytes() {
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
    String id() {
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
    Map<String, Object> toMap() {
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
