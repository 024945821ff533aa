package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The columns are the documented ones, and a row is the text the documents promise. */
class TableTest {

    record Unsupported(@Column(meaning = "a text") Object value) {}

    record Undescribed(String value) {}

    record Misdescribed(
            @Column(name = "utcc", meaning = "when") Stamp stamp) {}

    @Test
    void throughputColumns() {
        assertThat(Tables.THROUGHPUT.fileName()).isEqualTo("throughput.csv");
        assertThat(String.join(",", Tables.THROUGHPUT.columns()))
                .isEqualTo("schema,run_id,utc,profile,benchmark,backend,backend_version,kernel,threads,dtype,layers,"
                        + "activation,loss,batch,m,n,k,ta,tb,data,fork,iteration,order,score,unit,flops_per_op,"
                        + "bytes_per_op,gflops,peak_gflops,peak_gb_per_second,percent_of_peak,bound_by,"
                        + "alloc_bytes_per_op,denormals,non_finite,steady,disturbed,status,error");
    }

    @Test
    void timeToLossColumns() {
        assertThat(Tables.TIME_TO_LOSS.fileName()).isEqualTo("time-to-loss.csv");
        assertThat(String.join(",", Tables.TIME_TO_LOSS.columns()))
                .isEqualTo(
                        "schema,run_id,utc,backend,threads,dtype,init,weight_seed,streams,dataset,dataset_sha256,layers,hidden,"
                                + "learning_rate,batch,target_loss,budget_iterations,fork,order,outcome,first_hit_iteration,"
                                + "sustained_hit_iteration,best_loss,final_loss,cold_seconds,train_seconds,init_seconds,"
                                + "init_weights_sha256,final_weights_sha256,disturbed,status,error");
    }

    @Test
    void trialColumns() {
        assertThat(Tables.TRIALS.fileName()).isEqualTo("trials.csv");
        assertThat(String.join(",", Tables.TRIALS.columns()))
                .isEqualTo("schema,run_id,utc,order,trial,backend,fork,seconds,canary_before_us,canary_after_us,"
                        + "others_percent,stolen_percent,throttled_periods,throttled_us,mhz_before,mhz_after,disturbed,"
                        + "status,exit_code,signal,error");
    }

    @Test
    void versions() {
        assertThat(Tables.THROUGHPUT.schema()).isEqualTo(2);
        assertThat(Tables.TIME_TO_LOSS.schema()).isEqualTo(3);
        assertThat(Tables.STUDY.schema()).isEqualTo(4);
        assertThat(Tables.TRIALS.schema()).isEqualTo(1);
        assertThat(Tables.MACHINE.schema()).isEqualTo(1);
        assertThat(Tables.LOSS_CURVE.schema()).isEqualTo(2);
        assertThat(Tables.DATASET.schema()).isEqualTo(2);
        assertThat(Tables.CONFUSION.schema()).isEqualTo(2);
        assertThat(Tables.PREDICTIONS.schema()).isEqualTo(2);
        assertThat(Tables.BOUNDARY.schema()).isEqualTo(2);
        assertThat(Tables.SUMMARY.schema()).isEqualTo(3);
    }

    @Test
    void machineColumns() {
        assertThat(Tables.MACHINE.fileName()).isEqualTo("machine.csv");
        assertThat(String.join(",", Tables.MACHINE.columns()))
                .isEqualTo("schema,run_id,utc,threads,dtype,quantity,value,unit");
    }

    @Test
    void studyColumns() {
        assertThat(Tables.LOSS_CURVE.fileName()).isEqualTo("loss-curve.csv");
        assertThat(String.join(",", Tables.LOSS_CURVE.columns()))
                .isEqualTo("schema,run_id,backend,dtype,init,weight_seed,streams,loss,iteration,train_loss,test_loss");
        assertThat(Tables.STUDY.fileName()).isEqualTo("study.csv");
        assertThat(String.join(",", Tables.STUDY.columns()))
                .isEqualTo(
                        "schema,run_id,backend,dtype,init,weight_seed,streams,dataset,dataset_sha256,layers,hidden,learning_rate,"
                                + "batch,shuffle_seed,iterations,loss,train_accuracy,train_balanced_accuracy,test_accuracy,"
                                + "test_balanced_accuracy,final_loss,start,outcome,comment,status,error");
    }

