package io.github.initbench.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** CPUs by their numbers, as taskset and the kernel list them: 0 or 0,2-3. */
public final class CpuSet {

    /** The system property by which a fork learns which CPUs it was given; unset where all. */
    public static final String PROPERTY = "initbench.cpus";

    private static final Pattern LIST = Pattern.compile("[0-9]{1,5}(-[0-9]{1,5})?(,[0-9]{1,5}(-[0-9]{1,5})?)*");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private CpuSet() {}

    /**
     * The numbers of a list.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SortedSet<Integer> parse(String list) {
        if (!LIST.matcher(list).matches()) {
            throw new IllegalArgumentException("CPUs: '" + list + "' is no list of CPUs such as 0 or 0,2-3");
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String range : list.split(",", -1)) {
            int[] ends = Arrays.stream(range.split("-", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            for (int cpu = ends[0]; cpu <= ends[ends.length - 1]; cpu++) {
                numbers.add(cpu);
            }
        }
        return numbers;
    }

    /**
     * Reads back that this process may use the CPUs of {@link #PROPERTY} and no others.
     *
     * @throws IllegalStateException if not
     */
    static void requireAsRequested() {
        String requested = System.getProperty(PROPERTY, "");
        if (!requested.isEmpty() && !parse(requested).equals(allowed())) {
            throw new IllegalStateException(
                    "CPUs: the fork was to run on " + parse(requested) + ", but may use " + allowed());
        }
    }

    /**
     * Refuses CPUs that this process may not use itself.
     *
     * @throws IllegalArgumentException if there is one, or where the system does not list them
     */
    public static void requireUsable(String requested) {
        if (!requested.isEmpty() && !allowed().containsAll(parse(requested))) {
            throw new IllegalArgumentException("pin: of the CPUs " + parse(requested) + " this process may use "
                    + allowed() + " alone; name some of these");
        }
    }

    /** The CPUs that this process may use. */
    private static SortedSet<Integer> allowed() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(ALLOWED))
                    .findFirst()
                    .map(line -> parse(line.substring(ALLOWED.length()).strip()))
                    .orElseThrow(() -> new IllegalStateException("CPUs: " + STATUS + " does not list them"));
        } catch (IOException e) {
            throw new IllegalArgumentException("CPUs: cannot read " + STATUS + "; leave --pin out on this system", e);
        }
    }
}
