package io.github.initbench.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files in which Linux describes the machine, under /proc and /sys; where one is missing, its facts are unknown. */
public final class SystemFile {

    private SystemFile() {}

    /** Its lines; none where it is not there, on another system or in another version. */
    public static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
