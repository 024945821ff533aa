package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error names file, line, column, what was expected and what was found. */
class TableReaderTest {

    private static final String HEADER =
            "schema,run_id,backend,dtype,init,weight_seed,streams,dataset,dataset_sha256,layers,hidden,learning_rate,batch,"
                    + "shuffle_seed,iterations,loss,train_accuracy,train_balanced_accuracy,test_accuracy,"
                    + "test_balanced_accuracy,final_loss,start,outcome,comment,status,error\n";
    private static final String ROW =
            "4,r1,ejml,float64,he,3,numpy,circles,00ff,2-10-5-1,relu,0.01,300,,10,stable,0.5,0.5,0.5,0.5,0.1,healthy,learns,good,ok,\n";

    private final Path directory;
    private final Path file;

    TableReaderTest(@TempDir Path directory) {
        this.directory = directory;
        file = directory.resolve("study.csv");
    }

    private void assertRefused(String text, String message) throws IOException {
        Files.writeString(file, text);
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.STUDY, file))
                .withMessage(file + message);
    }

    @Test
    void aHeaderAloneIsAnEmptyTable() throws IOException {
        Files.writeString(file, HEADER);
        assertThat(TableReader.read(Tables.STUDY, file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,r1|1,r1|schema: expected 4, found 1",
                "4,r1|one,r1|schema: expected 4, found one",
                "4,r1|4,|column run_id: expected text, found an empty field",
                "he,3|he,3.5|column weight_seed: expected a whole number of 64 bits, found '3.5'",
                "numpy|pcg|column streams: expected one of numpy, named, found 'pcg'",
                "stable|STABLE|column loss: expected one of naive, stable, found 'STABLE'",
                "0.5,0.1|0.5,0,1|column error is the last: expected 26 fields, found 27",
                "0.5,0.1|0.5,inf|column final_loss: expected a decimal number, Infinity or NaN, found 'inf'",
                "0.5,0.1|50,0.1|test_balanced_accuracy: expected a fraction from 0 to 1, found 50.0",
                ",0.1,healthy,learns,good,ok,|''|column final_loss: expected 26 fields, found 20",
            })
    void aBadFieldIsNamed(String good, String bad, String message) throws IOException {
        assertRefused(HEADER + ROW + ROW.replace(good, bad), ", line 3, " + message);
    }

    @Test
    void aBadBooleanIsNamed() throws IOException {
        String header = String.join(",", Tables.THROUGHPUT.columns());
        String row = String.join(
                ",",
                Tables.THROUGHPUT.toFields(
                        TestRows.failedThroughput().set("steady", true).build()));
        Path throughput = directory.resolve("throughput.csv");
        Files.writeString(throughput, header + "\n" + row.replace("true", "TRUE") + "\n");
        assertThat(TableReader.read(Tables.THROUGHPUT, throughput)).hasSize(1);
        Files.writeString(throughput, header + "\n" + row.replace("true", "True") + "\n");
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.THROUGHPUT, throughput))
                .withMessage(throughput + ", line 2, column steady: expected true or false, found 'True'");
    }

    @Test
    void anEmptyLineIsMissingItsFields() throws IOException {
        assertRefused(HEADER + "\n" + ROW, ", line 2, column run_id: expected 26 fields, found 1");
    }

    @Test
    void aMissingHeaderIsNamed() throws IOException {
        assertRefused("", ": expected a header, found an empty file");
    }

    @Test
    void anotherHeaderIsNamed() throws IOException {
        assertRefused(
                HEADER.replace(",error", ""),
                ", line 1, column 26: expected 'error', found no further column; known are schemas 1 to 4; expected header "
                        + HEADER.strip() + ", found header " + HEADER.replace(",error\n", ""));
        assertRefused(
                HEADER.strip() + ",more\n",
                ", line 1, column 27: expected no further column, found 'more'; known are schemas 1 to 4; expected header "
                        + HEADER.strip() + ", found header " + HEADER.strip() + ",more");
    }

    @Test
    void theVersionThatIsMeantIsNamed() throws IOException {
        Path throughput = Files.writeString(
                directory.resolve("throughput.csv"),
                String.join(",", Layouts.THROUGHPUT.get(0).columns()).replace("unit", "units") + "\n1,r1\n");
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.THROUGHPUT, throughput))
                .withMessageStartingWith(throughput + ", line 1, column 25: expected 'unit', found 'units'; the file's"
                        + " schema is 1, known are schemas 1 to 2, none with these columns; name them as they"
                        + " were written; ");
    }

    /** With and without an end of the last line: spreadsheets differ. */
    @Test
    void aSpreadsheetMayHaveSavedIt() throws IOException {
        Files.writeString(file, HEADER + ROW);
        List<StudyRow> rows = TableReader.read(Tables.STUDY, file);
        String lines = (HEADER + ROW).replace("\n", "\r\n");
        for (String text : List.of("\uFEFF" + HEADER + ROW, lines, "\uFEFF" + lines, lines.strip())) {
            Files.writeString(file, text);
            assertThat(TableReader.read(Tables.STUDY, file)).isEqualTo(rows);
            assertThat(TableReader.header(file)).isEqualTo(Tables.STUDY.columns());
        }
    }

    @Test
    void rowsAreNotAppendedToAByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFF" + HEADER);
        assertThatIOException()
                .isThrownBy(() -> TableWriter.open(Tables.STUDY, file))
                .withMessageContaining("line 1, column 1: expected 'schema', found");
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'\t', tabs"})
    void otherSeparatorsAreNamed(String separator, String name) throws IOException {
        assertRefused(
                "\uFEFF" + (HEADER + ROW).replace(",", separator),
                ", line 1: expected commas between the columns, found " + name
                        + "; save the table with commas between fields, and with points in numbers");
    }

    @Test
    void aLineWithoutItsEndIsTorn() throws IOException {
        assertRefused(
                HEADER + ROW + ROW.strip(),
                ", line 3: torn last line, expected a line end, found the end of the file; remove that row");
    }

    @Test
    void aLineCutWithinAQuotedFieldIsTornEvenAtALineEnd() throws IOException {
        assertRefused(
                HEADER + ROW + ROW.replace("good", "\"two\nlines"),
                ", line 4: torn last line, expected a closing quote, found the end of the file; remove that row");
    }

    @Test
    void lineNumbersCountTheLinesOfTheFile() throws IOException {
        assertRefused(
                HEADER + ROW.replace("good", "\"two\nlines\"") + ROW.replace("0.1", "x"),
                ", line 4, column final_loss: expected a decimal number, Infinity or NaN, found 'x'");
    }

    @Test
    void badQuotingIsNamed() throws IOException {
        Files.writeString(file, HEADER + ROW.replace("good", "\"good\"!"));
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.STUDY, file))
                .withMessageStartingWith(file + ": expected RFC 4180, found: ");
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        Files.write(file, (HEADER + ROW.replace("good", "é")).getBytes(StandardCharsets.ISO_8859_1));
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.STUDY, file))
                .withMessage(file + ": expected UTF-8, found bytes that are not; save it as UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.STUDY, file))
                .isInstanceOf(NoSuchFileException.class)
                .withMessage(file.toString());
    }
}
