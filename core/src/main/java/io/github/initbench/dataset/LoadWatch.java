package io.github.initbench.dataset;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ExamplesView;
import io.github.initbench.data.file.FileOpener;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Sees what is read of files or examples on its way to the reader, and reports the share every two seconds. Confined to one thread. */
final class LoadWatch {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final LoadProgress progress;
    private final LongSupplier nanoTime;
    private long reportedNanos;

    LoadWatch(LoadProgress progress) {
        this(progress, System::nanoTime);
    }

    LoadWatch(LoadProgress progress, LongSupplier nanoTime) {
        this.progress = progress;
        this.nanoTime = nanoTime;
        reportedNanos = nanoTime.getAsLong();
    }

    /** Opens files of which the share of bytes is reported. */
    FileOpener bytes() {
        return file -> {
            FileChannel channel = FileChannel.open(file);
            return new FilterInputStream(Channels.newInputStream(channel)) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    seen(file.toString(), channel.position() / (double) channel.size());
                    return read;
                }
            };
        };
    }

    /** Opens the files of a folder, of which the share that has been opened is reported. */
    FileOpener files(Path folder, int count) {
        int[] opened = new int[1];
        return file -> {
            seen(folder.toString(), opened[0]++ % count / (double) count); // the next pass begins at 0
            return Files.newInputStream(file);
        };
    }

    /** The same examples, of which the share that has been read is reported. */
    Examples examples(Examples source) {
        return new Watched(source, this);
    }

    private void seen(String input, double share) {
        long now = nanoTime.getAsLong();
        if (share < 1.0 && now - reportedNanos >= INTERVAL_NANOS) {
            reportedNanos = now;
            progress.at(input, share);
        }
    }

    private record Watched(Examples source, LoadWatch watch) implements ExamplesView {

        @Override
        public void read(Reader reader) {
            double all = examples();
            int[] count = new int[1];
            source.read((x, y) -> {
                reader.example(x, y);
                watch.seen(name(), ++count[0] / all);
            });
        }
    }
}
