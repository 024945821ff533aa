package io.github.initbench.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The content of an entry of a ZIP archive. At its end the checksum is compared, which {@link ZipFile} skips. */
final class ZipEntryStream extends InputStream {

    private final ZipFile archive;
    private final ZipEntry entry;
    private final InputStream in;
    private final CRC32 checksum = new CRC32();

    ZipEntryStream(DataFile file, String name) throws IOException {
        archive = new ZipFile(file.path().toFile());
        try {
            ZipEntry found = archive.getEntry(name);
            if (found == null) {
                throw new ZipException("no entry " + name);
            }
            entry = found;
            in = archive.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    ZipEntry entry() {
        return entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            checksum.update(bytes, offset, read);
        }
        if (read < 0 && checksum.getValue() != entry.getCrc()) {
            throw new ZipException("the checksum is wrong");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        archive.close(); // and with it the entry's stream
    }
}
