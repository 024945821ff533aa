package io.github.initbench.data.file;

import io.github.initbench.data.Examples;
import io.github.initbench.data.UnreadableDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Reads many damaged files in a small JVM of its own: arguments are a folder, the first seed, and how many seeds. Each
 * mutation must end, within ten seconds, in examples that can be read or in an UnreadableDataException of one line.
 */
final class LoaderFuzz {

    private static final long LIMIT_SECONDS = 10;

    private final List<FuzzFormat> formats;
    private final Path folder;
    private final Map<String, int[]> outcomes = new TreeMap<>(); // readable, refused

    private LoaderFuzz(List<FuzzFormat> formats, Path folder) {
        this.formats = formats;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        LoaderFuzz fuzz = new LoaderFuzz(FuzzFormat.all(), Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        for (long seed = first; seed < first + count; seed++) {
            fuzz.require(seed, executor);
        }
        executor.shutdown();
        fuzz.outcomes.forEach((format, counts) ->
                System.out.println(format + ": " + counts[0] + " readable, " + counts[1] + " refused"));
    }

    private void require(long seed, ExecutorService executor) throws InterruptedException {
        FuzzFormat format = formats.get((int) (seed % formats.size()));
        Future<?> run = executor.submit(() -> {
            try {
                run(format, seed);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            System.out.println("seed " + seed + ", format " + format.name());
            e.printStackTrace(System.out);
            System.exit(1);
        } catch (TimeoutException e) {
            System.out.println("seed " + seed + ", format " + format.name() + ": more than " + LIMIT_SECONDS + " s");
            Thread.getAllStackTraces().forEach((thread, stack) -> System.out.println(thread + " " + List.of(stack)));
            System.exit(1);
        }
    }

    private void run(FuzzFormat format, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path place = Files.createDirectory(folder.resolve("f" + seed));
        List<Map.Entry<String, byte[]>> files = new ArrayList<>(format.files().entrySet());
        Map.Entry<String, byte[]> damaged = files.get(random.nextInt(files.size()));
        boolean before = random.nextInt(2) == 0;
        for (Map.Entry<String, byte[]> file : files) {
            boolean bad = file == damaged;
            byte[] content = bad && before ? Mutation.some(file.getValue(), random) : file.getValue();
            byte[] packed = format.pack().apply(content);
            packed = bad && !before ? Mutation.some(packed, random) : packed;
            boolean repaired = format.name().startsWith("png") && random.nextInt(4) > 0;
            Files.write(place.resolve(file.getKey()), repaired ? Mutation.withPngChecksums(packed) : packed);
        }
        int[] counts = outcomes.computeIfAbsent(format.name(), name -> new int[2]);
        try {
            read(format.open().apply(place));
            counts[0]++;
        } catch (UnreadableDataException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.startsWith(place.toString()) || message.lines().count() != 1 || message.length() > 1000) {
                throw new IllegalStateException("not one line that starts with the file: " + message, e);
            }
            counts[1]++;
        }
        delete(place);
    }

    private static void delete(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }

    private static void read(Examples examples) {
        int[] count = new int[1];
        examples.read((x, y) -> {
            count[0]++;
            if (x.length != examples.features() || y.length != examples.outputs()) {
                throw new IllegalStateException("an example of another size");
            }
            for (double value : x) {
                if (!Double.isFinite(value)) {
                    throw new IllegalStateException("a feature is " + value);
                }
            }
        });
        if (count[0] != examples.examples()
                || count[0] == 0
                || examples.classes().size() < 2) {
            throw new IllegalStateException(count[0] + " of " + examples.examples() + " examples were read");
        }
    }
}
