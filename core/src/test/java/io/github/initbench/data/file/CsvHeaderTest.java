package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.data.file.CsvOptions.Header;
import io.github.initbench.data.file.CsvOptions.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whether a CSV file's first line has the names of its columns: as the file shows, or ambiguous and refused. Shapes of files as pandas, R, Excel, Kaggle and
 * UCI have them, rewritten small after public reports of tables that were read wrong. Where an option is requested, it is given and works.
 */
class CsvHeaderTest extends CsvTestFiles {

    private static final String ROWS = "5.1,3.5,0\n4.9,3.0,1\n6.2,2.9,0\n5.9,3.1,1\n6.4,2.8,1\n";

    @Test
    void namesThatAreIntegersAreAmbiguous() {
        String content = "0,1,2\n" + ROWS;
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: this line counts from 0: names of columns, or the first example? use --header yes or"
                                + " --header no");
        assertThat(open(content, header(Header.PRESENT)).examples()).isEqualTo(5);
        assertThat(open(content, header(Header.ABSENT)).examples()).isEqualTo(6);
        assertThat(errorOf("2010,2011,9\n" + ROWS))
                .contains("holds only integers, and its class appears in no other line");
        assertThat(errorOf("1,2,3\n" + ROWS)).contains("this line counts from 1");
        assertThat(open("7,2,0\n" + ROWS).examples()).isEqualTo(6);
        assertThat(open("7.5,2,9\n" + ROWS).classes()).containsExactly("0", "1", "9");
    }

    /** As UCI has breast cancer: an id, a class, numbers, no header. */
    @Test
    void aHeaderShownByOneWordIsAmbiguous() {
        String content = "842302,M,0.39,-1.37\n842517,M,1.78,-0.48\n843007,B,-0.85,-1.44\n843009,B,0.5,0.5\n";
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: found 'M' in column 2 and '842302' in column 1: names of columns, or the first"
                                + " example? use --header yes or --header no");
        assertThat(errorOf(content, header(Header.ABSENT)))
                .contains("line 1, column 2: expected a finite number, found 'M'", "--label-column 1");
        assertThat(errorOf(content, labelled("M")))
                .isEqualTo(
                        "./a.csv, line 1: found 'M' in column 2 and numbers beside it: names of columns, or the first example?"
                                + " use --header yes, or --header no --label-column 1");
        CsvOptions followed = header(Header.ABSENT, "1");
        assertThat(open(content, followed).examples()).isEqualTo(4);
        assertThat(open(content, labelled("1")).examples()).isEqualTo(4);
        assertThat(open(content, labelled("1")).classes()).containsExactly("B", "M");
        assertThat(open("x,label\n1,a\n2,b\n").examples()).isEqualTo(2);
    }

    /** A frame without names, written by pandas: the first name is empty, the others are numbers. */
    @Test
    void namesThatAreNumbersBesideAnEmptyOne() {
        String content = ",0,1,label\n0,1.5,2.5,a\n1,2.5,3.5,b\n2,3.5,4.5,a\n";
        assertThat(errorOf(content))
                .isEqualTo(
                        "./a.csv, line 1: found no value in column 1: names of columns, or the first example? use --header yes"
                                + " or --header no");
        CsvOptions named = header(Header.PRESENT);
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

    /** As R's write.table has them: no name over the row names. */
    @Test
    void aNameLessThanColumns() {
        assertThat(errorOf("\"x1\",\"l\"\n\"1\",5.1,\"a\"\n\"2\",4.9,\"b\"\n"))
                .endsWith("found one less, as R's write.table writes row names; write it with row.names=FALSE");
    }
}
