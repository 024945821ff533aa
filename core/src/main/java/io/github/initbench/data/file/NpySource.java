package io.github.initbench.data.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An array in a .npy file. */
record NpySource(BinaryArray array) implements ArraySource {

    static NpySource open(Path path) {
        DataFile file = DataFile.of(path);
        try (InputStream in = new BufferedInputStream(file.bytes())) {
            return new NpySource(NpyHeader.read(file, "", in, file.size()));
        } catch (IOException e) {
            throw DataError.of(path, "", e);
        }
    }

    @Override
    public Values values() {
        if (!array.fortran()) {
            return ArraySource.super.values();
        }
        try {
            FileChannel channel = FileChannel.open(array.file().path(), StandardOpenOption.READ);
            return new FortranValues(array, new FortranValues.Bytes() {
                @Override
                public int read(ByteBuffer into, long position) throws IOException {
                    return channel.read(into, position);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            });
        } catch (IOException e) {
            throw array.unreadable(0, e);
        }
    }
}
