package io.github.initbench.data.file;

/** Takes the fields of a CSV file, one after the other. Lines and columns are counted from 1. */
interface CsvFields {

    /**
     * One field.
     *
     * @param line at which its row starts
     * @param text holds the field; overwritten afterwards
     */
    void field(long line, int column, char[] text, int offset, int length);

    /** The end of a row. */
    void endOfRow(long line, int columns);
}
