package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.file.CsvOptions.Header;
import io.github.initbench.data.file.CsvOptions.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which column of a CSV file has the classes and which are no features: as the file shows, or ambiguous and refused. Shapes of files as pandas, R, Excel, Kaggle and
 * UCI have them, rewritten small after public reports of tables that were read wrong. Where an option is requested, it is given and works.
 */
class CsvRolesTest extends CsvTestFiles {

    private static final String ROWS = "5.1,3.5,0\n4.9,3.0,1\n6.2,2.9,0\n5.9,3.1,1\n6.4,2.8,1\n";

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

    @Test
    void rowNumbersAreCountedThroughRowsThatAreDropped() {
        CsvOptions dropping = droppingIncomplete();
        String content = "1,0.5,a\n2,?,b\n3,1.5,b\n4,2.5,a\n";
        assertThat(errorOf(content, dropping)).contains("column 1: looks like the rows' numbers");
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

    @Test
    void labelColumnByNameAndByIndex() {
        for (String column : List.of("kind", "1")) {
            CsvExamples examples = open("w,kind,h\n1,b,2\n3,a,4\n", labelled(column));
            assertThat(Read.inputs(examples)).containsExactly(new double[] {1, 2}, new double[] {3, 4});
            assertThat(Read.targets(examples)).containsExactly(new double[] {1}, new double[] {0});
        }
        CsvExamples first = open("a,1,2\nb,3,4\n", labelled("0"));
        assertThat(Read.inputs(first)).containsExactly(new double[] {1, 2}, new double[] {3, 4});
        CsvExamples named = open("0,1,2\n7,8,0\n9,8,1\n", header(Header.PRESENT, "0"));
        assertThat(Read.inputs(named)).containsExactly(new double[] {8, 0}, new double[] {8, 1});
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
}