    @Test
    void datasetAndConfusionColumns() {
        assertThat(Tables.DATASET.fileName()).isEqualTo("dataset.csv");
        assertThat(String.join(",", Tables.DATASET.columns()))
                .isEqualTo("schema,run_id,set,dataset,features,classes,examples,sha256,streams,options");
        assertThat(Tables.CONFUSION.fileName()).isEqualTo("confusion.csv");
        assertThat(String.join(",", Tables.CONFUSION.columns()))
                .isEqualTo("schema,run_id,backend,dtype,init,weight_seed,streams,set,actual,predicted,count");
    }

    @Test
    void predictionBoundaryAndSummaryColumns() {
        assertThat(String.join(",", Tables.PREDICTIONS.columns()))
                .isEqualTo(
                        "schema,run_id,backend,dtype,init,weight_seed,streams,example,split,class,predicted,probability");
        assertThat(String.join(",", Tables.BOUNDARY.columns()))
                .isEqualTo("schema,run_id,backend,dtype,init,weight_seed,streams,x1,x2,predicted,probability");
        assertThat(String.join(",", Tables.SUMMARY.columns()))
                .startsWith("schema,run_id,table,benchmark,backend,init,weight_seed,streams,threads,dtype,layers,");
    }

    @Test
    void missingIsEmptyAndZeroIsZero() {
        assertThat(Tables.LOSS_CURVE.toFields(
                        TestRows.lossCurve().set("train_loss", 0.0).build()))
                .containsExactly("2", "r1", "reference", "", "zeros", "3", "", "", "0", "0.0", "");
    }

    @Test
    void infinitiesAndEnumsAreWords() {
        assertThat(Tables.LOSS_CURVE.toFields(TestRows.fullLossCurve()))
                .containsExactly(
                        "2",
                        "r1",
                        "reference",
                        "float64",
                        "zeros",
                        "3",
                        "named",
                        "naive",
                        "0",
                        "Infinity",
                        "-Infinity");
    }

    @Test
    void anEmptyStringIsMissing() {
        StudyRow full = TestRows.fullStudy();
        StudyRow row = new StudyRow(
                full.training(),
                full.settings(),
                full.result(),
                new StudyRow.Judgement(Start.HEALTHY, StudyOutcome.LEARNS, ""),
                full.ending());
        assertThat(Tables.STUDY
                        .fromFields(Tables.STUDY.toFields(row))
                        .judgement()
                        .comment())
                .isNull();
    }

    @Test
    void anEmptyRequiredStringIsRefused() {
        StudyRow full = TestRows.fullStudy();
        StudyRow row = new StudyRow(
                new Training("r1", "", "float64", "he", 3L, Streams.NUMPY),
                full.settings(),
                full.result(),
                full.judgement(),
                full.ending());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.STUDY.toFields(row))
                .withMessage("column backend: expected text, found an empty field");
    }

    @Test
    void aComponentWithoutColumnFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("x.csv", Unsupported.class))
                .withMessage("column value: expected a String, Integer, Long, Double, Boolean or enum, found Object");
    }

    @Test
    void aColumnWithoutMeaningIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("x.csv", Undescribed.class))
                .withMessage("column value: has no @Column; state its meaning");
    }

    @Test
    void onlyColumnsOfANestedRecordAreDescribedAnew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("x.csv", Misdescribed.class))
                .withMessageStartingWith("stamp: describes [utcc], has ");
    }

    @Test
    void tooManyFieldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.STUDY.fromFields(Collections.nCopies(27, "")))
                .withMessage("column error is the last: expected 26 fields, found 27");
    }
}
