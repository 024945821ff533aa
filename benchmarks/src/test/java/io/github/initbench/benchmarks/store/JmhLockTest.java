package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JMH's lock is seen held whoever owns it, and where JMH could not open it JMH runs nevertheless. */
class JmhLockTest {

    /** Prints what is logged, why it is refused, and whether JMH is set to ignore its lock. */
    static final class Run {
        private Run() {}

        public static void main(String[] args) throws IOException {
            try {
                JmhLock.requireFree(Path.of(args[0]), System.out::println);
                System.out.println("free, ignored: " + Boolean.getBoolean(RunLock.IGNORE_PROPERTY));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void shared() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a POSIX file system");
        permissions(folder, "rwxrwxrwx");
    }

    @Test
    void whereItIsFreeNothingIsLogged() throws IOException, InterruptedException {
        assertThat(run()).isEqualTo("free, ignored: false\n");
        assertThat(run()).as("and once it is there").isEqualTo("free, ignored: false\n");
    }

    /** A second user's run, where this is root; else of one's own files, of which one may open as little. */
    @ParameterizedTest
    @CsvSource({"rw-r--r--, r--------", "rw-------, ---------"})
    void whatJmhCannotOpenDoesNotRefuseEveryRun(String others, String own) throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("jmh.lock"));
        permissions(file, SecondUser.isPossible() ? others : own);
        assertThat(run())
                .isEqualTo(file + " belongs to " + Files.getOwner(file) + ", and JMH cannot lock it: runs of other"
                        + " programs with JMH are not noticed from now on\nfree, ignored: true\n");
    }

    @ParameterizedTest
    @CsvSource({"rw-rw-rw-, rw-------", "rw--w--w-, -w-------", "rw-r--r--, r--------"})
    @SuppressWarnings("try") // the lock is only held
    void aHeldOneIsSeenHeldInWhateverWayItCanBeOpened(String others, String own)
            throws IOException, InterruptedException {
        Path file = folder.resolve("jmh.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            permissions(file, SecondUser.isPossible() ? others : own);
            assertThat(run())
                    .isEqualTo(
                            "another benchmark holds " + file + " and would make this run noisy; wait for its end, or"
                                    + " run java -Djmh.ignoreLock=true -jar benchmarks.jar\n");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsReported() throws IOException, InterruptedException {
        permissions(folder, "r-xr-xr-x");
        assertThat(run())
                .isEqualTo("lock: cannot make " + folder.resolve("jmh.lock")
                        + "; name a folder that can be written, by java -Djava.io.tmpdir=DIR -jar benchmarks.jar\n");
        permissions(folder, "rwxrwxrwx");
    }

    private String run() throws IOException, InterruptedException {
        Process process = SecondUser.jvm(Run.class, folder.toString()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static void permissions(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
