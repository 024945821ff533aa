package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a folder of the first version to the files and the exit code. */
class ReportCommandTest {

    private static final String THROUGHPUT_1 = """
            schema,run_id,utc,profile,benchmark,backend,backend_version,kernel,threads,dtype,layers,activation,loss,batch,m,n,k,ta,tb,data,fork,iteration,order,score,unit,flops_per_op,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,steady,disturbed,status,error
            1,r1,2026-11-21T21:08:27Z,smoke,ForwardBackward.step,reference,0.1.0,java,1,float64,2-10-5-1,relu,stable,300,,,,,,resident,1,1,2,7445.07,ops/s,123000,0.9157,,,7.4,,,ok,
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void anOldRunIsSummarised() throws IOException {
        Files.writeString(folder.resolve("throughput.csv"), THROUGHPUT_1);
        Cli call = Cli.run("report", folder.toString());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .containsPattern("(?m)^reference +7445 +1.000 +1 +1 +one fork, no interval +0.9157 +- +7.400 +- +- +-$")
                .contains("written: " + folder.resolve("summary.csv") + ", " + folder.resolve("summary.md"));
        assertThat(folder.resolve("summary.md"))
                .content()
                .contains("- machine: unknown, as there is no environment.json");
    }

    @Test
    void aStudysFolderShowsItsTable() throws IOException {
        Files.writeString(folder.resolve("study.csv"), """
                schema,run_id,backend,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,batch,shuffle_seed,iterations,loss,train_accuracy,test_accuracy,final_loss,comment,status,error
                2,r1,ejml,float64,he,3,circles,00ff,2-10-5-1,relu,0.01,300,,10,stable,0.5,0.25,0.1,good,ok,
                """);
        Cli call = Cli.run("report", folder.toString());
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .startsWith("initialization study\nmodel ")
                .containsPattern("2-10-5-1 with he initialization +50.0 % +25.0 % +good +ejml\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--check", "--plots plots", "--readme README.md"})
    void aFileInTheFoldersPlaceIsReported(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("throughput.csv"), THROUGHPUT_1);
        Cli call = Cli.run(Stream.of(("report " + option + " FILE").split(" +", -1))
                .map(word -> word.equals("FILE") ? file.toString() : word)
                .toArray(String[]::new));
        UsageErrorsTest.requireUsageError(call, file + " is no folder but a file", "name a run's folder");
    }

    @Test
    void aFolderInAFilesPlaceIsReported() throws IOException {
        Files.createDirectory(folder.resolve("throughput.csv"));
        String run = folder.toString();
        UsageErrorsTest.requireUsageError(
                Cli.run("report", run),
                folder.resolve("throughput.csv").toString(),
                "expected a table, found a folder");
        UsageErrorsTest.requireUsageError(Cli.run("report", "--readme", run, run), run + " is no file", "the markers");
    }

    @Test
    void anUnknownVersionIsOneLine() throws IOException {
        Files.writeString(folder.resolve("throughput.csv"), "schema,run_id,new\n9,r1,x\n");
        Cli call = Cli.run("report", folder.toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err().lines()).hasSize(1);
        assertThat(call.err()).contains("throughput.csv, line 1").contains("schema is 9, known are schemas 1 to 2");
        assertThat(folder.resolve("summary.csv")).doesNotExist();
    }
}
