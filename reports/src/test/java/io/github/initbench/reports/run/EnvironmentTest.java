package io.github.initbench.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two environments, in the form that runs write. */
class EnvironmentTest {

    private static final String ONE = """
            {"schema": 1, "run_id": "a", "machine_id": "e210",
             "machine": {"cpu_model": "AMD EPYC", "logical_cores": 2, "caches": ["L3 1 B", "L1 2 B"]},
             "governor": null, "jvm": {"version": "17.0.15", "flags": ["-Xmx1g"]},
             "sources": {"git_commit": "6ceb", "git_dirty": false},
             "backends": [{"backend": "ejml", "version": "0.46", "kernel": "java"}, {"backend": "jblas", "kernel": "ZEN"}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private Environment of(String text) throws IOException {
        Files.writeString(folder.resolve("environment.json"), text);
        return Environment.in(folder).orElseThrow();
    }

    @Test
    void theSameHasNoDifferences() throws IOException {
        Environment one = of(ONE);
        Environment other = of(ONE.replace("\"run_id\": \"a\"", "\"run_id\": \"b\""));
        assertThat(one.machineDifferences(other)).isEmpty();
        assertThat(one.otherDifferences(other)).isEmpty();
    }

    @Test
    void eachFieldOfTheMachineIsNamed() throws IOException {
        Environment other = of(ONE.replace("e210", "f321")
                .replace("\"logical_cores\": 2", "\"logical_cores\": 4")
                .replace("L3 1 B", "L3 9 B"));
        assertThat(of(ONE).machineDifferences(other))
                .containsExactly(
                        "machine_id: e210 against f321",
                        "caches: [\"L3 1 B\",\"L1 2 B\"] against [\"L3 9 B\",\"L1 2 B\"]",
                        "logical_cores: 2 against 4");
        assertThat(of(ONE).otherDifferences(other)).isEmpty();
    }

    @Test
    void whatElseDiffersIsNoted() throws IOException {
        Environment other = of(ONE.replace("17.0.15", "25")
                .replace("-Xmx1g", "-Xmx2g")
                .replace("6ceb", "10ea")
                .replace("\"ZEN\"", "\"HASWELL\"")
                .replace("\"governor\": null", "\"governor\": \"performance\""));
        assertThat(of(ONE).otherDifferences(other))
                .containsExactly(
                        "backends.jblas.kernel: ZEN against HASWELL",
                        "governor: nothing against performance",
                        "jvm.flags: [\"-Xmx1g\"] against [\"-Xmx2g\"]",
                        "jvm.version: 17.0.15 against 25",
                        "sources.git_commit: 6ceb against 10ea");
    }

    @Test
    void aFolderWithoutOneHasNone() throws IOException {
        assertThat(Environment.in(folder)).isEmpty();
    }
}
