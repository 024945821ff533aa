package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.initbench.data.Examples;
import io.github.initbench.data.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests of loaders share. */
final class Read {

    private Read() {}

    /** The inputs of all examples. */
    static List<double[]> inputs(Examples examples) {
        List<double[]> inputs = new ArrayList<>();
        examples.read((x, y) -> inputs.add(x.clone()));
        return inputs;
    }

    /** The targets of all examples. */
    static List<double[]> targets(Examples examples) {
        List<double[]> targets = new ArrayList<>();
        examples.read((x, y) -> targets.add(y.clone()));
        return targets;
    }

    /** The one line with which something fails, the folder replaced by a point. */
    static String error(Path folder, ThrowingCallable action) {
        UnreadableDataException error = catchThrowableOfType(UnreadableDataException.class, action);
        assertThat(error).as("an UnreadableDataException").isNotNull();
        String message = Objects.requireNonNull(error.getMessage());
        assertThat(message).doesNotContain("\n", "\r").contains(folder.toString());
        return message.replace(folder.toString(), ".");
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
