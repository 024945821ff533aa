package io.github.initbench.reports.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.Locales;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault is found and named, and a good file has none. */
class SchemaValidatorTest {

    private static final String HEADER =
            "schema,run_id,backend,dtype,init,weight_seed,streams,dataset,dataset_sha256,layers,hidden,learning_rate,batch,"
                    + "shuffle_seed,iterations,loss,train_accuracy,train_balanced_accuracy,test_accuracy,"
                    + "test_balanced_accuracy,final_loss,start,outcome,comment,status,error\n";
    private static final String ROW =
            "4,r1,ejml,float64,he,3,numpy,circles,00ff,2-10-5-1,relu,0.01,300,,10,stable,0.5,0.5,0.5,0.5,Infinity,healthy,learns,\"a, \"\"b\"\"\nc\",ok,\n";

    private final Path file;

    SchemaValidatorTest(@TempDir Path folder) {
        file = folder.resolve("study.csv");
    }

    private List<String> violations(String text) throws IOException {
        Files.writeString(file, text);
        return SchemaValidator.violations(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab", "tr"})
    void aGoodFileIsGoodInEveryLocale(String languageTag) throws Exception {
        Locales.with(languageTag, () -> {
            assertThat(violations(HEADER + ROW)).isEmpty();
            assertThat(violations((HEADER + ROW).replace("\n", "\r\n"))).isEmpty();
            assertThat(violations(HEADER)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,r1|1,r1|column schema: expected one of 4, found '1'",
                "4,r1|4,|column run_id: required, but empty",
                "he,3|he,3.5|column weight_seed: expected integer, found '3.5'",
                "he,3|he,٣|column weight_seed: expected integer, found '٣'",
                "0.01|0x1p3|column learning_rate: expected number, found '0x1p3'",
                "0.01|NaN|column learning_rate: expected number, found 'NaN'",
                "0.01|1d|column learning_rate: expected number, found '1d'",
                "numpy|NumPy|column streams: expected one of numpy, named, found 'NumPy'",
                "stable|STABLE|column loss: expected one of naive, stable, found 'STABLE'",
                "Infinity|INF|column final_loss: expected number, found 'INF'",
                ",ok,|,ok|expected 26 fields, found 25",
            })
    void aBadFieldIsNamed(String good, String bad, String message) throws IOException {
        assertThat(violations(HEADER + ROW.replace("r1", "r0") + ROW.replace(good, bad)))
                .containsExactly(file + ", line 4, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ejml|ej\"ml|line 2: a quote within an unquoted field",
                "ok|\"ok\"!|line 3: expected a comma or a line end, found '!'",
            })
    void badQuotingIsNamed(String good, String bad, String message) throws IOException {
        assertThat(violations(HEADER + ROW.replace(good, bad))).containsExactly(file + ", " + message);
    }

    @Test
    void aTornLastLineIsNamed() throws IOException {
        String end = "found the end of the file; remove that row";
        assertThat(violations(HEADER + ROW.stripTrailing()))
                .containsExactly(file + ", line 3: torn last line, expected a line end, " + end);
        assertThat(violations(HEADER + ROW.substring(0, ROW.indexOf("b\"\""))))
                .containsExactly(file + ", line 2: torn last line, expected a closing quote, " + end);
        assertThat(violations(HEADER + ROW.replace("ok,\n", "ok,\r")))
                .containsExactly(file + ", line 3: expected a comma or a line end, found '\r'");
        assertThat(violations("")).containsExactly(file + ": expected a header, found an empty file");
    }

    @Test
    void theSameKeyTwiceIsNamed() throws IOException {
        assertThat(violations(HEADER + ROW + ROW.replace("0.5", "0.6")))
                .containsExactly(
                        file + ", line 4, primary key run_id, backend, dtype, init, weight_seed, streams: the same as"
                                + " in line 2");
    }

    @Test
    void theSameSeedOfOtherStreamsIsAnotherKey() throws IOException {
        assertThat(violations(HEADER + ROW + ROW.replace("numpy", "named"))).isEmpty();
    }

    /** Since schema 3. */
    @Test
    void aTrainingMayStall() throws IOException {
        Path table = file.resolveSibling("time-to-loss.csv");
        String header =
                "schema,run_id,utc,backend,threads,dtype,init,weight_seed,streams,dataset,dataset_sha256,layers,hidden,"
                        + "learning_rate,batch,target_loss,budget_iterations,fork,order,outcome,first_hit_iteration,"
                        + "sustained_hit_iteration,best_loss,final_loss,cold_seconds,train_seconds,init_seconds,"
                        + "init_weights_sha256,final_weights_sha256,disturbed,status,error\n";
        String row = "3,r1,2026-01-02T03:04:05Z,ejml,1,float64,zeros,3,numpy,circles,00ff,2-10-5-1,relu,0.01,300,0.1,"
                + "15000,1,1,stalled,,,0.7,0.7,1.0,0.5,0.1,ab,ab,false,ok,\n";
        Files.writeString(table, header + row);
        assertThat(SchemaValidator.violations(table)).isEmpty();
        Files.writeString(
                table,
                header.replace("streams,", "") + row.replace("3,r1", "2,r1").replace("numpy,", ""));
        assertThat(SchemaValidator.violations(table))
                .containsExactly(table
                        + ", line 2, column outcome: expected one of reached, exhausted, diverged, found 'stalled'");
    }

    @Test
    void anotherHeaderTableOrEncodingIsNamed() throws IOException {
        assertThat(violations("schema,run_id\n"))
                .containsExactly(file + ", line 1: the header is that of no version from 1 to 4: schema,run_id");
        Files.write(file, (HEADER + ROW.replace("he", "é")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SchemaValidator.violations(file))
                .containsExactly(file + ": expected UTF-8, found bytes that are not");
        assertThat(SchemaValidator.violations(file.resolveSibling("strange.csv")))
                .containsExactly(file.resolveSibling("strange.csv")
                        + ": there is no schema for 'strange'; write schema/strange-1.json");
    }

    @Test
    void aTimeIsOneOfTheCalendarInUtc() throws IOException {
        Path machine = file.resolveSibling("machine.csv");
        String row =
                "schema,run_id,utc,threads,dtype,quantity,value,unit\n1,r1,2026-02-30T03:04:05Z,,,read,1.5E9,GB/s\n";
        Files.writeString(machine, row);
        assertThat(SchemaValidator.violations(machine))
                .containsExactly(machine + ", line 2, column utc: expected datetime, found '2026-02-30T03:04:05Z'");
        Files.writeString(machine, row.replace("02-30", "02-28"));
        assertThat(SchemaValidator.violations(machine)).isEmpty();
    }
}
