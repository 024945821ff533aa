package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import io.github.initbench.data.LoadProgress;
import io.github.initbench.data.ThrottledProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures in a folder, JPEG or PNG, all of one size: an example a picture, its values in the order rows, columns, channels,
 * from 0 to 1 (8 bits divided by 255, 16 bits by 65,535).
 *
 * <p>With subfolders each is a class, and pictures are in the order of subfolder and name. Without, the class is the start of a
 * file's name, and pictures are in the order of their names. Names are compared by UTF-16 code units. Hidden files and files
 * with other extensions are passed over.
 *
 * <p>Gray pictures have one channel, others red, green, blue; a palette is expanded. An alpha channel is left out if every pixel
 * is opaque, otherwise the picture is refused. CMYK and YCCK are refused. Values are those of the file: colour profiles and
 * the camera's orientation are not applied. A damaged picture is refused even where a decoder would make up the missing part.
 */
public final class ImageFolder implements Examples {

    private final Path folder;
    private final Classes classes;
    private final ImageHeader header;
    private final List<Picture> pictures;

    private ImageFolder(Path folder, Classes classes, ImageHeader header, List<Picture> pictures) {
        this.folder = folder;
        this.classes = classes;
        this.header = header;
        this.pictures = pictures;
    }

    /** A picture and the number of its class. */
    private record Picture(DataFile file, int label) {}

    /**
     * Lists the pictures and reads their headers, no pixels.
     *
     * @param classes in the order of their numbers; empty for those found, in ascending order. Without subfolders a picture's class
     *     is the one that its name starts with (the longest, if several do), or the leading letters of its name if none are given
     * @param progress is told the share of the pictures
     * @throws io.github.initbench.data.UnreadableDataException if there are none, they are not of one size, cannot be read, or
     *     are of fewer than two classes
     */
    public static ImageFolder open(Path folder, List<String> classes, LoadProgress progress) {
        ImageListing listing = new ImageListing(folder, classes);
        Classes inOrder = listing.classes();
        ThrottledProgress throttled = new ThrottledProgress(progress);
        List<Picture> pictures = new ArrayList<>();
        ImageHeader first = null;
        for (Path path : listing.files()) {
            DataFile file = DataFile.of(path);
            ImageHeader header = EncodedImage.header(file);
            if (first == null) {
                first = header;
                ImageDecoder.requireMemory(file, header);
            } else if (!header.equals(first)) {
                throw file.fault(
                        "",
                        "expected " + first.shown() + " as in "
                                + listing.files().get(0) + ", found " + header.shown()
                                + "; give all pictures one size");
            }
            int label = inOrder.names().indexOf(listing.labels().get(pictures.size()));
            pictures.add(new Picture(file, label));
            throttled.at(
                    folder.toString(),
                    pictures.size() / (double) listing.files().size());
        }
        if (first == null) {
            throw new IllegalStateException(folder + ": a listing without pictures");
        }
        return new ImageFolder(folder, inOrder, first, List.copyOf(pictures));
    }

    /** The size of every picture. */
    public ImageShape imageShape() {
        return new ImageShape(header.height(), header.width(), header.channels());
    }

    /** The pictures' files, in order. */
    public List<Path> files() {
        return pictures.stream().map(picture -> picture.file().path()).toList();
    }

    @Override
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    @Override
    public int features() {
        return (int) header.values();
    }

    @Override
    public int outputs() {
        return classes.outputs();
    }

    @Override
    public List<String> classes() {
        return classes.names();
    }

    @Override
    public int examples() {
        return pictures.size();
    }

    @Override
    public void readTargets(Reader reader) {
        double[] none = new double[features()];
        double[] y = new double[outputs()];
        for (Picture picture : pictures) {
            classes.encode(picture.label(), y, 0);
            reader.example(none, y);
        }
    }

    @Override
    public void read(Reader reader) {
        ImageDecoder.requireMemory(pictures.get(0).file(), header);
        double[] x = new double[features()];
        double[] y = new double[outputs()];
        for (Picture picture : pictures) {
            ImageDecoder.decode(picture.file(), header, x);
            classes.encode(picture.label(), y, 0);
            reader.example(x, y);
        }
    }
}
