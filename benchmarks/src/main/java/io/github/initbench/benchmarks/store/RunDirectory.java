package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.plan.Profile;
import io.github.initbench.benchmarks.shell.ShellWord;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a run leaves its tables.
 *
 * @param path an existing, writable folder
 * @param runId the key of its rows: UTC time and host
 */
public record RunDirectory(Path path, String runId) {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * A new folder under the parent, named by its run id.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    public static RunDirectory under(Path parent, Clock clock) {
        String runId = newRunId(clock);
        return new RunDirectory(writable(parent.resolve(runId)), runId);
    }

    /**
     * That very folder, made if need be.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    public static RunDirectory at(Path path, Clock clock) {
        return new RunDirectory(writable(path), newRunId(clock));
    }

    /**
     * Refuses a folder that holds another run's tables: environment.json belongs to one run.
     *
     * @throws IllegalArgumentException if it does
     */
    public static void refuseUsed(Path path) {
        List<String> files = new ArrayList<>(List.of(EnvironmentReport.FILE, JournalFile.NAME));
        Tables.ALL.forEach(table -> files.add(table.fileName()));
        for (String file : files) {
            if (Files.exists(path.resolve(file))) {
                throw new IllegalArgumentException(
                        "output folder: " + path + " holds " + file + " of another run; name a new folder");
            }
        }
    }

    /**
     * Makes the folder if need be and tries to write in it.
     *
     * @throws IllegalArgumentException if that fails
     */
    public static Path writable(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".write", ".test"));
            return path;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "output folder: cannot write in " + path.toAbsolutePath() + " (" + e
                            + "); name one that can be written",
                    e);
        }
    }

    /**
     * Tries to write where the folder would be made, without making it.
     *
     * @throws IllegalArgumentException if that fails
     */
    public static void requireCreatable(Path path) {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new IllegalArgumentException("output folder: cannot make " + path + ", as " + existing
                    + " is no folder; name one that can be written");
        }
        Path unused = writable(existing);
    }

    /** Something could not be read or written in a run's folder: what is there stays. */
    public static IOException cannotGoOn(Path folder, String profile, IOException cause) {
        String remedy =
                Profile.catalogue().has(profile) ? "go on with --resume " + ShellWord.of(folder) : "begin a new run";
        return new IOException(folder + ": " + cause.getMessage() + "; mend that, then " + remedy, cause);
    }

    /** The present time in UTC, to the second, as tables show it. */
    public static String utc(Clock clock) {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String newRunId(Clock clock) {
        return COMPACT.format(Instant.now(clock)) + "-" + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "_");
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }
}
