package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExamplesTest extends CsvTestFiles {

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
    void equalNumbersAreOneClassAndAreOrderedByValue() {
        CsvExamples examples = open("0,10\n0,10.0\n0,2\n0,1.0\n0,1\n0,3e0\n0,-0\n0,0.0e0\n");
        assertThat(examples.classes()).containsExactly("0", "1", "2", "3", "10");
        assertThat(open("0,10\n0,10\n0,2\n0,x\n").classes()).containsExactly("10", "2", "x");
    }

    @Test
    void givenClassesSetTheNumbers() {
        CsvOptions options = classes("dog", "cat");
        assertThat(Read.targets(open("1,cat\n1,dog\n", options))).containsExactly(new double[] {1}, new double[] {0});
        CsvOptions numbers = classes("2.0", "1", "0");
        assertThat(open("1,2\n1,1\n", numbers).classes()).containsExactly("2", "1", "0");
        assertThat(Read.error(folder, () -> open("1,cat\n1,cow\n", options)))
                .isEqualTo("./a.csv, line 2, column 2: expected one of the classes [dog, cat], found 'cow'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classes("1", "1.0"))
                .withMessage("classes: [1, 1] names one twice");
        assertThatIllegalArgumentException().isThrownBy(() -> separated('.'));
    }

    @Test
    void oneRuleForMissingValues() {
        for (String word : List.of("NA", "n/a", "?", "null", "None", "NaN", "-", "#N/A", "", " na ")) {
            String label = "x1,label\n1,a\n2," + word + "\n3,b\n4,b\n";
            assertThat(errorOf(label))
                    .startsWith("./a.csv, line 3, column 2 (label): expected a class, found ")
                    .endsWith(
                            "; put a value there, or drop such rows: --missing drop; if it is a class, name all of them:"
                                    + " --classes A,B,...");
            String feature = "x1,label\n1,a\n" + word + ",b\n3,b\n4,b\n";
            assertThat(errorOf(feature))
                    .startsWith("./a.csv, line 3, column 1 (x1): expected a finite number, found ")
                    .endsWith("; put a value there, or drop such rows: --missing drop, or the column: --drop x1");
            for (String content : List.of(label, feature)) {
                CsvExamples dropped = open(content, droppingIncomplete());
                assertThat(dropped.examples()).as(content).isEqualTo(3);
                assertThat(dropped.dropped()).isEqualTo(1);
                assertThat(Read.inputs(dropped)).containsExactly(new double[] {1}, new double[] {3}, new double[] {4});
            }
        }
        CsvOptions given = droppingIncomplete("NA", "no");
        assertThat(open("x1,label\n1,NA\n2,no\n3,NA\n", given).examples()).isEqualTo(3);
        assertThat(errorOf("x1,label\n?,a\n,b\n", droppingIncomplete()))
                .isEqualTo(
                        "./a.csv: expected examples, found no row without a missing value; drop the columns that lack"
                                + " most: --drop");
    }

    /** A test set need not have all classes, and must have the columns of the training set. */
    @Test
    void testSets() {
        CsvExamples train = open("x1,l\n1,a\n2,b\n3,c\n");
        CsvExamples test = openTest("x1,l\n5,b\n", train);
        assertThat(test.classes()).containsExactly("a", "b", "c");
        assertThat(Read.targets(test)).containsExactly(new double[] {0, 1, 0});
        assertThat(Read.error(folder, () -> openTest("x1,l\n5,d\n", train)))
                .endsWith("expected one of the classes [a, b, c], found 'd'");
        assertThat(Read.error(folder, () -> openTest("x2,l\n5,a\n", train)))
                .contains(
                        "line 1: expected the features of ./a.csv, [x1], found [x2]; give both files the same columns");
        assertThat(Read.error(folder, () -> openTest("5,a\n", train))).contains("found without a header");
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
    void badFiles() {
        assertThat(Read.error(
                        folder,
                        () -> CsvExamples.open(folder.resolve("none.csv"), CsvOptions.DEFAULT, FileOpener.PLAIN)))
                .isEqualTo("./none.csv: there is no such file or folder; check the path");
        assertThat(Read.error(folder, () -> CsvExamples.open(folder, CsvOptions.DEFAULT, FileOpener.PLAIN)))
                .isEqualTo(".: expected a file that can be read several times, found a folder; name a file");
        CsvExamples examples = open("1,a\n2,b\n");
        Read.write(folder.resolve("a.csv"), "1,a\n2,b\n3,b\n".getBytes(UTF_8));
        assertThat(Read.error(folder, () -> Read.inputs(examples)))
                .isEqualTo("./a.csv: the file was changed after it had been opened; open it again");
    }

    private CsvExamples openTest(String content, CsvExamples train) {
        return CsvExamples.openTest(
                Read.write(folder.resolve("b.csv"), content.getBytes(UTF_8)), CsvOptions.DEFAULT, train);
    }
}
