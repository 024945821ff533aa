package io.github.initbench.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.plan.Trial.Timing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), Progress.Audience.TERMINAL);

    @Test
    void aForkIsALineWithTheTimeLeft() {
        Trial trial = new Trial.Jmh("Gemm.multiply", "ejml", Map.of("m", "64"), 2, new Timing(1, 0.1, 1, 0.1), 1.0);
        progress.begin(3, 12, trial, 61.6);
        assertThat(text())
                .as("shown while it runs")
                .isEqualTo("[ 3/12, 1:02 left] Gemm.multiply ejml m=64 fork 2 ... ");
        progress.end("5 ops/s", true);
        assertThat(text()).isEqualTo("[ 3/12, 1:02 left] Gemm.multiply ejml m=64 fork 2 ... 5 ops/s\n");
    }

    @Test
    void aStudyHasNoFork() {
        progress.begin(1, 1, new Trial.Study("jblas", 4), -3.0);
        progress.end("ok", true);
        progress.log("a line");
        assertThat(text()).isEqualTo("[ 1/1, 0:00 left] study jblas ... ok\na line\n");
    }

    @Test
    void whatIsLoggedMeanwhileHasALineOfItsOwn() {
        progress.begin(1, 1, new Trial.Study("jblas", 4), 0.0);
        progress.log("a line");
        progress.end("ok", true);
        assertThat(text()).isEqualTo("[ 1/1, 0:00 left] study jblas ... \na line\nok\n");
    }

    @Test
    void aLogHasOnlyWhatIsWrong() {
        Progress silent = new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), Progress.Audience.LOG);
        silent.begin(1, 2, new Trial.Study("jblas", 4), 9.0);
        silent.end("ok", true);
        assertThat(text()).isEmpty();
        silent.begin(2, 2, new Trial.Study("ejml", 4), 4.0);
        silent.end("failed: why", false);
        assertThat(text()).isEqualTo("study ejml: failed: why\n");
    }

    @Test
    void aProgramGetsEverythingAsJson() throws JsonProcessingException {
        Progress program =
                new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), Progress.Audience.PROGRAM);
        program.begin(2, 3, new Trial.Study("ejml", 4), 61.6);
        program.log("log \"this\"");
        program.end("ok", true);
        List<JsonNode> events = new ArrayList<>();
        for (String line : text().lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        assertThat(events).extracting(e -> e.path("event").asText()).containsExactly("begin", "message", "end");
        assertThat(events.get(0).path("trial").asInt()).isEqualTo(2);
        assertThat(events.get(0).path("of").asInt()).isEqualTo(3);
        assertThat(events.get(0).path("backend").asText()).isEqualTo("ejml");
        assertThat(events.get(0).path("seconds_left").asInt()).isEqualTo(62);
        assertThat(events.get(1).path("text").asText()).isEqualTo("log \"this\"");
        assertThat(events.get(2).path("ok").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/pts/3, false, TERMINAL", // with standard output in a file
        "/dev/tty1, false, TERMINAL",
        "/home/user/run.log, true, LOG", // 2> run.log
        "pipe:[4711], true, LOG",
        "/dev/null, true, LOG"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link there needs a privilege")
    void theAudienceIsATerminalWhereStandardErrorIsOne(
            String target, boolean interactive, Progress.Audience audience, @TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("2"), Path.of(target));
        assertThat(Progress.audience(link, interactive)).isEqualTo(audience);
    }

    @Test
    void whereTheSystemDoesNotShowItInputAndOutputDecide(@TempDir Path folder) {
        assertThat(Progress.audience(folder.resolve("missing"), true)).isEqualTo(Progress.Audience.TERMINAL);
        assertThat(Progress.audience(folder.resolve("missing"), false)).isEqualTo(Progress.Audience.LOG);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
