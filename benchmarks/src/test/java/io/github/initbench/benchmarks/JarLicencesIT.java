package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What benchmarks.jar bundles, and that the licences and notices of each part of it are in the jar too. */
class JarLicencesIT {

    private static final String FOLDER = "META-INF/licenses/";
    private static final String LIST = FOLDER + "THIRD-PARTY.txt";
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib|a)");
    private static final Pattern TEXT =
            Pattern.compile("(?i)(?!.*\\.class$).*(LICEN[CS]E|NOTICE|COPYING|THIRD-PARTY|AL2\\.0|LGPL2\\.1).*");
    private static final Pattern NOTICE = Pattern.compile("(?i).*NOTICE.*");

    private static Map<String, Content> files = Map.of();
    private static List<BundledWork> works = List.of();

    /** What is in a file of a jar. */
    private record Content(long checksum, long bytes) {

        static Content of(ZipEntry entry) {
            return new Content(entry.getCrc(), entry.getSize());
        }
    }

    /** A licence or notice that a bundled jar brings, and where benchmarks.jar must have it. */
    private record Text(String origin, String copy, Content content) {}

    @BeforeAll
    static void readTheJar() throws IOException {
        try (ZipFile jar = new ZipFile(JarProcess.jar().toFile())) {
            files = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .collect(Collectors.toMap(ZipEntry::getName, Content::of));
            try (InputStream in = jar.getInputStream(jar.getEntry(LIST))) {
                works = Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1))
                        .filter(block -> block.contains("\n  texts:"))
                        .map(BundledWork::parse)
                        .toList();
            }
        }
    }

    @Test
    void everyBundledArtifactIsListed() throws IOException {
        assertThat(bundledJars())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(jar -> assertThat(works).as(jar.toString()).anyMatch(work -> work.isIn(jar)));
    }

    @Test
    void everyTextThatABundledJarBringsIsInItsFolderUnchanged() throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Path jar : bundledJars()) {
            for (BundledWork work : works) {
                if (work.isIn(jar)) {
                    texts.addAll(textsIn(jar, work.words("texts").get(0)));
                }
            }
        }
        assertThat(texts).anyMatch(text -> isNotice(text.origin()));
        assertThat(texts)
                .as("licence-texts in benchmarks/pom.xml does not include it, or another text of its jar has its name")
                .filteredOn(text -> !text.content().equals(files.get(text.copy())))
                .isEmpty();
    }

    private static List<Text> textsIn(Path path, String folder) throws IOException {
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory()
                            && TEXT.matcher(fileName(entry.getName())).matches())
                    .map(entry -> new Text(
                            path + "!/" + entry.getName(), folder + fileName(entry.getName()), Content.of(entry)))
                    .toList();
        }
    }

    private static boolean isNotice(String file) {
        return NOTICE.matcher(fileName(file)).matches();
    }

    private static String fileName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static List<Path> bundledJars() throws IOException {
        List<Path> bundled = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File file = new File(element);
            if (file.isFile() && !file.getName().startsWith("initbench-") && isBundled(file)) {
                bundled.add(file.toPath());
            }
        }
        return bundled;
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
                .allSatisfy(file -> assertThat(works).as(file).anyMatch(work -> work.covers(fileName(file))));
    }

    @Test
    void theSourceThatIsNamedIsOfTheVeryFilesThatAreBundled() {
        assertThat(works).anyMatch(work -> work.facts().containsKey("crc32"));
        for (BundledWork work : works) {
            List<String> checksums = work.words("crc32");
            assertThat(nativeLibraries())
                    .filteredOn(file -> !checksums.isEmpty() && work.covers(fileName(file)))
                    .as(
                            "where a file is new, find its source anew and name it in benchmarks/src/license/third-party.ftl")
                    .allSatisfy(file -> assertThat(checksums)
                            .as(file)
                            .contains("%08x"
                                    .formatted(Objects.requireNonNull(files.get(file))
                                            .checksum())));
        }
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
                                    && !isNotice(file.getKey())
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
