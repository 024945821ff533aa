package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.console.ImageSheet;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.dataset.TrainTest;
import io.github.initbench.reports.plot.ImageFiles;
import io.github.initbench.reports.plot.PlotImage;
import io.github.initbench.reports.plot.PlotSource;
import io.github.initbench.reports.plot.StudyImages;
import io.github.initbench.reports.run.RunReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a study from its tables: into the folder itself, or for several backends into a folder of it each. */
final class StudyPlots {

    private StudyPlots() {}

    /**
     * Refuses what could not be drawn, before anything is computed.
     *
     * @throws IllegalArgumentException if a folder cannot be written or holds images, or there are no fonts
     */
    static void requireDrawable(Path folder, List<String> backends) throws IOException {
        for (String backend : backends) {
            Path of = of(folder, backend, backends);
            RunDirectory.requireCreatable(of);
            refuseFiles("plots", of, ".png", ".svg");
        }
        ImageFiles.requireFonts();
    }

    private static Path of(Path folder, String backend, List<String> backends) {
        return backends.size() == 1 ? folder : folder.resolve(backend);
    }

    /** Files of two runs in one folder could not be distinguished. */
    static void refuseFiles(String option, Path path, String... endings) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                List<String> names = files.map(Path::toString).toList();
                for (String ending : endings) {
                    if (names.stream().anyMatch(name -> name.endsWith(ending))) {
                        throw new IllegalArgumentException(
                                option + ": " + path + " holds " + ending + " files already; name a new folder");
                    }
                }
            }
        }
    }

    /**
     * Draws a study, and prints what was drawn.
     *
     * @param data of which examples are drawn where they are images
     */
    static void write(Path tables, Path folder, TrainTest data, PrintStream out) throws IOException {
        List<PlotImage> sheets = data.images()
                .map(shape -> List.of(ImageSheet.of(data.train(), shape)))
                .orElse(List.of());
        write(tables, folder, sheets, out);
        int features = data.train().features();
        if (features != 2 && sheets.isEmpty()) {
            out.println("curves alone: points and decision boundaries are drawn of two features, these data have "
                    + features);
        }
    }

    /** Draws what the tables of a run suffice for. */
    static void write(Path tables, Path folder, PrintStream out) throws IOException {
        RunReader.requireFolder(tables);
        List<String> backends = StudyImages.backends(tables);
        if (backends.isEmpty()) {
            throw new IllegalArgumentException(
                    "plots: " + tables + " has no loss-curve.csv with rows; name the folder of a study");
        }
        requireDrawable(folder, backends);
        write(tables, folder, List.of(), out);
    }

    private static void write(Path tables, Path folder, List<PlotImage> sheets, PrintStream out) throws IOException {
        List<String> backends = StudyImages.backends(tables);
        Map<Path, List<PlotImage>> images = new LinkedHashMap<>();
        for (String backend : backends) {
            List<PlotImage> all = new ArrayList<>(sheets);
            all.addAll(StudyImages.of(tables, backend));
            images.put(of(folder, backend, backends), all);
        }
        List<Path> unused = ImageFiles.write(images, PlotSource.of(tables));
        images.forEach((of, all) -> out.println("images: " + of + ", .png and .svg of "
                + all.stream().map(PlotImage::name).collect(Collectors.joining(", "))));
    }
}
