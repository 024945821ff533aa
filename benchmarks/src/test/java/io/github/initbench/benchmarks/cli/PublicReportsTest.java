package io.github.initbench.benchmarks.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.dataset.TrainTest;
import io.github.initbench.random.StreamKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Data of other people, as command lines name them: files of the shapes described in public reports, rewritten small. An error about a
 * doubtful file names an option, and that option leads to the right table.
 */
class PublicReportsTest {

    private static final String ROWS = "1.7,-0.5,0\n0.1,0.4,1\n-0.8,0.1,0\n0.3,-1.1,1\n2.2,0.6,1\n";

    @TempDir
    Path folder = Path.of("");

    /** pandas names columns without names 0, 1, 2. */
    @Test
    void numericHeader() {
        String data = csv("0,1,2\n" + ROWS);
        assertRefuses(data, "--header yes", "--header no");
        assertReads(data + " --header yes", 5, 2, "0", "1");
    }

    /** pandas and R write row numbers into a column without a name. */
    @Test
    void rowNumbers() {
        String pandas = csv(",x1,x2,label\n0,1.7,-0.5,0\n1,0.1,0.4,1\n2,-0.8,0.1,0\n");
        assertRefuses(pandas, "column 1", "--drop 0");
        assertReads(pandas + " --drop 0", 3, 2, "0", "1");
        assertReads(pandas + " --drop none", 3, 3, "0", "1");
        String named = csv("id,name,x1,label\n1,Ann,1.7,0\n2,Bob,0.1,1\n");
        assertRefuses(named, "column 2 (name)", "--drop name");
        assertRefuses(named + " --drop name", "column 1 (id)", "--drop id");
        assertReads(named + " --drop name,id", 2, 1, "0", "1");
        assertReads(named + " --drop name,none", 2, 2, "0", "1");
        String r = csv("\"\",\"x1\",\"label\"\n\"1\",1.7,\"a\"\n\"2\",0.1,\"b\"\n");
        assertReads(r + " --drop 0", 2, 1, "a", "b");
    }

    /** Kaggle has the class of MNIST in the first column. */
    @Test
    void labelFirst() {
        String data = csv("label,pixel1,pixel2\n7,0,12\n9,170,0\n7,3,4\n");
        assertRefuses(data, "--label-column label", "--label-column pixel2");
        assertReads(data + " --label-column label", 3, 2, "7", "9");
    }

    /** UCI has breast cancer without a header: a number, M or B, measures. */
    @Test
    void dataThatLookLikeAHeader() {
        String data = csv("842302,M,0.39,-1.37\n842517,B,1.78,-0.48\n843007,M,-0.85,-1.44\n");
        assertRefuses(data, "--header yes or --header no");
        assertRefuses(data + " --header no", "line 1, column 2", "--label-column 1");
        assertReads(data + " --header no --label-column 1", 3, 3, "B", "M");
        assertRefuses(data + " --label-column M", "--header no --label-column 1");
        assertReads(data + " --header no --label-column 1 --drop 0", 3, 2, "B", "M");
    }

    @Test
    void missingValues() {
        String data = csv("x1,label\n1,no\n2,NA\n3,yes\n,no\n");
        assertRefuses(data, "line 3, column 2 (label)", "--missing drop");
        TrainTest dropped = assertReads(data + " --missing drop", 2, 1, "no", "yes");
        assertThat(dropped.notes())
                .containsExactly(
                        "data.csv: classes from the column label",
                        "data.csv: dropped 2 of 4 rows, as a value is missing");
        String meant = csv("x1,label\n1,no\n2,NA\n3,yes\n");
        assertReads(meant + " --classes NA,no,yes", 3, 1, "NA", "no", "yes");
    }

    /** A test set of one class, as a small share of a large set is. */
    @Test
    void testSetOfOneClass() throws IOException {
        Files.writeString(folder.resolve("test.csv"), "x1,x2,label\n1,2,0\n");
        TrainTest both = assertReads(csv("x1,x2,label\n" + ROWS) + " --test-data DIR/test.csv", 5, 2, "0", "1");
        assertThat(both.test().orElseThrow().classes()).containsExactly("0", "1");
    }

    /** UCI's names of files; Excel's first line; what pandas makes of categories; a comma at each end; blank lines. */
    @Test
    void othersThatAreRead() throws IOException {
        Files.writeString(folder.resolve("iris.data"), "5.1,3.5,Iris-setosa\n5.9,3.2,Iris-virginica\n\n");
        assertReads("--data DIR/iris.data", 2, 2, "Iris-setosa", "Iris-virginica");
        assertReads(csv("sep=;\nx1;label\n1.5;a\n2.5;b\n"), 2, 1, "a", "b");
        assertReads(csv("x1,red,blue,label\n1.7,True,False,0\n0.1,False,True,1\n"), 2, 3, "0", "1");
        assertReads(csv("x1,x2,label,\n1,2,0,\n3,4,1,\n"), 2, 2, "0", "1");
        assertReads(csv("x1,x2,label\n1,2,0\n\n3,4,1\n"), 2, 2, "0", "1");
    }

    /** A kind that is not known by the file's name is named, or the error names the file. */
    @Test
    void unknownKinds() throws IOException {
        Files.write(folder.resolve("train.h5"), new byte[] {(byte) 0x89, 'H', 'D', 'F'});
        assertRefuses("--data DIR/train.h5", "train.h5", "HDF5", "What can be read: CSV");
        assertRefuses("--data DIR/nosuch.data", "nosuch.data: there is no such file");
        assertRefuses("--dataset csv --data DIR", "found a folder");
    }

    private TrainTest assertReads(String arguments, int examples, int features, String... classes) {
        TrainTest data = open(arguments);
        assertThat(data.train().examples()).as(arguments).isEqualTo(examples);
        assertThat(data.train().features()).as(arguments).isEqualTo(features);
        assertThat(data.train().classes()).as(arguments).containsExactly(classes);
        return data;
    }

    private void assertRefuses(String arguments, String... parts) {
        IllegalArgumentException fault = catchThrowableOfType(IllegalArgumentException.class, () -> open(arguments));
        assertThat(fault).as(arguments).isNotNull();
        assertThat(Objects.requireNonNull(fault.getMessage())).contains(parts).doesNotContain("\n");
    }

    private TrainTest open(String arguments) {
        DatasetArguments parsed = CommandLine.populateCommand(
                new DatasetArguments(),
                Stream.of(arguments.split(" ", -1))
                        .map(word -> word.replace("DIR", folder.toString())) // which may have blanks in it
                        .toArray(String[]::new));
        String name = Objects.requireNonNull(parsed.name());
        return new DatasetSpec(name, parsed.given()).inspect(StreamKind.NUMPY, LoadProgress.NONE);
    }

    /** The option for a file of this content. */
    private String csv(String content) {
        try {
            Files.write(folder.resolve("data.csv"), content.getBytes(UTF_8));
            return "--data DIR/data.csv";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
