package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage is exit code 2 and one line that names the wrong value and what would be right. */
class UsageErrorsTest {

    private static final String BACKENDS = "available: reference, ejml, ";
    private static final String SEEDS = "outside 0..4294967295";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--backend foo             | 'foo'        | " + BACKENDS,
                "--backend ejml,foo        | 'foo'        | " + BACKENDS,
                "--backend ejlm            | 'ejlm'       | did you mean ejml? " + BACKENDS,
                "--init xaver              | 'xaver'      | did you mean xavier? available: zeros",
                "--bakend ejml             | --bakend     | did you mean --backend? (see",
                "--init foo                | 'foo'        | available: zeros, random, he, xavier",
                "--hidden foo              | 'foo'        | available: relu, tanh, sigmoid",
                "--loss foo                | 'foo'        | available: stable, naive",
                "--dataset foo             | 'foo'        | available: circles, moons, blobs, spirals, xor",
                "--dataset digits --noise 1| --noise      | it has --test-fraction",
                "--dataset csv             | --data       | it names the file",
                "digits --loss naive       | 'naive'      | use stable",
                "digits --layers 64,8,2    | 64-8-2       | begin with 64 and end with 10",
                "--shuffle-seed 1          | --shuffle-seed | --batch",
                "digits --split-seed 1     | --split-seed | --test-fraction",
                "--test-fraction 0.1       | --test-fraction | a test set of its own",
                "--batch 0                 | 0            | outside 1..300",
                "--record-from 15000       | 15000        | nothing would be recorded",
                "moons                     | 'moons'      | train on it by --dataset moons",
                "--record-from -1          | -1           | below 0",
                "--batch 9 --shuffle-seed -1 | -1           | " + SEEDS,
                "--dtype float16           | 'float16'    | available: float64, float32",
                "--threads 0               | 0            | use 1 or more",
                "--threads -1              | -1           | use 1 or more",
                "--threads 99999           | 99999        | or fewer",
                "--threads two             | 'two'        | not an int",
                "--threads 2               | 2 threads requested | use 1",
                "foo                       | 'foo'        | available: circles, cats-vs-dogs, digits",
                "cats-vs-dogs              | --images     | it names the folder",
                "--foo                     | --foo        | study --help",
                "circles more              | 'more'       | study --help",
                "--layers 3,10,1           | 3-10-1       | begin with 2 and end with 1",
                "--layers 2,10,3           | 2-10-3       | begin with 2 and end with 1",
                "--layers 2,0,1            | [2, 0, 1]    | below 1",
                "--layers 2                | [2]          | at least two sizes, the inputs and the outputs",
                "--layers abc              | 'abc'        | not an int",
                "--noise -1                | -1.0         | give a finite number >= 0",
                "--samples 0               | 0            | outside 1..",
                "--test-samples 0          | 0            | outside 1..",
                "--learning-rate NaN       | NaN          | a finite number above 0",
                "--learning-rate 0         | 0.0          | a finite number above 0",
                "--learning-rate -1        | -1.0         | a finite number above 0",
                "--iterations 0            | 0            | below 1",
                "--iterations abc          | 'abc'        | not an int",
                "--record-every 0          | 0            | below 1",
                "--weight-seed -1          | -1           | " + SEEDS,
                "--weight-seed 4294967296  | 4294967296   | " + SEEDS,
                "--train-seed -1           | -1           | " + SEEDS,
                "--test-seed 4294967296    | 4294967296   | " + SEEDS
            })
    void study(String options, String wrong, String right) throws IOException {
        List<String> args = new ArrayList<>(List.of("study"));
        args.addAll(List.of(options.split(" ", -1)));
        args.addAll(List.of("--out", folder.resolve("out").toString()));
        args.addAll(List.of("--save-weights", folder.resolve("weights").toString()));

        Cli call = Cli.run(args.toArray(new String[0]));

        requireUsageError(call, wrong, right);
        assertThat(call.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --backend foo                      | 'foo'              | " + BACKENDS,
                "check --foo                              | --foo              | check --help",
                "backends --foo                           | --foo              | backends --help",
                "check --threads 99999                    | 99999              | or fewer",
                "check --backend ejml --threads 2         | 2 threads requested | use 1",
                "--threads 99999                          | 99999              | or fewer",
                "--threads 0 --plan                       | 0                  | use 1 or more",
                "--forks 0 --plan                         | 0                  | use 1 or more",
                "--dtype float16                          | 'float16'          | available: float64, float32",
                "--profile smoke --dtype=float16          | 'float16'          | available: float64, float32",
                "backends --threads 99999                 | 99999              | or fewer",
                "-p threads=0 Gemm                        | threads=0          | whole number from 1",
                "-p threads=99999 Gemm                    | 99999              | or fewer",
                "-p threads=2 -p backend=ejml Gemm        | 2 threads requested | use 1",
                "-p dtype=float16 Gemm                    | 'float16'          | available: float64, float32",
                "-t 2 Gemm                                | -t 2               | -p threads=",
                "-tg 2 Gemm                               | -tg                | -p threads=",
                "crossover --backend ejml                 | ejml are not       | two or more different ones",
                "crossover --backend ejml,foo             | 'foo'              | " + BACKENDS,
                "crossover --product xx                   | 'xx'               | available: nn, nt, tn, tt",
                "crossover --sizes 8                      | [8]                | two or more different ones",
                "crossover --sizes 8,0                    | [8, 0]             | from 1 on",
                "crossover --forks 0                      | 0                  | use 1 or more",
                "report                                   | 'DIR'              | report --help",
                "report nowhere                           | nowhere            | name a run's",
                "compare                                  | 'BASE'             | compare --help",
                "compare a                                | 'CANDIDATE'        | compare --help",
                "compare a b                              | 'a'                | no published report",
                "compare a b --threshold x                | 'x'                | 5% or 0.05",
                "compare a b --threshold -5%              | '-5%'              | 5% or 0.05",
                "compare a b --format xml                 | 'xml'              | available: text, markdown, csv",
                "compare a b --foo                        | --foo              | compare --help",
                "initializers --foo                       | --foo              | initializers --help",
                "initializers --layer 10                  | '10'               | write them as in 10x2",
                "--profile foo                            | 'foo'              | available: smoke, quick",
                "--profile=foo --plan                     | 'foo'              | available: smoke, quick",
                "--plan --foo                             | --foo              | --help",
                "--foo                                    | foo                | see -h for JMH's options",
                "Gemm -f many                             | 'many'             | see -h for JMH's options",
                "studdy                                   | command 'studdy'   | did you mean study? (see --help)",
                "studdy --iterations 10                   | command 'studdy'   | did you mean study? (see --help)",
                "--bakend ejml                            | option '--bakend'  | did you mean --backend? (see --help)",
                "ThisMatchesNothing                       | ThisMatchesNothing | -l lists them",
                "-p backend=ejml Gemm -prof nosuch        | nosuch             | -lprof lists",
                "-p backend=foo Gemm -f 1                 | 'foo'              | " + BACKENDS,
                "-p backend=ejml -p init=foo TimeToLoss   | 'foo'              | available: zeros, random, he, xavier"
            })
    void otherCommands(String line, String wrong, String right) {
        requireUsageError(Cli.run(line.split(" +", -1)), wrong, right);
        assertThat(Path.of("reports")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--out", "--save-weights"})
    void anOutputFolderBelowAFile(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        Path below = file.resolve("run");
        Cli call = Cli.run("study", "--iterations", "1", option, below.toString());
        requireUsageError(call, below.toString(), "name one that can be written");
        assertThat(call.out()).isEmpty();
        assertThat(file).hasContent("content");
    }

    @Test
    void theLineSurvivesAMessageOfSeveral() {
        assertThat(CommandLineInterface.oneLine(new IOException("one\n  two"))).isEqualTo("one two");
        assertThat(CommandLineInterface.oneLine(new IOException())).isEqualTo("java.io.IOException");
        assertThat(CommandLineInterface.oneLine(new NoSuchFileException("a/b")))
                .isEqualTo("a/b: no such file; check the path and its permissions");
        assertThat(CommandLineInterface.oneLine(new FileSystemException("a", null, "full")))
                .isEqualTo("a: full");
    }

    /** One line that names what is wrong and what would be right, with exit code 2; on a busy machine after how far it has read. */
    static void requireUsageError(Cli call, String wrong, String right) {
        assertThat(call.exit()).as(call.err()).isEqualTo(2);
        assertThat(call.err().lines().filter(line -> !line.matches("reading .*: \\d+%")))
                .as(call.err())
                .hasSize(1);
        assertThat(call.err()).contains(wrong).contains(right).doesNotContain("\tat ");
    }
}
