package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.initbench.benchmarks.jmh.CpuSet;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.store.RunLock;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Following an error's remedy gets past the error. A study that nothing is wrong with any more ends before a backend is started, at a folder for
 * weights that cannot be made.
 */
class RemediesTest {

    private static final String NOTHING_ELSE_IS_WRONG = "is no folder; name one that can be written";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.writeString(folder.resolve("data.csv"), "a,b,kind\n1,2,x\n3,4,y\n5,7,x\n6,1,y\n");
        Files.writeString(folder.resolve("data.tsv"), "1\t2\tx\n3\t4\ty\n");
        Files.writeString(folder.resolve("turned.csv"), "b,a,kind\n2,1,x\n4,3,y\n");
        UserFiles.idx(folder, "train", 6, true);
        UserFiles.idx(folder, "t10k", 3, true);
        Files.writeString(Files.createDirectory(folder.resolve("used")).resolve("study.csv"), "");
        Files.writeString(Files.createDirectory(folder.resolve("drawn")).resolve("mine.png"), "");
    }

    private Cli study(String options) {
        List<String> args = new ArrayList<>(List.of("study"));
        args.addAll(List.of(options.strip().split(" +")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("DIR", folder.toString())) // which may have blanks in it
                .toList());
        args.addAll(List.of(
                "--save-weights", folder.resolve("file").resolve("below").toString()));
        return Cli.run(args.toArray(new String[0]));
    }

    /** What is followed may be several ways, between semicolons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "digits --loss naive        | use stable                         | digits --loss stable",
                "digits --layers 64,8,2     | begin with 64 and end with 10      | digits --layers 64,8,10",
                "--layers 3,10,1            | begin with 2 and end with 1        | --layers 2,10,1",
                "--layers 2                 | at least two sizes                 | --layers 2,1",
                "--shuffle-seed 1           | goes with --batch; give both, or neither | --shuffle-seed 1 --batch 9; ''",
                "digits --split-seed 1      | goes with --test-fraction; give both, or neither"
                        + " | digits --split-seed 1 --test-fraction 0.2; digits",
                "--test-fraction 0.1        | leave --test-fraction out          | ''",
                "--data DIR/data.csv --test-data DIR/data.csv --test-fraction 0.5 | leave one of them out"
                        + " | --data DIR/data.csv --test-data DIR/data.csv; --data DIR/data.csv --test-fraction 0.5",
                "moons                      | train on it by --dataset moons     | --dataset moons",
                "--dataset digits --noise 1 | it has --test-fraction, --standardize"
                        + " | --dataset digits --test-fraction 0.5; --dataset digits --standardize",
                "--dataset csv              | --data is missing; it names the file | --dataset csv --data DIR/data.csv",
                "--dataset mnist            | it names the folder of MNIST's four files | --dataset mnist --data DIR",
                "--data DIR/data.tsv --separator xx | one character or the word tab | --data DIR/data.tsv --separator tab",
                "--data DIR/data.csv --header maybe | auto, yes or no"
                        + " | --data DIR/data.csv --header auto; --data DIR/data.csv --header yes; --data DIR/data.tsv --separator tab --header no",
                "--data DIR/data.csv --test-data DIR/turned.csv | the same columns in the same order"
                        + " | --data DIR/data.csv --test-data DIR/data.csv",
                "--data DIR/data.csv --test-fraction 1 | give the test set's share  | --data DIR/data.csv --test-fraction 0.5",
                "--data DIR/data.csv --test-fraction 0.999 | leaves some for each | --data DIR/data.csv --test-fraction 0.5",
                "--dataset blobs --samples 2 | give each class a point           | --dataset blobs --samples 3",
                "--samples 0                | choose a number of points within   | --samples 2",
                "--noise -1                 | give a finite number >= 0          | --noise 0",
                "--factor 1                 | give the inner circle's share      | --factor 0.5",
                "--batch 0                  | outside 1..300                     | --batch 1; --batch 300",
                "--weight-seed -1           | outside 0..4294967295              | --weight-seed 0; --weight-seed 4294967295",
                "--learning-rate 0          | a finite number above 0            | --learning-rate 1e-9",
                "--record-from 15000        | not below the 15000 iterations     | --record-from 14999",
                "--iterations 0             | below 1                            | --iterations 1",
                "--init he,he               | name each once                     | --init he",
                "--backend ejml,ejml        | name each once                     | --backend ejml",
                "--threads 0                | use 1 or more                  | --threads 1",
                "--threads 2                | use 1                          | --threads 1",
                "--bakend ejml              | did you mean --backend?            | --backend ejml",
                "--backend ejlm             | did you mean ejml?                 | --backend ejml",
                "--init xaver               | did you mean xavier?               | --init xavier",
                "--init normal:sd           | as in normal:sd=0.1                | --init normal:sd=0.1",
                "--out DIR/used             | name a new folder                  | --out DIR/new",
                "--plots DIR/drawn          | name a new folder                  | --plots DIR/new"
            })
    void ofTheStudy(String wrong, String printed, String followed) {
        Cli refused = study(wrong);
        assertThat(refused.err()).contains(printed).doesNotContain(NOTHING_ELSE_IS_WRONG);
        for (String way : followed.split(";", -1)) {
            Cli call = study(way.replace("''", ""));
            assertThat(call.exit()).isEqualTo(2);
            assertThat(call.err()).as(way).contains(NOTHING_ELSE_IS_WRONG).hasLineCount(1);
        }
    }

    /** Each name that is listed as available is. */
    @ParameterizedTest
    @ValueSource(strings = {"--backend", "--init", "--streams", "--hidden", "--loss", "--dtype", "--dataset", ""})
    void namesThatAreAvailable(String option) {
        String message = study(option + " 1").err();
        List<String> names =
                List.of(message.replaceFirst("(?s).*available: ", "").strip().split(", "));
        assertThat(names).hasSizeGreaterThan(1);
        for (String name : names) {
            assertThat(study(option + " " + name).err()).as(name).doesNotContain("unknown ");
        }
    }

    @Test
    void asManyThreadsAsThereAreCores() {
        Matcher most = Pattern.compile("use (\\d+) or fewer")
                .matcher(study("--backend ejml-mt --threads 99999").err());
        assertThat(most.find()).isTrue();
        assertThat(study("--backend ejml-mt --threads " + most.group(1)).err()).contains(NOTHING_ELSE_IS_WRONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "initializers --layer 10                | write them as in 10x2     | initializers --layer 10x2",
                "initializers --layer 10x2 --layers 2,1 | give one of them          | initializers --layers 2,1",
                "initializers --weight-seed 1           | needs --layers            | initializers --weight-seed 1 --layers 2,1",
                "initializers xaver                     | did you mean xavier?      | initializers xavier",
                "--threads 1 initializers               | (see 'initializers --help') | initializers --help",
                "initialisers                           | did you mean initializers? (see --help) | initializers",
                "initializers --foo                     | initializers --help')     | initializers --help",
                "initializers trunc_normal_:sd=0.1      | write normal:sd=... or truncated-normal:sd=..."
                        + " | initializers normal:sd=0.1,truncated-normal:sd=0.1"
            })
    void ofOtherCommands(String wrong, String printed, String followed) {
        Cli refused = Cli.run(wrong.split(" +"));
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains(printed);
        assertThat(Cli.run(followed.split(" +")).exit()).as(followed).isZero();
    }

    @Test
    void asManyCpusAsThreads() {
        BackendOptions two = new BackendOptions(2, Dtype.FLOAT64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunSettings("quick", two, 0, "", 1, "0"))
                .withMessageEndingWith("name as many CPUs as threads");
        assertThat(new RunSettings("quick", two, 0, "", 1, "0-1").pin()).isEqualTo("0-1");
    }

    @Test
    void cpusThatThisProcessMayUse() {
        assumeThat(Path.of("/proc/self/status")).exists();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CpuSet.requireUsable("99999"))
                .satisfies(refused -> {
                    Matcher some = Pattern.compile("may use \\[(.*)] alone; name some")
                            .matcher(String.valueOf(refused.getMessage()));
                    assertThat(some.find()).isTrue();
                    CpuSet.requireUsable(some.group(1).replace(" ", ""));
                });
    }

    /** Two that ignore the lock do not exclude each other. */
    @Test
    void theLockIsIgnored() throws IOException {
        String property = "jmh.ignoreLock";
        String before = System.getProperty(property);
        System.setProperty(property, "true");
        try (RunLock one = RunLock.take(line -> {});
                RunLock other = RunLock.take(line -> {})) {
            assertThat(one).isNotSameAs(other);
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }
}
