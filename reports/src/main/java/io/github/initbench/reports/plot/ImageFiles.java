package io.github.initbench.reports.plot;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Writes images, each as PNG and as SVG. */
public final class ImageFiles {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private ImageFiles() {}

    /**
     * Whether Java can write text into images here.
     *
     * @throws IllegalArgumentException if not, one line with the remedy
     */
    public static void requireFonts() {
        try {
            FontRenderContext context = new FontRenderContext(null, true, true);
            if (ChartStyle.font(Font.PLAIN, 24).getStringBounds("0", context).getWidth() > 0) {
                return;
            }
        } catch (RuntimeException | LinkageError | InternalError e) { // what the JDK throws differs with its version
            throw withoutFonts(e);
        }
        throw withoutFonts(null);
    }

    private static IllegalArgumentException withoutFonts(@Nullable Throwable cause) {
        return new IllegalArgumentException(
                "plots: Java finds no fonts on this machine" + (cause == null ? "" : " (" + cause + ")")
                        + "; install fontconfig and a font, on Debian by apt-get install fontconfig fonts-dejavu-core",
                cause);
    }

    /**
     * Draws images, NAME.png and NAME.svg each: all of them, or none where something fails.
     *
     * @param images by the folder that is to have them, which is made if need be; a file of the same name there is replaced
     * @param source what the files state as their source
     * @return the files
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(Map<Path, List<PlotImage>> images, String source) throws IOException {
        Map<Path, Path> staged = new LinkedHashMap<>(); // where it is, where it goes
        List<Path> stages = new ArrayList<>();
        try {
            for (Map.Entry<Path, List<PlotImage>> entry : images.entrySet()) {
                Path folder = Files.createDirectories(entry.getKey());
                Path stage = Files.createTempDirectory(folder, ".images");
                stages.add(stage);
                for (PlotImage image : entry.getValue()) {
                    String png = image.name() + ".png";
                    String svg = image.name() + ".svg";
                    staged.put(Files.write(stage.resolve(png), png(image, source)), folder.resolve(png));
                    staged.put(Files.write(stage.resolve(svg), svg(image, source)), folder.resolve(svg));
                }
            }
            for (Path file : staged.values()) {
                if (Files.isDirectory(file)) {
                    throw new IOException("plots: " + file + " is a folder; name another one for the images");
                }
            }
            for (Map.Entry<Path, Path> file : staged.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
            return List.copyOf(staged.values());
        } finally {
            for (Path stage : stages) {
                delete(stage);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] png(PlotImage image, String source) throws IOException {
        BufferedImage pixels = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = pixels.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.width(), image.height());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        image.drawing().draw(graphics, new Rectangle2D.Double(0, 0, image.width(), image.height()));
        graphics.dispose();
        return PngText.encode(pixels, source);
    }

    /** Text becomes shapes: it looks the same where the font is not installed. */
    private static byte[] svg(PlotImage image, String source) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(source);
        context.setImageHandler(new EmbeddedImages());
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        graphics.setSVGCanvasSize(new Dimension(image.width(), image.height()));
        image.drawing().draw(graphics, new Rectangle2D.Double(0, 0, image.width(), image.height()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(graphics.getRoot()), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("plots: this JDK writes no XML", e);
        }
        graphics.dispose();
        return bytes.toByteArray();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("plots: this JDK makes no XML documents", e);
        }
    }
}
