package io.github.initbench.data.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An array in a .npy file. */
record NpySource(BinaryArray array) implements ArraySource {

    static NpySource open(Path path) {
        DataFile file = DataFile.of(path);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return new NpySource(NpyHeader.read(file, "", in, file.size()));
        } catch (IOException e) {
            throw Fault.of(path, "", e);
        }
    }

    @Override
    public Values values() {
        return array.fortran() ? new FortranValues(array) : ValueStream.open(array);
    }
}
