package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.data.LoadProgress;
import io.github.initbench.data.Memory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples in a CSV file: RFC 4180 in UTF-8, plain or gzip, a row an example, one column with the class, numbers in the
 * others. Rows are read in their order.
 *
 * <p>Lines and columns in messages are counted from 1. Numeric labels that are equal are one class, shown in the shortest form;
 * numbers beyond 2^53 count as text.
 */
public final class CsvExamples implements Examples {

    private final DataFile file;
    private final CsvOptions options;
    private final CsvLayout layout;
    private final Classes classes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int examples;

    private CsvExamples(DataFile file, CsvOptions options, CsvLayout layout, Classes classes, int examples) {
        this.file = file;
        this.options = options;
        this.layout = layout;
        this.classes = classes;
        this.examples = examples;
        classes.names().forEach(name -> numbers.put(name, numbers.size()));
    }

    /**
     * Reads a file once and checks every field of it; keeps none.
     *
     * @param progress is told the share of the file's bytes
     * @throws io.github.initbench.data.UnreadableDataException if it is not such a file, or has fewer than two classes
     */
    public static CsvExamples open(Path path, CsvOptions options, LoadProgress progress) {
        DataFile file = DataFile.of(path);
        CsvLayout layout = CsvLayout.of(file, options);
        Memory.requireForOne(path.toString(), layout.features());
        ClassNames names = new ClassNames(options.classes());
        int[] count = new int[1];
        FirstLabel firstLabel = new FirstLabel();
        CsvRows rows = new CsvRows(file, layout, (line, x, label) -> {
            String objection = options.classes().isEmpty() && ClassNames.isFraction(label)
                    ? "expected a class, found " + label + ", a fraction as of a regression's target; name the column"
                            + " of the classes, or the classes"
                    : names.add(label);
            if (objection != null) {
                throw file.fault(layout.column(line, layout.label() + 1), objection);
            }
            firstLabel.hear(line, label);
            if (count[0]++ == Integer.MAX_VALUE) {
                throw file.fault(", line " + line, "expected at most " + Integer.MAX_VALUE + " examples, found more");
            }
        });
        CsvParser.parse(file, options.separator(), progress, rows);
        if (count[0] == 0) {
            throw file.fault("", "expected examples, found no row" + (layout.hasHeader() ? " after the header" : ""));
        }
        names.requireEnoughExamples(file, count[0]);
        if (options.header() == CsvOptions.Header.AUTO && !layout.hasHeader() && firstLabel.looksLikeAName()) {
            throw file.fault(
                    layout.column(1, layout.label() + 1),
                    "found " + Fault.quoted(firstLabel.first) + ", which is the class of no other line: the name of a"
                            + " column, or a class of one example; say whether there is a header");
        }
        return new CsvExamples(file, options, layout, names.inOrder(file), count[0]);
    }

    /** Whether the first line's label is a column's name between others that are numbers: a word unlike the labels that follow. */
    private static final class FirstLabel {

        private String first = "";
        private final Map<String, Integer> counts = new HashMap<>();

        void hear(long line, String label) {
            first = line == 1 ? label : first;
            counts.merge(label, 1, Integer::sum);
        }

        boolean looksLikeAName() {
            return ClassNames.isWord(first)
                    && counts.getOrDefault(first, 0) == 1
                    && counts.size() > 1
                    && counts.entrySet().stream()
                            .filter(other -> !other.getKey().equals(first))
                            .allMatch(other -> !ClassNames.isWord(other.getKey()) || other.getValue() > 1);
        }
    }

    /** The features' names from the header, in order; none without a header. */
    public List<String> featureNames() {
        return layout.featureNames();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public int features() {
        return layout.features();
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
        return examples;
    }

    @Override
    public void read(Reader reader) {
        Memory.requireForOne(file.path().toString(), layout.features());
        double[] y = new double[classes.outputs()];
        CsvRows rows = new CsvRows(file, layout, (line, x, label) -> {
            Integer number = numbers.get(label);
            if (number == null) {
                throw file.fault(
                        layout.column(line, layout.label() + 1),
                        "found the class " + Fault.quoted(label) + ", which was not there when the file was opened");
            }
            classes.encode(number, y, 0);
            reader.example(x, y);
        });
        CsvParser.parse(file, options.separator(), LoadProgress.NONE, rows);
    }
}
