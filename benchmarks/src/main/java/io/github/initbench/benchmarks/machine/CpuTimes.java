package io.github.initbench.benchmarks.machine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What Linux counts of the machine's CPU time up to now. What cannot be read, as on other systems, is null.
 *
 * @param cores of the machine, also those that this process may not use
 * @param all of all cores, whatever they did, in ticks
 * @param busy of that, not idle and not stolen
 * @param stolen of that, taken by the hypervisor for others
 * @param own of this process and its ended children, in ticks
 * @param throttledPeriods in which the cgroup's quota was used up
 * @param throttledMicros spent waiting for the next period
 * @param megahertz of the cores now, their mean, as the kernel states it
 */
record CpuTimes(
        int cores,
        @Nullable Long all,
        @Nullable Long busy,
        @Nullable Long stolen,
        @Nullable Long own,
        @Nullable Long throttledPeriods,
        @Nullable Long throttledMicros,
        @Nullable Double megahertz) {

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path PROCESS = Path.of("/proc/self/stat");
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    /** Fields of the first line of /proc/stat, see proc(5): user nice system idle iowait irq softirq steal. */
    private static final int IDLE = 3;

    private static final int IOWAIT = 4;
    private static final int STEAL = 7;
    private static final int FIELDS = 8;

    /** Fields of /proc/self/stat after the name, from its third on: utime, stime, cutime and cstime are four in a row. */
    private static final int UTIME = 11;

    /** The counters now. */
    static CpuTimes now() {
        long[] machine = machine();
        Cgroup group = Cgroup.here();
        return new CpuTimes(
                (int) SystemFile.lines(MACHINE).stream()
                        .filter(CpuTimes::isCore)
                        .count(),
                machine == null ? null : Arrays.stream(machine).sum(),
                machine == null
                        ? null
                        : Arrays.stream(machine).sum() - machine[IDLE] - machine[IOWAIT] - machine[STEAL],
                machine == null ? null : machine[STEAL],
                ownTicks(),
                group.throttledPeriods(),
                group.throttledMicros(),
                currentMegahertz());
    }

    private static boolean isCore(String line) {
        return line.startsWith("cpu") && !line.startsWith("cpu ");
    }

    private static long @Nullable [] machine() {
        Optional<String> total = SystemFile.lines(MACHINE).stream()
                .filter(line -> line.startsWith("cpu "))
                .findFirst();
        if (total.isEmpty()) {
            return null;
        }
        long[] fields = Arrays.stream(
                        total.get().substring("cpu ".length()).trim().split(" +", -1))
                .limit(FIELDS) // guest time, after these, is part of user time
                .mapToLong(Long::parseLong)
                .toArray();
        return fields.length == FIELDS ? fields : null;
    }

    private static @Nullable Long ownTicks() {
        List<String> lines = SystemFile.lines(PROCESS);
        if (lines.isEmpty()) {
            return null;
        }
        String afterName = lines.get(0).substring(lines.get(0).lastIndexOf(')') + 2); // the name may have blanks
        String[] fields = afterName.split(" ", -1);
        long ticks = 0;
        for (int i = UTIME; i < UTIME + 4; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }

    private static @Nullable Double currentMegahertz() {
        OptionalDouble mean = SystemFile.lines(CPUINFO).stream()
                .filter(line -> line.startsWith("cpu MHz"))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).trim()))
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
