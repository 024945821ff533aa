package io.github.initbench.benchmarks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which trials of a run are done, and how long each table was then: journal.jsonl, a line a trial, written after its rows.
 *
 * <p>A run that was killed goes on from its last line: what the tables have beyond it belongs to a trial that did not come to its end,
 * be it a torn line or half of a fork, and is cut off.
 */
public final class RunJournal implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final OutputStream out;
    private final Set<String> done;
    private Map<String, Long> bytes;

    /**
     * A line.
     *
     * @param done the trial's key
     * @param bytes of each table, by its file name
     */
    record Entry(String done, Map<String, Long> bytes) {

        Entry {
            bytes = new TreeMap<>(bytes);
        }
    }

    private RunJournal(Path folder, OutputStream out, Set<String> done, Map<String, Long> bytes) {
        this.folder = folder;
        this.out = out;
        this.done = done;
        this.bytes = bytes;
    }

    /** The journal of a new run. */
    static RunJournal create(Path folder) throws IOException {
        return new RunJournal(
                folder,
                Files.newOutputStream(
                        folder.resolve(JournalFile.NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND),
                new HashSet<>(),
                Map.of());
    }

    /**
     * The journal of a run that goes on; cuts off its tables what belongs to no trial that is done.
     *
     * @throws IllegalArgumentException if the folder has no journal, or a table is shorter than recorded in its journal
     */
    static RunJournal resume(Path folder) throws IOException {
        Path file = folder.resolve(JournalFile.NAME);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("resume: " + folder + " has no " + JournalFile.NAME
                    + "; name the folder of a run that was begun with a profile");
        }
        List<String> lines = Files.readString(file).lines().toList();
        Set<String> done = new HashSet<>();
        Map<String, Long> bytes = Map.of();
        long read = 0;
        for (String line : lines) {
            long next = read + line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (next > Files.size(file)) {
                break; // torn: its trial did not come to its end
            }
            Entry entry = parse(file, line);
            done.add(entry.done());
            bytes = entry.bytes();
            read = next;
        }
        cut(folder, bytes);
        cut(file, read);
        return new RunJournal(folder, Files.newOutputStream(file, StandardOpenOption.APPEND), done, bytes);
    }

    private static void cut(Path folder, Map<String, Long> bytes) throws IOException {
        for (Table<?> table : Tables.ALL) {
            cut(folder.resolve(table.fileName()), bytes.getOrDefault(table.fileName(), 0L));
        }
    }

    private static Entry parse(Path file, String line) {
        try {
            return JSON.readValue(line, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "resume: " + file + " has the line " + line + ", which is none of a journal; begin a new run", e);
        }
    }

    private static void cut(Path file, long bytes) throws IOException {
        if (!Files.exists(file) && bytes == 0) {
            return;
        }
        if (!Files.exists(file) || Files.size(file) < bytes) {
            throw new IllegalArgumentException("resume: " + file + " is shorter than recorded in its journal, " + bytes
                    + " bytes; it was changed after the run, begin a new one");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    /** Whether the trial of that key is done. */
    public boolean isDone(String key) {
        return done.contains(key);
    }

    /** The trial's rows are all in the tables. */
    public void append(String key) throws IOException {
        Map<String, Long> now = lengths(folder);
        out.write(line(new Entry(key, now)).getBytes(StandardCharsets.UTF_8));
        done.add(key);
        bytes = now;
    }

    private static Map<String, Long> lengths(Path folder) throws IOException {
        Map<String, Long> lengths = new TreeMap<>();
        for (Table<?> table : Tables.ALL) {
            Path file = folder.resolve(table.fileName());
            if (Files.exists(file)) {
                lengths.put(table.fileName(), Files.size(file));
            }
        }
        return lengths;
    }

    /** Writes the journal of a run that has no trials of its own to go on with: it has ended. No table is cut, whatever happens. */
    public static void writeEnded(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(JournalFile.NAME),
                line(new Entry(JournalFile.ENDED, lengths(folder))),
                StandardOpenOption.CREATE_NEW);
    }

    private static String line(Entry entry) throws JsonProcessingException {
        return JSON.writeValueAsString(entry) + "\n";
    }

    /** Cuts off what belongs to no trial that is done, once the tables are closed. */
    @Override
    public void close() throws IOException {
        try (out) {
            cut(folder, bytes);
        }
    }
}
