package io.github.initbench.data.file;

import java.util.BitSet;

/** Whether the first row of a CSV file names its columns: by the options, else by what is in it. What is doubtful is refused. */
record CsvHeader(DataFile file, CsvOptions options, CsvFirstRow row, CsvColumnFinder finder) {

    /** The end of an error about a first row that may be names or an example. */
    static final String QUESTION = ": names of columns, or the first example? use --header yes or --header no";

    boolean isPresent() {
        boolean present = switch (options.header()) {
            case PRESENT -> true;
            case ABSENT -> false;
            case AUTO -> holdsNames();
        };
        if (present && row.isShorterByOne()) {
            throw file.error(
                    row.place(),
                    "expected as many names as columns, found one less, as R's write.table writes row names; write it with"
                            + " row.names=FALSE");
        }
        if (present && !row.isComplete()) {
            throw file.error(row.place(), "the column names are too long to be names; without a header: --header no");
        }
        return present;
    }

    /** Whether the features are words, and not numbers. */
    private boolean holdsNames() {
        CsvColumnFinder.Roles roles = finder.probableRoles();
        BitSet used = new BitSet();
        used.set(0, row.columns());
        roles.dropped().forEach(used::clear);
        BitSet words = row.words();
        BitSet numbers = row.numbers();
        words.and(used);
        numbers.and(used);
        words.clear(roles.label());
        numbers.clear(roles.label());
        if (!words.isEmpty() && !numbers.isEmpty()) {
            throw file.error(
                    row.place(),
                    "found " + shown(words.nextSetBit(0)) + " and " + shown(numbers.nextSetBit(0)) + QUESTION);
        }
        if (words.isEmpty()) {
            requireIndexes(roles.label());
            int missing = row.missing(used);
            if (missing >= 0) {
                throw file.error(row.place(), "found no value in column " + (missing + 1) + QUESTION);
            }
        }
        return !words.isEmpty();
    }

    private String shown(int column) {
        String field = column < row.fields().size() ? row.fields().get(column) : "...";
        return DataError.quoted(field) + " in column " + (column + 1);
    }

    /** A name is none where the first row looks like an example. */
    private void requireIndexes(int label) {
        String named = options.labelColumn();
        if (named != null && !finder.isIndex(named)) {
            throw file.error(
                    row.place(),
                    "found " + DataError.quoted(named) + " in column " + (label + 1)
                            + " and numbers beside it: names of columns, or the first example? use --header yes, or --header"
                            + " no --label-column " + label);
        }
        for (String column : options.drop()) {
            if (!finder.isIndex(column)) {
                throw file.error(
                        row.place(),
                        "found " + DataError.quoted(column) + " and numbers beside it: names of columns, or the first"
                                + " example? use --header yes, or --header no --drop "
                                + finder.findProbable("--drop", column));
            }
        }
    }
}
