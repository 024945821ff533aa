package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What benchmarks.jar bundles, and that the licence of each part of it is in the jar too. */
class JarLicencesIT {

    private static final String FOLDER = "META-INF/licenses/";
    private static final String LIST = FOLDER + "THIRD-PARTY.txt";
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib|a)");

    private static Map<String, Content> files = Map.of();
    private static List<Work> works = List.of();

    /** What is in a file of a jar. */
    private record Content(long checksum, long bytes) {

        static Content of(ZipEntry entry) {
            return new Content(entry.getCrc(), entry.getSize());
        }
    }

    /** An entry of the list: a line that names the work, then lines of a key, a colon and words. */
    private record Work(String name, Map<String, String> facts) {

        static Work parse(String block) {
            List<String> lines = block.lines().toList();
            Map<String, String> facts = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(':');
                facts.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
            return new Work(lines.get(0), facts);
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

    @BeforeAll
    static void readTheJar() throws IOException {
        try (ZipFile jar = new ZipFile(JarProcess.jar().toFile())) {
            files = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .collect(Collectors.toMap(ZipEntry::getName, Content::of));
            try (InputStream in = jar.getInputStream(jar.getEntry(LIST))) {
                works = Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1))
                        .filter(block -> block.contains("\n  texts:"))
                        .map(Work::parse)
                        .toList();
            }
        }
    }

    @Test
    void everyBundledArtifactIsListed() throws IOException {
        List<Path> bundled = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File file = new File(element);
            if (file.isFile() && !file.getName().startsWith("initbench-") && isBundled(file)) {
                bundled.add(file.toPath());
            }
        }
        assertThat(bundled)
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(jar -> assertThat(works).as(jar.toString()).anyMatch(work -> work.isIn(jar)));
    }

    private static boolean isBundled(File file) throws IOException {
        try (ZipFile jar = new ZipFile(file)) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
                    .anyMatch(entry -> Content.of(entry).equals(files.get(entry.getName())));
        }
    }

    @Test
    void everyNativeLibraryIsListed() {
        assertThat(nativeLibraries())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(works)
                        .as(file)
                        .anyMatch(work -> work.covers(file.substring(file.lastIndexOf('/') + 1))));
    }

    @Test
    void everyWorkHasALicenceAndItsText() {
        assertThat(works).allSatisfy(work -> {
            assertThat(work.words("licence")).as("licence of " + work.name()).isNotEmpty();
            assertThat(work.words("texts"))
                    .as("benchmarks/src/license/texts has none of " + work.name())
                    .isNotEmpty()
                    .allMatch(texts -> files.entrySet().stream()
                            .anyMatch(file -> file.getKey().startsWith(texts)
                                    && file.getValue().bytes() > 0));
        });
    }

    @Test
    void everyTextIsOfAWorkThatIsListed() {
        List<String> folders = works.stream()
                .flatMap(work -> work.words("texts").stream())
                .distinct()
                .toList();
        assertThat(files.keySet())
                .as("where a dependency has gone its texts are left in target: mvn clean")
                .filteredOn(file -> file.startsWith(FOLDER) && !file.equals(LIST))
                .isNotEmpty()
                .allMatch(file -> folders.stream().anyMatch(file::startsWith));
        assertThat(files).containsKey("META-INF/LICENSE");
    }

    @Test
    void nativeLibrariesAreThisPlatformsAlone() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "Linux");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "x86-64");
        assertThat(nativeLibraries())
                .filteredOn(file -> !file.startsWith("org/bytedeco/mkl/"))
                .containsExactlyInAnyOrder(
                        "com/sun/jna/linux-x86-64/libjnidispatch.so",
                        "lib/static/Linux/amd64/libgfortran-4.so",
                        "lib/static/Linux/amd64/libjblas_arch_flavor.so",
                        "lib/static/Linux/amd64/libquadmath-0.so",
                        "lib/static/Linux/amd64/sse3/libjblas.so",
                        "org/bytedeco/openblas/linux-x86_64/libgcc_s.so.1",
                        "org/bytedeco/openblas/linux-x86_64/libgfortran.so.5",
                        "org/bytedeco/openblas/linux-x86_64/libopenblas.so.0",
                        "org/bytedeco/openblas/linux-x86_64/libquadmath.so.0",
                        "resources/native/Linux-amd64/libnetlibblasjni.so");
    }

    private static List<String> nativeLibraries() {
        return files.keySet().stream().filter(NATIVE.asMatchPredicate()).toList();
    }
}
