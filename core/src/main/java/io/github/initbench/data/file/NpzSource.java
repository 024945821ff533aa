package io.github.initbench.data.file;

import io.github.initbench.data.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An array in a .npz file, which is a ZIP archive of .npy files. */
record NpzSource(BinaryArray array) implements ArraySource {

    private static final String SUFFIX = ".npy";
    private static final long LARGEST_RATIO = 1032; // that deflate reaches, to one

    /**
     * Finds an array and checks its header.
     *
     * @param names one of which the archive must hold
     * @param option by which another is named
     */
    static NpzSource open(DataFile file, List<String> names, String option) {
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            List<String> found = names.stream()
                    .filter(name -> archive.getEntry(name + SUFFIX) != null)
                    .toList();
            if (found.size() != 1) {
                throw wrongNames(file, archive, names, found, option);
            }
            String name = found.get(0);
            try (ZipEntryStream in = new ZipEntryStream(file, name + SUFFIX)) {
                BinaryArray array = NpyHeader.read(file, name, in, plausibleSize(file, name, in.entry()));
                return new NpzSource(array);
            }
        } catch (IOException e) {
            throw Fault.of(file.path(), "", e);
        }
    }

    /** The size that the archive promises for an entry, if that many bytes can come out of it. */
    private static long plausibleSize(DataFile file, String name, ZipEntry entry) {
        long size = entry.getSize();
        long packed = entry.getCompressedSize();
        long most = entry.getMethod() == ZipEntry.STORED ? packed : Math.max(packed, packed * LARGEST_RATIO);
        if (size < 0 || packed < 0 || packed > file.size() || size > most) {
            throw file.fault(
                    ", array " + name,
                    "the archive promises " + size + " bytes out of " + packed + " in a file of " + file.size()
                            + "; it is damaged: copy or write it again");
        }
        return size;
    }

    /** Whether the archive holds one of these arrays. */
    static boolean hasAny(DataFile file, List<String> features, List<String> labels) {
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            return Stream.concat(features.stream(), labels.stream())
                    .anyMatch(name -> archive.getEntry(name + SUFFIX) != null);
        } catch (IOException e) {
            throw Fault.of(file.path(), "", e);
        }
    }

    private static RuntimeException wrongNames(
            DataFile file, ZipFile archive, List<String> names, List<String> found, String option) {
        if (!found.isEmpty()) {
            return file.fault(
                    "",
                    "expected one array of " + Fault.listed(names) + ", found " + Fault.listed(found) + "; " + option
                            + " names the one that is meant");
        }
        List<String> held = archive.stream().map(ZipEntry::getName).sorted().toList();
        if (held.stream().noneMatch(name -> name.endsWith(SUFFIX))) {
            return file.fault(
                    "",
                    "expected arrays of NumPy in a .npz file, found an archive of " + Fault.listed(held)
                            + "; unpack it");
        }
        List<String> arrays =
                held.stream().map(name -> name.replaceFirst("\\.npy$", "")).toList();
        return file.fault(
                "",
                "expected an array named " + String.join(" or ", names) + ", found " + Fault.listed(arrays) + "; "
                        + option + " names another");
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
                throw array.fault("expected " + array.bytes() + " bytes of values, found more");
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
