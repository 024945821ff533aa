package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.initbench.data.Examples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Good files of a format, to be damaged.
 *
 * @param files content by name
 * @param pack what becomes of the files' content at last, such as gzip
 * @param open opens what is in a folder
 */
record FuzzFormat(String name, Map<String, byte[]> files, UnaryOperator<byte[]> pack, Function<Path, Examples> open) {

    private static final int EXAMPLES = 12;
    private static final int FEATURES = 5;

    FuzzFormat {
        files = new TreeMap<>(files); // the same order in every JVM
    }

    static List<FuzzFormat> all() throws IOException {
        UnaryOperator<byte[]> plain = UnaryOperator.identity();
        Map<String, byte[]> csv = Map.of("a.csv", csv());
        Function<Path, Examples> openCsv =
                folder -> CsvExamples.open(folder.resolve("a.csv"), CsvOptions.DEFAULT, FileOpener.PLAIN);
        Map<String, byte[]> idx = Map.of(
                "x", IdxExamplesTest.images(EXAMPLES, 1, FEATURES, new int[EXAMPLES * FEATURES]),
                "y", IdxExamplesTest.labels(0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2));
        Function<Path, Examples> openIdx =
                folder -> IdxExamples.open(folder.resolve("x"), folder.resolve("y"), FileOpener.PLAIN);
        Function<Path, Examples> openNpy =
                folder -> NpyExamples.open(folder.resolve("x"), folder.resolve("y"), List.of());
        Function<Path, Examples> openNpz =
                folder -> NpzFile.open(folder.resolve("a.npz"), NpzFile.Names.DEFAULT, List.of())
                        .train();
        return List.of(
                new FuzzFormat("csv", csv, plain, openCsv),
                new FuzzFormat("csv.gz", csv, Read::gzip, openCsv),
                new FuzzFormat("npy 1, C order", npy(1, "False"), plain, openNpy),
                new FuzzFormat("npy 2, Fortran order", npy(2, "True"), plain, openNpy),
                new FuzzFormat("npy 3, Fortran order", npy(3, "True"), plain, openNpy),
                new FuzzFormat("npz", Map.of("a.npz", npz(npy(1, "False"))), plain, openNpz),
                new FuzzFormat("npz of damaged npy", npy(1, "False"), plain, FuzzFormat::openPacked),
                new FuzzFormat("idx", idx, plain, openIdx),
                new FuzzFormat("idx.gz", idx, Read::gzip, openIdx),
                new FuzzFormat("png", images("png", BufferedImage.TYPE_INT_RGB), plain, FuzzFormat::openImages),
                new FuzzFormat(
                        "png, palette", images("png", BufferedImage.TYPE_BYTE_INDEXED), plain, FuzzFormat::openImages),
                new FuzzFormat("png, alpha", images("png", BufferedImage.TYPE_INT_ARGB), plain, FuzzFormat::openImages),
                new FuzzFormat("bmp", images("bmp", BufferedImage.TYPE_INT_RGB), plain, FuzzFormat::openImages),
                new FuzzFormat(
                        "bmp, palette", images("bmp", BufferedImage.TYPE_BYTE_INDEXED), plain, FuzzFormat::openImages),
                new FuzzFormat("jpg", images("jpg", BufferedImage.TYPE_INT_RGB), plain, FuzzFormat::openImages),
                new FuzzFormat(
                        "jpg, gray", images("jpg", BufferedImage.TYPE_BYTE_GRAY), plain, FuzzFormat::openImages));
    }

    private static Examples openImages(Path folder) {
        return Images.open(folder, List.of());
    }

    private static Examples openPacked(Path folder) {
        try {
            Map<String, byte[]> npy = new TreeMap<>();
            for (String name : List.of("x", "y")) {
                npy.put(name, Files.readAllBytes(folder.resolve(name)));
            }
            return NpzFile.open(Read.write(folder.resolve("b.npz"), npz(npy)), NpzFile.Names.DEFAULT, List.of())
                    .train();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv() {
        StringBuilder text = new StringBuilder("a,\"b\",c,kind\n");
        for (int j = 0; j < EXAMPLES; j++) {
            text.append(j)
                    .append(".5,-1e-")
                    .append(j)
                    .append(",\"")
                    .append(j * 1e5)
                    .append("\",k");
            text.append(j % 3).append(j % 2 == 0 ? "\r\n" : "\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private static Map<String, byte[]> npy(int version, String fortran) {
        ByteBuffer x = ByteBuffer.allocate(EXAMPLES * FEATURES * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (x.hasRemaining()) {
            x.putDouble(x.position() / 3.0);
        }
        byte[] y = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
        String shape =
                "{'descr': '<f8', 'fortran_order': " + fortran + ", 'shape': (" + EXAMPLES + ", " + FEATURES + "), }";
        String labels = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + EXAMPLES + ",), }";
        return Map.of(
                "x", version(NpyFormatTest.npy(shape, x.array()), version),
                "y", version(NpyFormatTest.npy(labels, y), version));
    }

    private static byte[] version(byte[] first, int version) {
        if (version == 1) {
            return first;
        }
        byte[] later = new byte[first.length + 2];
        System.arraycopy(first, 0, later, 0, 10);
        System.arraycopy(first, 10, later, 12, first.length - 10);
        later[6] = (byte) version;
        return later;
    }

    private static byte[] npz(Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : new TreeMap<>(arrays).entrySet()) {
                out.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                out.write(array.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> images(String format, int type) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("a1", "b1", "b2")) {
            BufferedImage image = new BufferedImage(24, 17, type);
            for (int i = 0; i < 24 * 17; i++) {
                image.setRGB(i % 24, i / 24, 0xff000000 | i * name.hashCode());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            files.put(name + "." + format, bytes.toByteArray());
        }
        return files;
    }
}
