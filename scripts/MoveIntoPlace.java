import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies a file beside its destination and moves it there atomically: who reads the destination sees the old or the new. */
final class MoveIntoPlace {

    public static void main(String[] args) throws java.io.IOException {
        Path destination = Path.of(args[1]).toAbsolutePath().normalize();
        Path beside = destination.resolveSibling("." + destination.getFileName() + ".tmp");
        Files.copy(Path.of(args[0]), beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, destination, StandardCopyOption.ATOMIC_MOVE);
    }
}
