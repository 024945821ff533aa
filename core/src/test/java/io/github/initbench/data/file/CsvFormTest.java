package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.Dataset;
import io.github.initbench.data.file.CsvOptions.Header;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a CSV file is split into rows and fields: separators, quotes, blank lines, bytes, sizes. */
class CsvFormTest extends CsvTestFiles {

    @Test
    void gzipAndSemicolons() {
        CsvExamples examples = open(Read.gzip("1;a\n2;b\n".getBytes(UTF_8)), separated(';'));
        assertThat(Read.inputs(examples)).containsExactly(new double[] {1}, new double[] {2});
        assertThat(Dataset.of(examples).y()).containsExactly(0, 1);
    }

    @Test
    void truthBlankLinesTrailingCommasAndDeclaredSeparators() {
        CsvExamples truth = open("a,b,label\nTrue,FALSE,x\nfalse,true,y\n");
        assertThat(Read.inputs(truth)).containsExactly(new double[] {1, 0}, new double[] {0, 1});
        assertThat(open("True,False,x\nFalse,True,y\n").examples()).isEqualTo(2);
        assertThat(open("1,2,a\n\n\n1,2,b\n").examples()).isEqualTo(2);
        for (String content : List.of("x1,x2,l,\n1,2,a,\n3,4,b,\n", "x1,x2,l\n1,2,a,\n3,4,b,\n", "1,2,a,\n3,4,b,\n")) {
            CsvExamples examples = open(content);
            assertThat(Read.inputs(examples)).as(content).containsExactly(new double[] {1, 2}, new double[] {3, 4});
            assertThat(examples.classes()).containsExactly("a", "b");
        }
        assertThat(errorOf("1,2,a\n3,4,b,c\n")).contains("expected 3 columns as in line 1, found 4, or more");
        assertThat(open("1,2,a\n \t\n3,4,b\n").examples()).isEqualTo(2);
        assertThat(open("x1,x2,l,,\n1,2,a,,\n,,,,\n3,4,b,,\n,,,,\n").examples()).isEqualTo(2);
        for (String content :
                List.of("sep=;\r\nx1;l\r\n1;a\r\n2;b\r\n", "sep=,\nx1,l\n1,a\n2,b\n", "sep=\t\n1\ta\n2\tb\n")) {
            assertThat(Read.inputs(open(content))).as(content).containsExactly(new double[] {1}, new double[] {2});
        }
    }

    /** As German Excel, UCI's wine quality and R's write.csv2 have them. */
    @Test
    void anotherSeparatorIsRequested() {
        for (String content :
                List.of("5.1;3;a\n4.9;3;b\n", "5,1;a\n4,9;b\n", "5.1\t3\ta\n4.9\t3\tb\n", "\"x\";\"l\"\n1;a\n2;b\n")) {
            String separator = content.contains(";") ? "';'" : "tab";
            assertThat(errorOf(content)).as(content).contains("--separator " + separator);
        }
        CsvOptions semicolons = separated(';');
        assertThat(open("\"x\";\"l\"\n1;a\n2;b\n", semicolons).examples()).isEqualTo(2);
        CsvOptions commas = separated(',');
        assertThat(open("width; in cm,l\n1,a\n2,b\n", commas).featureNames()).containsExactly("width; in cm");
        assertThat(errorOf("5.1 3 a\n4.9 3 b\n")).endsWith("; --separator ' ' splits it at each space");
    }

