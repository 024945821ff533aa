package io.github.initbench.reports.plot;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Puts images into an SVG file itself, as PNG in base 64, by the JDK's own writer: Batik's brings its reader and renderer along. */
final class EmbeddedImages extends DefaultImageHandler {

    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
        if (!(image instanceof BufferedImage pixels)) {
            throw new IllegalArgumentException(
                    "plots: an image of type " + image.getClass().getName());
        }
        String data;
        try {
            data = Base64.getEncoder().encodeToString(PngText.encode(pixels, ""));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        element.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "data:image/png;base64," + data);
    }
}
