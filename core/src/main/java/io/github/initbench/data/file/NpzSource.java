package io.github.initbench.data.file;

import io.github.initbench.data.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An array in a .npz file, which is a ZIP archive of .npy files. */
record NpzSource(BinaryArray array) implements ArraySource {

    private static final String SUFFIX = ".npy";
    private static final long MAX_RATIO = 1032; // that deflate reaches, to one

    /** An array that is there, its header checked. */
    static NpzSource open(DataFile file, String name) {
        try (ZipEntryStream in = new ZipEntryStream(file, name + SUFFIX)) {
            return new NpzSource(NpyHeader.read(file, name, in, plausibleSize(file, name, in.entry())));
        } catch (IOException e) {
            throw DataError.of(file.path(), "", e);
        }
    }

    /** The size that the archive promises for an entry, if that many bytes can come out of it. */
    private static long plausibleSize(DataFile file, String name, ZipEntry entry) {
        long size = entry.getSize();
        long packed = entry.getCompressedSize();
        long max = entry.getMethod() == ZipEntry.STORED ? packed : Math.max(packed, packed * MAX_RATIO);
        if (size < 0 || packed < 0 || packed > file.size() || size > max) {
            throw file.error(
                    ", array " + name,
                    "the archive promises " + size + " bytes out of " + packed + " in a file of " + file.size()
                            + "; it is damaged: copy or write it again");
        }
        return size;
    }

    /** The names of all arrays in an archive, sorted. */
    static List<String> names(DataFile file) {
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            List<String> held = archive.stream().map(ZipEntry::getName).sorted().toList();
            List<String> arrays = held.stream()
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
            if (arrays.isEmpty()) {
                throw file.error(
                        "",
                        "expected arrays of NumPy in a .npz file, found an archive of " + DataError.listed(held)
                                + "; unpack it");
            }
            return arrays;
        } catch (IOException e) {
            throw DataError.of(file.path(), "", e);
        }
    }

    @Override
    public InputStream content() throws IOException {
        return new ZipEntryStream(array.file(), array.entry() + SUFFIX);
    }

    /** In Fortran order an example lies all over the entry, which can be read from its start alone: so it is held in memory meanwhile. */
    @Override
    public Values values() {
        if (!array.fortran()) {
            return ArraySource.super.values();
        }
        Memory.requireHalf(array.place() + ": an array in Fortran order", array.offset() + array.bytes(), 1);
        try (InputStream in = content()) {
            byte[] bytes = in.readNBytes((int) (array.offset() + array.bytes()));
            if (in.read() >= 0) {
                throw array.error("expected " + array.bytes() + " bytes of values, found more");
            }
            return new FortranValues(array, new InMemory(bytes));
        } catch (IOException e) {
            throw array.unreadable(0, e);
        }
    }

    /** An entry's bytes. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record InMemory(byte[] all) implements FortranValues.Bytes {

        @Override
        public int read(ByteBuffer into, long position) {
            int count = (int) Math.min(into.remaining(), all.length - position);
            into.put(all, (int) position, Math.max(0, count));
            return count > 0 ? count : -1;
        }

        @Override
        public void close() {}
    }
}
