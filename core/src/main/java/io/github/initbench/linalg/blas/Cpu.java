package io.github.initbench.linalg.blas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An x86 CPU, as Linux describes it.
 *
 * @param vendor for example "GenuineIntel"
 * @param flags the instruction sets that CPU and system support, in /proc/cpuinfo's spelling: "avx2", "fma", "pni" for SSE3
 */
public record Cpu(String vendor, Set<String> flags) {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    public Cpu {
        flags = Set.copyOf(flags);
    }

    /** This machine's first CPU; empty where it is not an x86 or the system is not Linux. */
    public static Optional<Cpu> ofThisMachine() {
        try {
            return parse(Files.readAllLines(CPUINFO));
        } catch (IOException e) {
            return Optional.empty(); // no /proc: another system, on which nothing is known
        }
    }

    /** The first CPU in the lines of /proc/cpuinfo; empty where they have no x86 flags. */
    static Optional<Cpu> parse(List<String> cpuinfo) {
        return value(cpuinfo, "flags")
                .map(flags -> new Cpu(value(cpuinfo, "vendor_id").orElse(""), Set.of(flags.split("\\s+", -1))));
    }

    private static Optional<String> value(List<String> cpuinfo, String key) {
        return cpuinfo.stream()
                .filter(line -> line.contains(":"))
                .filter(line -> line.substring(0, line.indexOf(':')).strip().equals(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
