package io.github.initbench.data.file;

/** Turns the fields of a CSV file into examples: a vector of numbers and the name of a class. */
final class CsvRows implements CsvFields {

    private final DataFile file;
    private final CsvLayout layout;
    private final Row row;
    private final double[] x;
    private String label = "";

    CsvRows(DataFile file, CsvLayout layout, Row row) {
        this.file = file;
        this.layout = layout;
        this.row = row;
        x = new double[layout.features()];
    }

    /** Takes one example after the other. */
    @FunctionalInterface
    interface Row {

        /**
         * One example.
         *
         * @param x overwritten by the next
         */
        void example(long line, double[] x, String label);
    }

    @Override
    public void field(long line, int column, char[] text, int offset, int length) {
        if (line == 1 && layout.hasHeader()) {
            return;
        }
        int index = column - 1;
        if (index == layout.label()) {
            label = new String(text, offset, length);
            return;
        }
        if (column > layout.columns()) {
            throw ragged(line, "more");
        }
        double value = DecimalNumber.parse(text, offset, length);
        if (!Double.isFinite(value)) {
            throw notANumber(line, column, new String(text, offset, length));
        }
        x[index < layout.label() ? index : index - 1] = value;
    }

    @Override
    public void endOfRow(long line, int columns) {
        if (line == 1 && layout.hasHeader()) {
            return;
        }
        if (columns != layout.columns()) {
            throw ragged(line, String.valueOf(columns));
        }
        row.example(line, x, ClassNames.of(label));
    }

    private RuntimeException ragged(long line, String found) {
        return file.fault(", line " + line, "expected " + layout.columns() + " columns as in line 1, found " + found);
    }

    private RuntimeException notANumber(long line, int column, String text) {
        String found = text.isBlank() ? "nothing" : Fault.quoted(text);
        return file.fault(layout.column(line, column), "expected a finite number, found " + found + remedy(line, text));
    }

    private static String remedy(long line, String text) {
        if (line == 1) {
            return "; if the first row names the columns, say that there is a header";
        }
        if (text.strip().matches("[+-]?[0-9]+,[0-9]+")) {
            return "; write a decimal point";
        }
        boolean missing = text.strip().matches("(?i)[?]|-|na|n/a|null|none");
        return !missing && ClassNames.objection(text.strip()) == null
                ? "; if these are the classes, name this column as the label column, otherwise turn its words into numbers"
                : "; remove the example or give it a value";
    }
}
