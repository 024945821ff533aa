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

    /** They decide whether runs are compared, and are listed once. */
    @Test
    void conditionsAreApartFromWhatElseDiffers() throws IOException {
        String quick = ONE.replace(
                "\"governor\": null",
                "\"cgroup_cpu_max\": null, \"fork_arguments\": [\"-Xmx1g\", \"-Djava.io.tmpdir=/a\"], \"asked\": {\"profile\": \"quick\", \"pin\": \"\", \"forks\": 5}");
        String full = quick.replace("quick", "full")
                .replace("\"cgroup_cpu_max\": null", "\"cgroup_cpu_max\": \"100000 100000\"")
                .replace("\"pin\": \"\"", "\"pin\": \"0\"")
                .replace("[\"-Xmx1g\", \"-Djava.io.tmpdir=/a\"]", "[\"-Xmx2g\", \"-Djava.io.tmpdir=/b\"]")
                .replace("\"forks\": 5", "\"forks\": 6");
        assertThat(of(quick).conditionDifferences(of(full)))
                .containsExactly(
                        "asked.pin:  against 0",
                        "asked.profile: quick against full",
                        "cgroup_cpu_max: nothing against 100000 100000",
                        "fork_arguments: [\"-Xmx1g\"] against [\"-Xmx2g\"]");
        assertThat(of(quick).conditionDifferences(of(quick))).isEmpty();
        assertThat(of(quick).otherDifferences(of(full))).containsExactly("asked.forks: 5 against 6");
        assertThat(of(quick).machineDifferences(of(full))).isEmpty();
    }

    @Test
    void aBackendOfOneSideIsOneDifference() throws IOException {
        Environment other = of(ONE.replace(", {\"backend\": \"jblas\", \"kernel\": \"ZEN\"}", ""));
        assertThat(of(ONE).otherDifferences(other)).containsExactly("backends.jblas: 2 fields against nothing");
        assertThat(other.otherDifferences(of(ONE))).containsExactly("backends.jblas: nothing against 2 fields");
    }

    @Test
    void aFolderWithoutOneHasNone() throws IOException {
        assertThat(Environment.in(folder)).isEmpty();
    }
}
