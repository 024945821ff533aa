package io.github.initbench.benchmarks.console;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import io.github.initbench.reports.plot.ContactSheet;
import io.github.initbench.reports.plot.PlotImage;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first images of each class as a contact sheet. */
public final class ImageSheet {

    private static final int MAX_CHANNEL = 255;

    private ImageSheet() {}

    public static PlotImage of(Examples examples, ImageShape shape) {
        Map<String, List<double[]>> first = new LinkedHashMap<>();
        int shown = Math.min(examples.classes().size(), ContactSheet.MAX_CLASSES);
        examples.classes().subList(0, shown).forEach(name -> first.put(name, new ArrayList<>()));
        examples.read((x, y) -> {
            String name = examples.classes().get(Classes.decode(y, 0, y.length));
            List<double[]> some = first.get(name);
            if (some != null && some.size() < ContactSheet.COLUMNS) {
                some.add(x.clone());
            }
        });
        first.values().removeIf(List::isEmpty);
        double[] range = range(first);
        Map<String, List<BufferedImage>> images = new LinkedHashMap<>();
        first.forEach((name, some) ->
                images.put(name, some.stream().map(x -> image(x, shape, range)).toList()));
        int more = examples.classes().size() - shown;
        return ContactSheet.of(
                "Examples of " + examples.name() + (more > 0 ? ", without " + more + " more classes" : ""), images);
    }

    /** From black to white: 0 to 1, or more where values lie outside. */
    private static double[] range(Map<String, List<double[]>> images) {
        double low = 0;
        double high = 1;
        for (List<double[]> some : images.values()) {
            for (double[] x : some) {
                low = Math.min(low, Arrays.stream(x).min().orElse(low));
                high = Math.max(high, Arrays.stream(x).max().orElse(high));
            }
        }
        return new double[] {low, high};
    }

    private static BufferedImage image(double[] x, ImageShape shape, double[] range) {
        BufferedImage image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int at = (row * shape.width() + column) * shape.channels() + channel % shape.channels();
                    rgb = rgb << 8 | (int) Math.round(MAX_CHANNEL * (x[at] - range[0]) / (range[1] - range[0]));
                }
                image.setRGB(column, row, rgb);
            }
        }
        return image;
    }
}
