package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.data.Dataset;
import io.github.initbench.data.file.CsvOptions.Header;
import io.github.initbench.data.file.CsvOptions.Missing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExamplesTest {

    private final Path folder;

    CsvExamplesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void headerQuotesByteOrderMarkAndBlankEnd() {
        CsvExamples examples = open("\uFEFFw,\"h\"\"t\",kind\r\n1.5,\"2\",cat\r\n-3e2, .25 ,\"dog\"\r\n\r\n\r\n");
        assertThat(examples.name()).isEqualTo("a.csv");
        assertThat(examples.features()).isEqualTo(2);
        assertThat(examples.outputs()).isEqualTo(1);
        assertThat(examples.examples()).isEqualTo(2);
        assertThat(examples.classes()).containsExactly("cat", "dog");
        assertThat(Read.inputs(examples)).containsExactly(new double[] {1.5, 2}, new double[] {-300, 0.25});
        assertThat(Read.targets(examples)).containsExactly(new double[] {0}, new double[] {1});
    }

    @Test
    void withoutHeaderTheFirstRowIsAnExample() {
        CsvExamples examples = open("1,2,a\n3,4,b\n5,6,c");
        assertThat(examples.examples()).isEqualTo(3);
        assertThat(Read.inputs(examples)).contains(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
        assertThat(Read.targets(examples))
                .containsExactly(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    }

    @Test
    void labelColumnByNameAndByIndex() {
        for (String column : List.of("kind", "1")) {
            CsvExamples examples = open("w,kind,h\n1,b,2\n3,a,4\n", Header.AUTO, column);
            assertThat(Read.inputs(examples)).containsExactly(new double[] {1, 2}, new double[] {3, 4});
            assertThat(Read.targets(examples)).containsExactly(new double[] {1}, new double[] {0});
        }
        CsvExamples first = open("a,1,2\nb,3,4\n", Header.AUTO, "0");
        assertThat(Read.inputs(first)).containsExactly(new double[] {1, 2}, new double[] {3, 4});
        CsvExamples named = open("0,1,2\n7,8,0\n9,8,1\n", Header.PRESENT, "0");
        assertThat(Read.inputs(named)).containsExactly(new double[] {8, 0}, new double[] {8, 1});
    }

    @Test
    void equalNumbersAreOneClassAndAreOrderedByValue() {
        CsvExamples examples = open("0,10\n0,10.0\n0,2\n0,1.0\n0,1\n0,3e0\n0,-0\n0,0.0e0\n");
        assertThat(examples.classes()).containsExactly("0", "1", "2", "3", "10");
        assertThat(open("0,10\n0,10\n0,2\n0,x\n").classes()).containsExactly("10", "2", "x");
    }

    @Test
    void givenClassesSetTheNumbers() {
        CsvOptions options =
                new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of("dog", "cat"), ',');
        assertThat(Read.targets(open(utf8("1,cat\n1,dog\n"), options)))
                .containsExactly(new double[] {1}, new double[] {0});
        CsvOptions numbers =
                new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of("2.0", "1", "0"), ',');
        assertThat(open(utf8("1,2\n1,1\n"), numbers).classes()).containsExactly("2", "1", "0");
        assertThat(Read.error(folder, () -> open(utf8("1,cat\n1,cow\n"), options)))
                .isEqualTo("./a.csv, line 2, column 2: expected one of the classes [dog, cat], found 'cow'");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of("1", "1.0"), ','))
                .withMessage("classes: [1, 1] names one twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(), '.'));
    }

    @Test
    void gzipAndSemicolons() {
        CsvOptions options = new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(), ';');
        Path file = Read.write(folder.resolve("a.csv"), Read.gzip(utf8("1;a\n2;b\n")));
        CsvExamples examples = CsvExamples.open(file, options, FileOpener.PLAIN);
        assertThat(Read.inputs(examples)).containsExactly(new double[] {1}, new double[] {2});
        assertThat(Dataset.of(examples).y()).containsExactly(0, 1);
    }

    @Test
    void numbersAreReadAsJavaReadsThem() {
        for (String number : new String[] {
            "0.1",
            "123456789.125",
            "9007199254740993",
            "1e22",
            "1e23",
            "4.9e-324",
            "1.7976931348623157e308",
            "+5",
            "-.5",
            "5.",
            "0.30000000000000004",
            "1E-5",
            "000123.4500",
            "2.2250738585072011e-308",
            "0e99999999999",
            "-0"
        }) {
            assertThat(DecimalNumber.parse(number)).as(number).isEqualTo(Double.parseDouble(number));
        }
        for (String none :
                new String[] {"", "-", ".", "e5", "1e", "1e+", "1d", "0x10", "NaN", "Infinity", "1.2.3", "1 2"}) {
            assertThat(DecimalNumber.parse(none)).as(none).isNaN();
        }
        assertThat(DecimalNumber.parse("1e999")).isInfinite();
    }

    @Test
    void badValues() {
        assertThat(errorOf("w,h,kind\n1,2,a\n1,x,b\n"))
                .isEqualTo(
                        "./a.csv, line 3, column 2 (h): expected a finite number, found 'x'; if these are the classes:"
                                + " --label-column h; else turn words into numbers, or drop the column: --drop h");
        assertThat(errorOf("1,2,a\n1,\"5,5\",b\n"))
                .endsWith("found '5,5'; remove commas between thousands, write a decimal comma as a point");
        assertThat(errorOf("1,2,a\n1,\"1,234,567.5\",b\n")).contains("remove commas between thousands");
        assertThat(errorOf("1,2,a\n1,,b\n")).contains("line 2, column 2: expected a finite number, found nothing");
        assertThat(errorOf("1,2,a\n1,nan,b\n")).contains("line 2, column 2: expected a finite number, found 'nan'");
        assertThat(errorOf("1,2,a\n1,-Infinity,b\n")).contains("found '-Infinity'");
        assertThat(errorOf("1,2,a\n1,1e400,b\n")).contains("found '1e400'");
        assertThat(errorOf("1,,a\n1,2,b\n")).contains("line 1: found no value in column 2", "--header no");
        assertThat(errorOf("1,2,a\n1,\"x\ny\u2028\",b\n")).contains("found 'x?y?'");
        assertThat(errorOf("1,2,a\n1,2,\n")).contains("line 2, column 3: expected a class, found nothing");
        assertThat(errorOf("1,2,a\n1,2,-inf\n"))
                .contains("line 2, column 3: expected a class, found '-inf', a value that is not finite");
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
        assertThat(Read.error(folder, () -> open("w,kind\n1,a\n2,b\n", Header.AUTO, "sort")))
                .isEqualTo("./a.csv, line 1: --label-column: expected a column 'sort', found [w, kind]");
        assertThat(Read.error(folder, () -> open("w,w\n1,a\n2,b\n", Header.AUTO, "w")))
                .isEqualTo(
                        "./a.csv, line 1: --label-column: expected one column 'w', found several; give its index from 0");
        assertThat(Read.error(folder, () -> open("1,2\n1,3\n", Header.ABSENT, "w")))
                .contains("no header and 2 columns");
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
        byte[] packed = Read.gzip(utf8("1,a\n2,b\n"));
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

    @Test
    void badFiles() {
        assertThat(Read.error(folder, () -> openFile(folder.resolve("none.csv"))))
                .isEqualTo("./none.csv: there is no such file or folder; check the path");
        assertThat(Read.error(folder, () -> openFile(folder)))
                .isEqualTo(".: expected a file that can be read several times, found a folder; name a file");
        CsvExamples examples = open("1,a\n2,b\n");
        Read.write(folder.resolve("a.csv"), utf8("1,a\n2,b\n3,b\n"));
        assertThat(Read.error(folder, () -> Read.inputs(examples)))
                .isEqualTo("./a.csv: the file was changed after it had been opened; open it again");
    }

    private String errorOf(String content) {
        return Read.error(folder, () -> open(content));
    }

    private CsvExamples open(String content) {
        return open(utf8(content), CsvOptions.DEFAULT);
    }

    private CsvExamples open(String content, Header header, @Nullable String column) {
        return open(utf8(content), new CsvOptions(header, column, List.of(), false, Missing.REFUSED, List.of(), ','));
    }

    private CsvExamples open(byte[] content, CsvOptions options) {
        return CsvExamples.open(Read.write(folder.resolve("a.csv"), content), options, FileOpener.PLAIN);
    }

    private static CsvExamples openFile(Path file) {
        return CsvExamples.open(file, CsvOptions.DEFAULT, FileOpener.PLAIN);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
