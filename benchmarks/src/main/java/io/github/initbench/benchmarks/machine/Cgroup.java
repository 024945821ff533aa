package io.github.initbench.benchmarks.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Linux allows the control group of this process, in version 1 and 2 of them. What is not limited, or cannot be read, is null.
 *
 * <p>A limit may stand in the group itself or in any that it is in: what counts is the least.
 *
 * @param cpuMax time of all cores and the period in which it may be used, both in microseconds: "200000 100000" are two cores
 * @param memoryMax in bytes
 * @param throttledPeriods in which the quota was used up, of the group that has it
 * @param throttledMicros spent waiting for the next period
 */
public record Cgroup(
        @Nullable String cpuMax,
        @Nullable String memoryMax,
        @Nullable Long throttledPeriods,
        @Nullable Long throttledMicros) {

    /** Version 1 states no limit of memory as the largest number of whole pages, whose size differs. */
    private static final long MAX_BYTES = 1L << 62;

    private static final int NANOS_A_MICRO = 1000;

    /** Of a CPU's time in a period, both in microseconds. */
    private record Quota(Path group, long micros, long periodMicros) {

        double cores() {
            return (double) micros / periodMicros;
        }
    }

    /** As it is now. */
    public static Cgroup here() {
        return below(Path.of("/"));
    }

    /** As above, where /proc and /sys are below another root. */
    static Cgroup below(Path root) {
        List<Path> groups = groups(root, "cpu");
        Optional<Quota> quota = groups.stream()
                .flatMap(group -> quota(group).stream())
                .min(Comparator.comparingDouble(Quota::cores)); // of equals the innermost
        List<String> counters =
                SystemFile.lines(quota.map(Quota::group).orElse(groups.get(0)).resolve("cpu.stat"));
        Long nanos = valueOf(counters, "throttled_time");
        return new Cgroup(
                quota.map(q -> q.micros() + " " + q.periodMicros()).orElse(null),
                groups(root, "memory").stream()
                        .flatMap(group -> memory(group).stream())
                        .min(Comparator.naturalOrder())
                        .map(String::valueOf)
                        .orElse(null),
                valueOf(counters, "nr_throttled"),
                nanos == null ? valueOf(counters, "throttled_usec") : Long.valueOf(nanos / NANOS_A_MICRO));
    }

    /** The folders of this process's group and of all that it is in, from inside to outside: the last is where they are mounted. */
    private static List<Path> groups(Path root, String controller) {
        Path mounts = root.resolve("sys").resolve("fs").resolve("cgroup");
        List<String[]> memberships = SystemFile.lines(
                        root.resolve("proc").resolve("self").resolve("cgroup"))
                .stream()
                .map(line -> line.split(":", 3)) // number:controllers:path, of version 2 0::path
                .filter(fields -> fields.length == 3)
                .toList();
        for (String[] fields : memberships) {
            if (List.of(fields[1].split(",", -1)).contains(controller)) {
                Path mount = Stream.of(mounts.resolve(fields[1]), mounts.resolve(controller))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(mounts);
                return upwards(mount, fields[2]);
            }
        }
        return upwards(
                mounts,
                memberships.stream()
                        .filter(fields -> fields[1].isEmpty())
                        .map(fields -> fields[2])
                        .findFirst()
                        .orElse("/"));
    }

    private static List<Path> upwards(Path mount, String path) {
        Path own = mount.resolve(path.replaceFirst("^/+", "")).normalize();
        if (!own.startsWith(mount) || !Files.isDirectory(own)) {
            return List.of(mount); // a container sees its own group there, while the path is the machine's
        }
        List<Path> groups = new ArrayList<>();
        for (Path group = own; !group.equals(mount); group = Objects.requireNonNull(group.getParent())) {
            groups.add(group);
        }
        groups.add(mount);
        return groups;
    }

    private static Optional<Quota> quota(Path group) {
        Optional<Long> quota = number(group.resolve("cpu.cfs_quota_us"));
        Optional<Long> period = number(group.resolve("cpu.cfs_period_us"));
        List<String> max = SystemFile.lines(group.resolve("cpu.max"));
        if (!max.isEmpty()) {
            String[] fields = max.get(0).split(" ", -1);
            quota = parsed(fields[0]);
            period = fields.length == 2 ? parsed(fields[1]) : Optional.empty();
        }
        return quota.isPresent() && period.isPresent() && quota.get() > 0 && period.get() > 0
                ? Optional.of(new Quota(group, quota.get(), period.get()))
                : Optional.empty();
    }

    private static Optional<Long> memory(Path group) {
        return number(group.resolve("memory.max"))
                .or(() -> number(group.resolve("memory.limit_in_bytes")))
                .filter(bytes -> bytes < MAX_BYTES);
    }

    private static Optional<Long> number(Path file) {
        return SystemFile.lines(file).stream().findFirst().flatMap(Cgroup::parsed);
    }

    /** Empty where it is none: version 2 has "max" where nothing is limited. */
    private static Optional<Long> parsed(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Long valueOf(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .findFirst()
                .map(line -> Long.valueOf(line.substring(key.length() + 1).trim()))
                .orElse(null);
    }
}
