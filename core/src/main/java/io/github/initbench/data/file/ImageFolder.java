package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Images in a folder, JPEG, PNG or BMP, all of one size: an example an image, its values in the order rows, columns, channels,
 * from 0 to 1 (8 bits divided by 255, 16 bits by 65,535).
 *
 * <p>With subfolders each is a class, and images are in the order of subfolder and name. Without, the class is the start of a
 * file's name, and images are in the order of their names. Names are compared by UTF-16 code units. Hidden files are passed over; so are files
 * that are no images and subfolders without any, which {@link #notes} lists. Images of other kinds, such as WebP, are refused; GIF too, as
 * javax.imageio fills what is missing of a GIF without a warning.
 *
 * <p>Gray images have one channel, others red, green, blue; a palette is expanded. An alpha channel is dropped if every pixel
 * is opaque, otherwise the image is refused. CMYK and YCCK are refused. Values are those of the file: colour profiles and
 * the camera's orientation are not applied. A damaged image is refused even where a decoder would make up the missing part; what is odd beside
 * the pixels, in a JPEG's header or behind its last one, is no damage.
 */
public final class ImageFolder implements Examples {

    private final ImageListing listing;
    private final Classes classes;
    private final ImageHeader header;
    private final List<LabelledImage> images;

    private ImageFolder(ImageListing listing, Classes classes, ImageHeader header, List<LabelledImage> images) {
        this.listing = listing;
        this.classes = classes;
        this.header = header;
        this.images = images;
    }

    /** An image and the number of its class. */
    private record LabelledImage(DataFile file, int label) {}

    /** What all images must be like: the first one. */
    private record Model(Path file, ImageHeader header) {}

    /**
     * Reads the headers of the images, no pixels.
     *
     * @param opener by which each image is read, now and whenever the examples are
     * @throws io.github.initbench.data.UnreadableDataException if they are not of one size, or not of the training set's, cannot be
     *     read, or are of fewer than two classes
     */
    public static ImageFolder open(ImageListing listing, FileOpener opener) {
        Classes classes = listing.classes();
        List<LabelledImage> images = new ArrayList<>();
        Model model = listing.train().map(ImageFolder::model).orElse(null);
        for (Path path : listing.files()) {
            DataFile file = DataFile.of(path, opener);
            ImageHeader header = EncodedImage.header(file);
            if (model == null) {
                model = new Model(path, header);
                ImageDecoder.requireMemory(file, header);
            }
            requireAlike(file, header, model);
            int label = classes.names().indexOf(listing.labels().get(images.size()));
            images.add(new LabelledImage(file, label));
        }
        if (model == null) {
            throw new IllegalStateException(listing.folder() + ": a listing without images");
        }
        return new ImageFolder(listing, classes, model.header(), List.copyOf(images));
    }

    private Model model() {
        return new Model(images.get(0).file().path(), header);
    }

    ImageListing listing() {
        return listing;
    }

    private static void requireAlike(DataFile file, ImageHeader header, Model model) {
        if (!header.size().equals(model.header().size())) {
            throw file.error(
                    "",
                    "expected " + model.header().size() + " as in " + model.file() + ", found " + header.size()
                            + "; scale all images to one size");
        }
        if (!header.equals(model.header())) {
            throw file.error(
                    "",
                    (header.isGray()
                                    ? "expected colours as in " + model.file() + ", found a gray image"
                                    : "expected a gray image as " + model.file() + " is, found one in colour")
                            + "; save all images as RGB, or all as gray");
        }
    }

    /** The size of every image. */
    public ImageShape imageShape() {
        return new ImageShape(header.height(), header.width(), header.channels());
    }

    /** The images' files, in order. */
    public List<Path> files() {
        return images.stream().map(image -> image.file().path()).toList();
    }

    /** What is in the folder and passed over, a line each; for a person to read. */
    public List<String> notes() {
        return listing.notes();
    }

    @Override
    public String name() {
        Path name = listing.folder().toAbsolutePath().normalize().getFileName();
        return name == null ? listing.folder().toString() : name.toString();
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
        return images.size();
    }

    @Override
    public void readTargets(Reader reader) {
        double[] none = new double[features()];
        double[] y = new double[outputs()];
        for (LabelledImage image : images) {
            classes.encode(image.label(), y, 0);
            reader.example(none, y);
        }
    }

    @Override
    public void read(Reader reader) {
        ImageDecoder.requireMemory(images.get(0).file(), header);
        double[] x = new double[features()];
        double[] y = new double[outputs()];
        for (LabelledImage image : images) {
            ImageDecoder.decode(image.file(), header, x);
            classes.encode(image.label(), y, 0);
            reader.example(x, y);
        }
    }
}
