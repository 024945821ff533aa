package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.data.Memory;
import java.nio.file.Path;
import java.util.Collection;
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
    private final int dropped;

    private CsvExamples(
            DataFile file, CsvOptions options, CsvLayout layout, Classes classes, int examples, int dropped) {
        this.file = file;
        this.options = options;
        this.layout = layout;
        this.classes = classes;
        this.examples = examples;
        this.dropped = dropped;
        classes.names().forEach(name -> numbers.put(name, numbers.size()));
    }

    /**
     * Reads a file once and checks every field of it; keeps none.
     *
     * @param opener by which the file is read, now and whenever the examples are
     * @throws io.github.initbench.data.UnreadableDataException if it is not such a file, has fewer than two classes, or if it is
     *     doubtful what its first row or a column is and the options leave that open
     */
    public static CsvExamples open(Path path, CsvOptions options, FileOpener opener) {
        return open(DataFile.of(path, opener), options, new ClassNames(options.classes()), options.classes());
    }

    /**
     * The same for a test set: its classes are those of the training set, of which it need not have all, and its columns are the
     * training set's. It is read by the training set's opener.
     */
    public static CsvExamples openTest(Path path, CsvOptions options, CsvExamples train) {
        DataFile file = DataFile.of(path, train.file.opener());
        CsvExamples test = open(file, options, ClassNames.ofTestSet(train.classes()), train.classes());
        if (!test.featureNames().equals(train.featureNames())) {
            throw test.file.error(
                    ", line " + test.layout.firstLine(),
                    "expected the features of " + train.file.path() + ", " + train.shownFeatures() + ", found "
                            + test.shownFeatures() + "; give both files the same columns in the same order");
        }
        if (test.layout.hasHeader() && !test.labelColumn().equals(train.labelColumn())) {
            throw test.file.error(
                    ", line " + test.layout.firstLine(),
                    "expected the classes in " + DataError.quoted(train.labelColumn()) + " as in " + train.file.path()
                            + ", found " + DataError.quoted(test.labelColumn()) + "; give both files the same columns");
        }
        if (test.features() != train.features()) {
            throw test.file.error(
                    ", line " + test.layout.firstLine(),
                    "expected " + train.layout.columns() + " columns as in " + train.file.path() + ", found "
                            + test.layout.columns() + "; give both files the same columns");
        }
        return test;
    }

    private static CsvExamples open(DataFile file, CsvOptions options, ClassNames names, Collection<String> known) {
        CsvFirstRow first = CsvFirstRow.read(file, options.separator());
        CsvLayout layout = CsvLayout.of(file, options, first);
        Memory.requireForOne(file.path().toString(), layout.features());
        CsvDoubts doubts = new CsvDoubts(file, options, first, layout, known);
        int[] count = new int[1];
        CsvRows rows = new CsvRows(file, layout, options.missing(), known, (line, row, x, label) -> {
            String objection = known.isEmpty() && ClassNames.isFraction(label)
                    ? "expected a class, found " + label + ", a fraction as of a regression's target; name the column"
                            + " of the classes by --label-column, or the classes by --classes"
                    : names.add(label);
            if (objection != null) {
                throw file.error(layout.column(line, layout.label()), objection);
            }
            doubts.see(line, row, x, label);
            if (count[0]++ == Integer.MAX_VALUE) {
                throw file.error(", line " + line, "expected at most " + Integer.MAX_VALUE + " examples, found more");
            }
        });
        CsvParser.parse(file, layout.separator(), rows);
        if (count[0] == 0) {
            String after = layout.hasHeader() ? " after the header" : "";
            throw file.error(
                    "",
                    rows.dropped() > 0
                            ? "expected examples, found no row without a missing value; drop the columns that lack most: --drop"
                            : "expected examples, found no row" + after);
        }
        doubts.requireNone();
        if (options.labelColumn() == null) {
            names.requireEnoughExamples(file, count[0], "name the column of the classes: --label-column");
        }
        return new CsvExamples(file, options, layout, names.inOrder(file), count[0], rows.dropped());
    }

    /** The name of the column with the classes; empty without a header. */
    public String labelColumn() {
        return layout.hasHeader() ? layout.names().get(layout.label()) : "";
    }

    /** Rows that lacked a value and are no examples for that. */
    public int dropped() {
        return dropped;
    }

    private String shownFeatures() {
        return featureNames().isEmpty() ? "without a header" : DataError.listed(featureNames());
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
        CsvRows rows = new CsvRows(file, layout, options.missing(), classes.names(), (line, row, x, label) -> {
            Integer number = numbers.get(label);
            if (number == null) {
                throw file.error(
                        layout.column(line, layout.label()),
                        "found the class " + DataError.quoted(label)
                                + ", which was not there when the file was opened");
            }
            classes.encode(number, y, 0);
            reader.example(x, y);
        });
        CsvParser.parse(file, layout.separator(), rows);
    }
}
