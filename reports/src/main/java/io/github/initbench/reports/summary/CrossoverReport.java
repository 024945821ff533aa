package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.ThroughputRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From which size on backends overtake a baseline in square products, and what their calls cost, as text for the console. */
public final class CrossoverReport {

    private static final double MICROS = 1e6;

    private final String baseline;
    private final Map<String, Map<String, Ladder>> products; // by transposes, then by backend

    private CrossoverReport(String baseline, Map<String, Map<String, Ladder>> products) {
        this.baseline = baseline;
        this.products = products;
    }

    /**
     * The report of rows of square products in one dtype on one number of threads; other rows are skipped.
     *
     * @param baseline the backend that the others are compared with
     */
    public static CrossoverReport of(List<ThroughputRow> rows, String baseline) {
        Map<String, Map<String, List<ThroughputRow>>> grouped = new LinkedHashMap<>();
        for (ThroughputRow row : rows) {
            Boolean ta = row.operation().ta();
            Boolean tb = row.operation().tb();
            if (ta != null && tb != null) {
                grouped.computeIfAbsent(letter(ta) + letter(tb), product -> new LinkedHashMap<>())
                        .computeIfAbsent(row.contender().backend(), backend -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, Map<String, Ladder>> products = new LinkedHashMap<>();
        grouped.forEach((product, backends) -> {
            Map<String, Ladder> ladders = new LinkedHashMap<>();
            backends.forEach((backend, some) -> ladders.put(backend, Ladder.of(some)));
            products.put(product, ladders);
        });
        return new CrossoverReport(baseline, products);
    }

    private static String letter(boolean transposed) {
        return transposed ? "t" : "n";
    }

    /** Both tables, each under a line about what it shows. */
    public String render() {
        return "square products, faster than " + baseline + " from size; a is transposed in tn, b in nt\n"
                + new TextTable(List.of("product", "backend", "from size", "resampled 95%"), crossings()).render()
                + "\ncost of a call: overhead + bytes of operands and result / rate + operations / rate"
                + " (the bytes' part holds copies across JNI, and whatever else grows with the operands)\n"
                + new TextTable(
                                List.of(
                                        "product",
                                        "backend",
                                        "overhead us",
                                        "ns/KiB",
                                        "resampled 95%",
                                        "GFLOP/s",
                                        "error",
                                        "bytes' part"),
                                costs())
                        .render();
    }

    private List<List<String>> crossings() {
        List<List<String>> rows = new ArrayList<>();
        products.forEach((product, ladders) -> ladders.forEach((backend, ladder) -> {
            if (!backend.equals(baseline)) {
                rows.add(crossing(product, backend, ladders.get(baseline), ladder));
            }
        }));
        return rows;
    }

    private static List<String> crossing(String product, String backend, @Nullable Ladder base, Ladder ladder) {
        if (base == null || !sizes(base).equals(sizes(ladder)) || ladder.steps().size() < 2) {
            return List.of(product, backend, "a size is missing", Numbers.MISSING);
        }
        Crossover crossover = Crossover.of(base, ladder);
        return List.of(
                product,
                backend,
                size(crossover.size(), ladder),
                size(crossover.interval().low(), ladder) + " to "
                        + size(crossover.interval().high(), ladder));
    }

    private static List<Double> sizes(Ladder ladder) {
        return ladder.steps().stream().map(Ladder.Step::size).toList();
    }

    private static String size(double size, Ladder ladder) {
        List<Double> sizes = sizes(ladder);
        if (size == 0.0) {
            return "below " + Math.round(sizes.get(0));
        }
        return Double.isInfinite(size) ? "above " + Math.round(sizes.get(sizes.size() - 1)) : Numbers.format(size);
    }

    private List<List<String>> costs() {
        List<List<String>> rows = new ArrayList<>();
        products.forEach(
                (product, ladders) -> ladders.forEach((backend, ladder) -> rows.add(cost(product, backend, ladder))));
        return rows;
    }

    private static List<String> cost(String product, String backend, Ladder ladder) {
        String none = Numbers.MISSING;
        if (ladder.steps().size() < CallCost.MIN_SIZES) {
            return List.of(product, backend, none, none, none, none, none, "too few sizes");
        }
        CallCost cost = CallCost.of(ladder);
        double nanosPerKib = 1e9 * 1024;
        Ladder.Step first = ladder.steps().get(0);
        Ladder.Step last = ladder.steps().get(ladder.steps().size() - 1);
        return List.of(
                product,
                backend,
                Numbers.format(cost.overheadSeconds() * MICROS),
                Numbers.format(cost.secondsPerByte() * nanosPerKib),
                Numbers.format(cost.byteInterval().low() * nanosPerKib) + " to "
                        + Numbers.format(cost.byteInterval().high() * nanosPerKib),
                cost.secondsPerFlop() == 0.0 ? none : Numbers.format(1e-9 / cost.secondsPerFlop()),
                percent(cost.relativeError()),
                percent(cost.byteShare(first)) + " at " + Math.round(first.size()) + ", "
                        + percent(cost.byteShare(last)) + " at " + Math.round(last.size()));
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f%%", 100.0 * fraction);
    }
}
