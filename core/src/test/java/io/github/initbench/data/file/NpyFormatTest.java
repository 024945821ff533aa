package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Npy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of .npy and .npz files: header, element types, entries. */
class NpyFormatTest {

    private final Path folder;

    private final Path x;

    private final Path y;

    NpyFormatTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        x = folder.resolve("x.npy");
        y = folder.resolve("y.npy");
        Npy.write(x, 3, 2, new double[] {1, 2, 3, 4, 5, 6});
        Npy.write(y, 3, 1, new double[] {7, -1, 7});
    }

    /** Every finite number of IEEE 754's binary16, by its definition: (-1)^s 2^(e-15) (1 + f/1024), or 2^-14 f/1024 for e = 0. */
    @Test
    void halfPrecision() {
        ByteBuffer buffer = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
        double[] value = new double[1];
        for (int bits = 0; bits < 1 << 16; bits++) {
            int exponent = bits >> 10 & 31;
            double fraction = (bits & 1023) / 1024.0;
            double size = exponent == 0 ? Math.scalb(fraction, -14) : Math.scalb(1 + fraction, exponent - 15);
            ElementType.FLOAT16.decode(buffer.putShort(0, (short) bits), 0, value, 0, 1);
            if (exponent < 31) {
                assertThat(value[0]).isEqualTo(bits >> 15 == 0 ? size : -size);
            } else {
                assertThat(Double.isFinite(value[0])).isFalse();
            }
        }
        Read.write(x, npy("{'descr': '>f2', 'fortran_order': False, 'shape': (3, 1)}", new byte[] {
            0x3c, 0, 0x3e, 0, (byte) 0xc0, 0
        }));
        assertThat(Read.inputs(NpyExamples.open(x, y, List.of())))
                .containsExactly(new double[] {1}, new double[] {1.5}, new double[] {-2});
    }

    @Test
    void badHeaders() {
        assertThat(header("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2)"))
                .contains("expected '}' in the header, found its end");
        assertThat(header("{'descr': '<f8', 'shape': (3, 2)}")).contains("found not all of them");
        assertThat(header("{'descr': '<f8', 'descr': '<f8'}")).contains("once each in the header, found 'descr'");
        assertThat(header("{'descr': '<f8', 'fortran_order': 0, 'shape': (3, 2)}"))
                .contains("expected True or False");
        assertThat(header("{'descr': '<f8', 'fortran_order': False, 'shape': (3)}"))
                .contains("a comma, which makes a tuple");
        assertThat(header("{'descr': '<f8', 'fortran_order': False, 'shape': (-3, 2)}"))
                .contains("after character");
        assertThat(header("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 9999999999999999999)}"))
                .contains("expected an integer of at most 18 digits");
        assertThat(header("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2)} x"))
                .contains("expected its end");
        assertThat(header("{'descr': '>f3', 'fortran_order': False, 'shape': (3, 2)}"))
                .contains("dtype '>f3'");
        assertThat(header("[".repeat(10_000))).contains("expected '{' in the header, found '['");
        assertThat(header("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 200000000)}"))
                .isEqualTo(
                        "./x.npy: expected 4800000000 bytes of values for shape (3, 200000000), found 48; the file is cut"
                                + " off, or damaged");
        assertThat(header(
                        "{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999999999, 999999999999999999)}"))
                .contains("expected more than 2^59 bytes");
    }

    @Test
    void badStarts() throws IOException {
        byte[] good = Files.readAllBytes(x);
        assertThat(errorWith(Read.gzip(good)))
                .contains("byte 0: expected an array of NumPy (.npy), which starts with 93");
        byte[] version = good.clone();
        version[6] = 9;
        assertThat(errorWith(version)).contains("byte 6: expected version 1.0, 2.0 or 3.0 of .npy, found 9.0");
        byte[] length = good.clone();
        length[9] = (byte) 0xff;
        assertThat(errorWith(length)).contains("byte 8: expected a header of at most 65536 bytes");
        byte[] lengthOf2 = good.clone();
        lengthOf2[6] = 2;
        assertThat(errorWith(lengthOf2)).contains("byte 8: expected a header of at most 65536 bytes");
        assertThat(errorWith(Arrays.copyOf(good, 5))).contains("the file ends early");
        assertThat(errorWith(Arrays.copyOf(good, good.length - 1)))
                .contains("expected 48 bytes of values for shape (3, 2), found 47");
        assertThat(errorWith(Arrays.copyOf(good, good.length + 1))).contains("found 49");
    }

    @Test
    void damagedArchives() throws IOException {
        Path archive = folder.resolve("a.npz");
        byte[] good = npz();
        Read.write(archive, good);
        assertThat(NpzFile.open(archive, NpzFile.Names.DEFAULT, List.of())
                        .train()
                        .examples())
                .isEqualTo(3);
        byte[] wrong = good.clone();
        wrong[30 + "x.npy".length() + 128] ^= 1; // the first value in the first, stored entry
        Read.write(archive, wrong);
        NpyExamples damaged =
                NpzFile.open(archive, NpzFile.Names.DEFAULT, List.of()).train();
        assertThat(Read.error(folder, () -> Read.inputs(damaged))).contains("array x", "the checksum is wrong");
        Read.write(archive, Arrays.copyOf(good, good.length - 30));
        assertThat(Read.error(
                        folder,
                        () -> NpzFile.open(archive, NpzFile.Names.DEFAULT, List.of())
                                .train()))
                .contains("compressed data are damaged (zip END header not found)");
    }

    private String header(String dictionary) {
        return errorWith(npy(dictionary, new byte[48]));
    }

    private String errorWith(byte[] content) {
        Read.write(x, content);
        return Read.error(folder, () -> NpyExamples.open(x, y, List.of()));
    }

    private byte[] npz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry stored = new ZipEntry("x.npy");
            byte[] content = Files.readAllBytes(x);
            CRC32 checksum = new CRC32();
            checksum.update(content);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(content.length);
            stored.setCrc(checksum.getValue());
            out.putNextEntry(stored);
            out.write(content);
            out.putNextEntry(new ZipEntry("Y.npy"));
            out.write(Files.readAllBytes(y));
        }
        return bytes.toByteArray();
    }

    static byte[] npy(String dictionary, byte[] values) {
        byte[] header = (dictionary + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + header.length + values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length)
                .put(header)
                .put(values)
                .array();
    }
}
