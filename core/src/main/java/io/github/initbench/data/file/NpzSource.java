package io.github.initbench.data.file;

import java.io.IOException;
import java.util.List;
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
     */
    static NpzSource open(DataFile file, List<String> names) {
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            List<String> found = names.stream()
                    .filter(name -> archive.getEntry(name + SUFFIX) != null)
                    .toList();
            if (found.size() != 1) {
                throw wrongNames(file, archive, names, found);
            }
            String name = found.get(0);
            try (ZipEntryStream in = new ZipEntryStream(file, name + SUFFIX)) {
                BinaryArray array = NpyHeader.read(file, name, in, plausibleSize(file, name, in.entry()));
                if (array.fortran()) {
                    throw array.fault("expected C order, found Fortran order, which cannot be read example by example"
                            + " from an archive; save numpy.ascontiguousarray(" + name + "), or a .npy file");
                }
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

    private static RuntimeException wrongNames(DataFile file, ZipFile archive, List<String> names, List<String> found) {
        if (found.isEmpty()) {
            List<String> held = archive.stream()
                    .map(entry -> entry.getName().replaceFirst("\\.npy$", ""))
                    .sorted()
                    .toList();
            return file.fault(
                    "",
                    "expected an array named " + String.join(" or ", names) + ", found " + Fault.listed(held)
                            + "; name the arrays of features and labels");
        }
        return file.fault(
                "", "expected one array of " + Fault.listed(names) + ", found several; name the one that is meant");
    }

    @Override
    public Values values() {
        try {
            return ValueStream.from(array, new ZipEntryStream(array.file(), array.entry() + SUFFIX));
        } catch (IOException e) {
            throw array.unreadable(0, e);
        }
    }
}
