package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.file.CsvOptions.Header;
import io.github.initbench.data.file.CsvOptions.Missing;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a CSV file's first line and its columns are: as the file shows, or ambiguous and refused. Shapes of files as pandas, R, Excel, Kaggle and UCI have them, rewritten
 * small after public reports of tables that were read wrong. Where an option is requested, it is given and works.
 */
class CsvRolesTest {

    private static final String ROWS = "5.1,3.5,0\n4.9,3.0,1\n6.2,2.9,0\n5.9,3.1,1\n6.4,2.8,1\n";

    private final Path folder;

    CsvRolesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void namesThatAreIntegersAreAmbiguous() {
        String content = "0,1,2\n" + ROWS;
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: this line counts from 0: names of columns, or the first example? use --header yes or"
                                + " --header no");
        assertThat(open(content, Header.PRESENT).examples()).isEqualTo(5);
        assertThat(open(content, Header.ABSENT).examples()).isEqualTo(6);
        assertThat(errorOf("2010,2011,9\n" + ROWS))
                .contains("holds only integers, and its class appears in no other line");
        assertThat(errorOf("1,2,3\n" + ROWS)).contains("this line counts from 1");
        assertThat(open("7,2,0\n" + ROWS).examples()).isEqualTo(6);
        assertThat(open("7.5,2,9\n" + ROWS).classes()).containsExactly("0", "1", "9");
    }

    /** As pandas.DataFrame.to_csv and R's write.csv have them. */
    @Test
    void rowNumbersAreAmbiguous() {
        String pandas = numbered(",x1,x2,label", 0);
        assertThat(errorOf(pandas))
                .isEqualTo(
                        "./a.csv, line 1, column 1 (unnamed): looks like the rows' numbers, not like a feature: --drop 0 drops it,"
                                + " --drop none keeps it");
        assertThat(Read.inputs(open(pandas, dropping("0"))).get(0)).containsExactly(5.1, 3.5);
        assertThat(Read.inputs(open(pandas, dropping())).get(1)).containsExactly(1, 4.9, 3.0);
        for (String name : List.of("id", "ID", "Index", "Unnamed: 0", "PassengerId", "row_id", "rownames", "#")) {
            assertThat(errorOf(numbered(name + ",x1,x2,label", 1))).as(name).contains("looks like the rows' numbers");
        }
        assertThat(errorOf(numbered("Id,x1,x2,label", 1)))
                .contains("column 1 (Id)")
                .contains("--drop Id ");
        assertThat(Read.inputs(open(numbered("Id,x1,x2,label", 1), dropping("Id")))
                        .get(0))
                .containsExactly(5.1, 3.5);
        assertThat(errorOf(numbered("S.No,x1,x2,label", 1))).contains("--drop S.No ");
        assertThat(open(numbered("width,x1,x2,label", 2)).features()).isEqualTo(3);
        assertThat(open("index,label\n1.5,a\n1.4,b\n").features()).isEqualTo(1);
    }

    @Test
    void aColumnThatCountsIsAmbiguousWithoutAHeaderToo() {
        String content = numbered("", 1).substring(1);
        assertThat(errorOf(content))
                .startsWith("./a.csv, column 1: looks like the rows' numbers")
                .contains("--drop 0 ");
        assertThat(open(content, dropping("0")).features()).isEqualTo(2);
        assertThat(open(content.replace("3,6.2", "7,6.2")).features()).isEqualTo(3);
    }

    /** As Kaggle has MNIST. */
    @Test
    void aLabelColumnThatIsNotTheLastIsAmbiguous() {
        String content = "label,pixel0,pixel1\n1,0,255\n2,12,0\n1,7,9\n";
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: column 1 is called 'label', the last one 'pixel1': which has the classes? use"
                                + " --label-column label or --label-column pixel1");
        assertThat(open(content, labelled("label")).classes()).containsExactly("1", "2");
        assertThat(open(content, labelled("pixel1")).classes()).containsExactly("0", "9", "255");
        for (String name : List.of("Class", "TARGET", "y", "species", "labels")) {
            assertThat(errorOf(content.replace("label", name))).as(name).contains("which has the classes?");
        }
        assertThat(open("x,y,class\n1,2,a\n2,1,b\n").features()).isEqualTo(2);
        assertThat(open("x,label,extra\n1,a,5\n2,b,6\n", dropping("extra")).classes())
                .containsExactly("a", "b");
    }

    /** As UCI has breast cancer: an id, a class, numbers, no header. */
    @Test
    void aHeaderShownByOneWordIsAmbiguous() {
        String content = "842302,M,0.39,-1.37\n842517,M,1.78,-0.48\n843007,B,-0.85,-1.44\n843009,B,0.5,0.5\n";
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: found 'M' in column 2 and '842302' in column 1: names of columns, or the first"
                                + " example? use --header yes or --header no");
        assertThat(errorOf(
                        content,
                        new CsvOptions(Header.ABSENT, null, List.of(), false, Missing.REFUSED, List.of(), null)))
                .contains("line 1, column 2: expected a finite number, found 'M'", "--label-column 1");
        assertThat(errorOf(content, labelled("M")))
                .isEqualTo(
                        "./a.csv, line 1: found 'M' in column 2 and numbers beside it: names of columns, or the first example?"
                                + " use --header yes, or --header no --label-column 1");
        CsvOptions followed = new CsvOptions(Header.ABSENT, "1", List.of(), false, Missing.REFUSED, List.of(), null);
        assertThat(open(content, followed).examples()).isEqualTo(4);
        assertThat(open(content, labelled("1")).examples()).isEqualTo(4);
        assertThat(open(content, labelled("1")).classes()).containsExactly("B", "M");
        assertThat(open("x,label\n1,a\n2,b\n").examples()).isEqualTo(2);
    }

    @Test
    void columnsAreDroppedByNameOrIndex() {
        String content = "name,x1,x2,label\nAnn,1,2,a\nBob,3,4,b\n";
        assertThat(errorOf(content)).endsWith("else turn words into numbers, or drop the column: --drop name");
        for (String column : List.of("name", "0")) {
            CsvExamples examples = open(content, dropping(column));
            assertThat(Read.inputs(examples)).containsExactly(new double[] {1, 2}, new double[] {3, 4});
            assertThat(examples.featureNames()).containsExactly("x1", "x2");
        }
        assertThat(Read.inputs(open(content, dropping("name", "2"))).get(1)).containsExactly(3);
        assertThat(errorOf(content, dropping("nam")))
                .endsWith("--drop: expected a column 'nam', found [name, x1, x2, label]");
        assertThat(errorOf(content, dropping("0", "1", "2"))).contains("found that --drop leaves none");
        assertThat(errorOf(
                        "1,x1,0,label\n1,2,3,a\n1,3,4,b\n",
                        new CsvOptions(Header.PRESENT, null, List.of("0"), false, Missing.REFUSED, List.of(), null)))
                .contains("--drop 0: is the name of column 3 and the index of column 1; use --drop :2 or --drop :0");
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
                CsvExamples dropped = open(
                        content, new CsvOptions(Header.AUTO, null, List.of(), false, Missing.DROPPED, List.of(), null));
                assertThat(dropped.examples()).as(content).isEqualTo(3);
                assertThat(dropped.dropped()).isEqualTo(1);
                assertThat(Read.inputs(dropped)).containsExactly(new double[] {1}, new double[] {3}, new double[] {4});
            }
        }
        CsvOptions given =
                new CsvOptions(Header.AUTO, null, List.of(), false, Missing.DROPPED, List.of("NA", "no"), null);
        assertThat(open("x1,label\n1,NA\n2,no\n3,NA\n", given).examples()).isEqualTo(3);
        assertThat(errorOf(
                        "x1,label\n?,a\n,b\n",
                        new CsvOptions(Header.AUTO, null, List.of(), false, Missing.DROPPED, List.of(), null)))
                .isEqualTo(
                        "./a.csv: expected examples, found no row without a missing value; drop the columns that lack"
                                + " most: --drop");
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

    /** A frame without names, written by pandas: the first name is empty, the others are numbers. */
    @Test
    void namesThatAreNumbersBesideAnEmptyOne() {
        String content = ",0,1,label\n0,1.5,2.5,a\n1,2.5,3.5,b\n2,3.5,4.5,a\n";
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: found no value in column 1: names of columns, or the first example? use --header yes"
                                + " or --header no");
        CsvOptions named = new CsvOptions(Header.PRESENT, null, List.of(), false, Missing.REFUSED, List.of(), null);
        assertThat(errorOf(content, named)).contains("column 1 (unnamed)", "--drop :0 drops it");
        CsvOptions followed =
                new CsvOptions(Header.PRESENT, null, List.of(":0"), false, Missing.REFUSED, List.of(), null);
        assertThat(Read.inputs(open(content, followed)))
                .containsExactly(new double[] {1.5, 2.5}, new double[] {2.5, 3.5}, new double[] {3.5, 4.5});
        assertThat(errorOf("1,2,\n3,4,b\n")).contains("found no value in column 3", "--header no");
    }

    /** Each class once, but for the name of the column: shown by what is beside it. */
    @Test
    void aNameOverLabelsThatComeOnce() {
        for (String content : List.of(
                "0,1,label\n1.5,2.5,a\n2.5,3.5,b\n",
                "400.5,401.5,label\n1.5,2.5,a\n2.5,3.5,b\n",
                "400,401,kind\n1.5,2.5,a\n2.5,3.5,b\n",
                "0,1,2,species\n1,5,2,a\n2,3,3,b\n",
                "0,1\n1.5,0\n2.5,1\n3.5,1\n")) {
            assertThat(errorOf(content)).as(content).endsWith("use --header yes or --header no");
        }
    }

    @Test
    void rowNumbersAreCountedThroughRowsThatAreDropped() {
        CsvOptions dropping = new CsvOptions(Header.AUTO, null, List.of(), false, Missing.DROPPED, List.of(), null);
        String content = "1,0.5,a\n2,?,b\n3,1.5,b\n4,2.5,a\n";
        assertThat(errorOf(content, dropping)).contains("column 1: looks like the rows' numbers");
    }

    /** As German Excel, UCI's wine quality and R's write.csv2 have them. */
    @Test
    void anotherSeparatorIsRequested() {
        for (String content :
                List.of("5.1;3;a\n4.9;3;b\n", "5,1;a\n4,9;b\n", "5.1\t3\ta\n4.9\t3\tb\n", "\"x\";\"l\"\n1;a\n2;b\n")) {
            String separator = content.contains(";") ? "';'" : "tab";
            assertThat(errorOf(content)).as(content).contains("--separator " + separator);
        }
        CsvOptions semicolons = new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(), ';');
        assertThat(open("\"x\";\"l\"\n1;a\n2;b\n", semicolons).examples()).isEqualTo(2);
        CsvOptions commas = new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(), ',');
        assertThat(open("width; in cm,l\n1,a\n2,b\n", commas).featureNames()).containsExactly("width; in cm");
        assertThat(errorOf("5.1 3 a\n4.9 3 b\n")).endsWith("; --separator ' ' splits it at each space");
    }

    /** As R's write.table has them: no name over the row names. */
    @Test
    void aNameLessThanColumns() {
        assertThat(errorOf("\"x1\",\"l\"\n\"1\",5.1,\"a\"\n\"2\",4.9,\"b\"\n"))
                .endsWith("found one less, as R's write.table writes row names; write it with row.names=FALSE");
    }

    /** Thirty classes of two examples are believed where the column was named. */
    @Test
    void manyClassesInAColumnThatWasNamed() {
        StringBuilder content = new StringBuilder("x1,label\n");
        for (int i = 0; i < 60; i++) {
            content.append(i * 0.5).append(",k").append(i / 2).append('\n');
        }
        assertThat(errorOf(content.toString())).contains("--label-column", "--classes");
        assertThat(open(content.toString(), labelled("label")).classes()).hasSize(30);
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

    private static String numbered(String header, int from) {
        StringBuilder content = new StringBuilder(header + "\n");
        for (String row : ROWS.lines().toList()) {
            content.append(from + content.toString().lines().count() - 1)
                    .append(',')
                    .append(row)
                    .append('\n');
        }
        return content.toString();
    }

    private static CsvOptions dropping(String... columns) {
        return new CsvOptions(
                Header.AUTO, null, List.of(columns), columns.length == 0, Missing.REFUSED, List.of(), null);
    }

    private static CsvOptions labelled(@Nullable String column) {
        return new CsvOptions(Header.AUTO, column, List.of(), false, Missing.REFUSED, List.of(), null);
    }

    private String errorOf(String content) {
        return errorOf(content, CsvOptions.DEFAULT);
    }

    private String errorOf(String content, CsvOptions options) {
        return Read.error(folder, () -> open(content, options));
    }

    private CsvExamples open(String content) {
        return open(content, CsvOptions.DEFAULT);
    }

    private CsvExamples open(String content, Header header) {
        return open(content, new CsvOptions(header, null, List.of(), false, Missing.REFUSED, List.of(), null));
    }

    private CsvExamples open(String content, CsvOptions options) {
        return CsvExamples.open(
                Read.write(folder.resolve("a.csv"), content.getBytes(UTF_8)), options, FileOpener.PLAIN);
    }

    private CsvExamples openTest(String content, CsvExamples train) {
        return CsvExamples.openTest(
                Read.write(folder.resolve("b.csv"), content.getBytes(UTF_8)), CsvOptions.DEFAULT, train);
    }
}