    @Test
    void badForm() {
        assertThat(errorOf("1,2,a\n1,2\n")).startsWith("./a.csv, line 2: expected 3 columns as in line 1, found 2; ");
        assertThat(errorOf("1,2,a\n1,2,b,3\n"))
                .startsWith("./a.csv, line 2: expected 3 columns as in line 1, found 4, or more; ");
        assertThat(errorOf("1;2;a\n1;2;b\n"))
                .isEqualTo(
                        "./a.csv, line 1: found ';' within the fields between commas: which one separates? use --separator"
                                + " ';' or --separator ,");
        assertThat(errorOf("1,2,a\n1,2,a\n")).contains("expected at least two classes, found only [a]");
        assertThat(errorOf("w,h,kind\n")).isEqualTo("./a.csv: expected examples, found no row after the header");
        assertThat(errorOf("")).isEqualTo("./a.csv: the file is empty; copy or download it again");
        assertThat(errorOf("\n\n")).contains("expected rows, found blank lines alone");
        assertThat(errorOf("1\n2\n")).contains("line 1: expected at least two columns");
        assertThat(errorOf("1,2,a\n1,\"2,b\n"))
                .contains("line 2 or later: expected RFC 4180 with the separator ',', found: ");
        assertThat(errorOf("1,2,a\n1,\"2\"x,b\n"))
                .contains("line 2 or later: expected RFC 4180 with the separator ',', found: ");
        assertThat(errorOf("w,kind\n1,a\n2,b\n", labelled("sort")))
                .isEqualTo("./a.csv, line 1: --label-column: expected a column 'sort', found [w, kind]");
        assertThat(errorOf("w,w\n1,a\n2,b\n", labelled("w")))
                .isEqualTo(
                        "./a.csv, line 1: --label-column: expected one column 'w', found several; give its index from 0");
        assertThat(errorOf("1,2\n1,3\n", header(Header.ABSENT, "w"))).contains("no header and 2 columns");
    }

    @Test
    void limits() {
        assertThat(errorOf("1,a\n" + "1".repeat(CsvParser.MAX_FIELD_CHARACTERS + 1) + ",b\n"))
                .contains("line 2, column 1: expected at most 65536 characters, found 65537");
        assertThat(errorOf("1,a\n\"" + "1".repeat(1 << 20) + "\",b\n")).contains("line 2 or later: expected RFC 4180");
        assertThat(errorOf("1,".repeat(CsvParser.MAX_COLUMNS) + "a\n"))
                .isEqualTo("./a.csv, line 1: expected at most 1048576 columns, found more");
        StringBuilder values = new StringBuilder();
        for (int i = 0; i <= ClassNames.MAX_CLASSES; i++) {
            values.append("1,").append(i).append('\n');
        }
        assertThat(errorOf(values.toString()))
                .startsWith(
                        "./a.csv, line 1001, column 2: these labels have more than 1000 different values: they look like the"
                                + " target of a regression");
        assertThat(errorOf("1,0\n1,2.5\n"))
                .isEqualTo(
                        "./a.csv, line 2, column 2: expected a class, found 2.5, a fraction as of a regression's target;"
                                + " name the column of the classes by --label-column, or the classes by --classes");
        assertThat(errorOf("1,a\n1," + "b".repeat(201) + "\n")).contains("found a text of 201 characters");
    }

    @Test
    void badBytes() {
        byte[] latin1 = {'1', ',', 'a', '\n', '2', ',', (byte) 0xe4, '\n'};
        assertThat(Read.error(folder, () -> open(latin1, CsvOptions.DEFAULT)))
                .isEqualTo("./a.csv, byte 6: expected UTF-8 text, found a byte that is not; save the file as UTF-8");
        assertThat(Read.error(folder, () -> open(new byte[] {'1', ',', (byte) 0xe2, (byte) 0x82}, CsvOptions.DEFAULT)))
                .contains("byte 2: expected UTF-8");
        byte[] packed = Read.gzip("1,a\n2,b\n".getBytes(UTF_8));
        for (int length = 1; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThat(Read.error(folder, () -> open(cut, CsvOptions.DEFAULT))).isNotEmpty();
        }
        byte[] cut = Arrays.copyOf(packed, packed.length - 9);
        assertThat(Read.error(folder, () -> open(cut, CsvOptions.DEFAULT)))
                .contains("the file ends early; copy or download it again");
        byte[] wrong = packed.clone();
        wrong[packed.length - 6] ^= 1;
        assertThat(Read.error(folder, () -> open(wrong, CsvOptions.DEFAULT))).contains("Corrupt GZIP trailer");
        byte[] longer = Arrays.copyOf(packed, packed.length + 100);
        assertThat(Read.error(folder, () -> open(longer, CsvOptions.DEFAULT)))
                .contains("bytes after the end of the gzip data");
    }
}
