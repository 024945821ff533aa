package io.github.initbench.benchmarks;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An entry of THIRD-PARTY.txt: a line that names the work, then lines of a key, a colon and words. */
record BundledWork(String name, Map<String, String> facts) {

    static BundledWork parse(String block) {
        List<String> lines = block.lines().toList();
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            facts.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new BundledWork(lines.get(0), facts);
    }

    List<String> words(String key) {
        return Stream.of(facts.getOrDefault(key, "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a local repository has the jar at this artifact's coordinates. */
    boolean isIn(Path jar) {
        String[] coordinates = facts.getOrDefault("artifact", "").split(":", -1);
        return coordinates.length == 3
                && jar.resolveSibling("")
                        .endsWith(Path.of(coordinates[0].replace('.', '/'), coordinates[1], coordinates[2]));
    }

    boolean covers(String fileName) {
        return words("files").stream()
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(Path.of(fileName)));
    }
}
