package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of older versions, with the headers and rows that were written then, are read as rows of the newest. */
class OlderVersionsTest {

    private static final String THROUGHPUT_1 = """
            schema,run_id,utc,profile,benchmark,backend,backend_version,kernel,threads,dtype,layers,activation,loss,batch,m,n,k,ta,tb,data,fork,iteration,order,score,unit,flops_per_op,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,steady,disturbed,status,error
            1,r1,2026-11-21T21:08:27Z,smoke,ForwardBackward.step,reference,0.1.0,java,1,float64,2-10-5-1,relu,stable,300,,,,,,resident,1,1,2,7445.07,ops/s,123000,0.9157,120.0,overhead,7.4,false,,ok,
            1,r1,2026-11-21T21:08:28Z,smoke,ForwardBackward.step,jblas,,,1,float64,2-10-5-1,relu,stable,300,,,,,,resident,1,,3,,,,,,,,,true,invalid,above the peak
            """;
    private static final String TIME_TO_LOSS_1 = """
            schema,run_id,utc,backend,threads,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,batch,target_loss,budget_iterations,fork,outcome,first_hit_iteration,sustained_hit_iteration,best_loss,final_loss,cold_seconds,train_seconds,init_seconds,init_weights_sha256,final_weights_sha256,status,error
            1,r1,2026-11-21T21:09:28Z,ejml,1,float64,he,3,circles,00ff,2-10-5-1,relu,0.01,300,0.1,15000,1,reached,3370,3370,0.0999,0.0999,1.25,0.5,1.0E-5,ab,cd,ok,
            """;
    private static final String STUDY_HEADER =
            "schema,run_id,backend,dtype,init,weight_seed,loss,train_accuracy,test_accuracy,final_loss,comment";

    private static final String STUDY_2 = """
            schema,run_id,backend,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,batch,shuffle_seed,iterations,loss,train_accuracy,test_accuracy,final_loss,comment,status,error
            2,r1,ejml,float64,xavier,3,circles,e8ec,2-10-5-1,relu,0.01,300,,15000,naive,0.99,0.93,0.0942,separates the classes,ok,
            """;

    private static final String TIME_TO_LOSS_2 = """
            schema,run_id,utc,backend,threads,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,batch,target_loss,budget_iterations,fork,order,outcome,first_hit_iteration,sustained_hit_iteration,best_loss,final_loss,cold_seconds,train_seconds,init_seconds,init_weights_sha256,final_weights_sha256,disturbed,status,error
            2,r1,2026-11-22T08:49:41Z,simd,1,float64,he,3,circles,e8ec,2-10-5-1,relu,0.01,300,0.2,15000,1,7,reached,8705,8705,0.19,0.19,0.9,0.08,1.0E-5,ab,cd,false,ok,
            """;

    private static final String STUDY_3 = """
            schema,run_id,backend,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,batch,shuffle_seed,iterations,loss,train_accuracy,train_balanced_accuracy,test_accuracy,test_balanced_accuracy,final_loss,start,outcome,comment,status,error
            3,r1,ejml,float64,xavier,3,circles,e8ec,2-10-5-1,relu,0.01,300,,15000,naive,0.99,0.98,0.93,0.92,0.0942,healthy,learns,learns,ok,
            """;

    private static final String SUMMARY_1 = """
            schema,run_id,table,benchmark,backend,init,threads,dtype,layers,activation,loss,batch,m,n,k,ta,tb,data,dataset,dataset_sha256,learning_rate,target_loss,budget_iterations,unit,median,low,high,forks,rows,ranked,baseline,speed_ratio,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,outcome,first_hit_iteration,cold_seconds,disturbed,unsteady,not_ok
            1,r1,throughput,ForwardBackward.step,simd,,1,float64,2-10-5-1,relu,stable,300,,,,,,resident,,,,,,ops/s,99912.82302315859,73279.16286343758,101509.47060507568,5,50,true,ejml,4.692824205292006,12.289277231848509,23.973708255948132,compute,0.5835275791453713,,,,0,2,
            1,r1,time-to-loss,TimeToLoss.train,simd,he,1,float64,2-10-5-1,relu,,300,,,,,,,circles,e8ec,0.01,0.2,15000,s,0.08857635400000001,0.08832551500000001,0.09235255,5,5,true,ejml,4.559716027598065,,,,,5 reached,8705.0,0.911905352,2,,
            """;

    private static final String SUMMARY_2 = """
            schema,run_id,table,benchmark,backend,init,weight_seed,threads,dtype,layers,activation,loss,batch,m,n,k,ta,tb,data,dataset,dataset_sha256,learning_rate,target_loss,budget_iterations,unit,median,low,high,forks,rows,ranked,baseline,speed_ratio,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,outcome,first_hit_iteration,cold_seconds,disturbed,unsteady,not_ok
            2,r1,throughput,ForwardBackward.step,simd,,,1,float64,2-10-5-1,relu,stable,300,,,,,,resident,,,,,,ops/s,2.0,1.0,3.0,5,50,true,ejml,1.5,,,,,,,,0,2,
            2,r1,time-to-loss,TimeToLoss.train,simd,he,3,1,float64,2-10-5-1,relu,,300,,,,,,,circles,e8ec,0.01,0.2,15000,s,2.0,1.0,3.0,5,5,true,ejml,1.5,,,,,5 reached,8705.0,0.9,2,,
            """;

    private final Path file;

    OlderVersionsTest(@TempDir Path directory) {
        file = directory.resolve("table.csv");
    }

    @Test
    void throughput1() throws IOException {
        Files.writeString(file, THROUGHPUT_1);
        assertThat(TableReader.read(Tables.THROUGHPUT, file))
                .containsExactly(
                        Made.row(Tables.THROUGHPUT)
                                .set("run_id", "r1")
                                .set("utc", "2026-11-21T21:08:27Z")
                                .set("profile", "smoke")
                                .set("benchmark", "ForwardBackward.step")
                                .set("backend", "reference")
                                .set("backend_version", "0.1.0")
                                .set("kernel", "java")
                                .set("threads", 1)
                                .set("dtype", "float64")
                                .set("layers", "2-10-5-1")
                                .set("activation", "relu")
                                .set("loss", "stable")
                                .set("batch", 300)
                                .set("data", "resident")
                                .set("fork", 1)
                                .set("iteration", 1)
                                .set("order", 2)
                                .set("score", 7445.07)
                                .set("unit", "ops/s")
                                .set("flops_per_op", 123000L)
                                .set("gflops", 0.9157)
                                .set("alloc_bytes_per_op", 7.4)
                                .set("status", Status.OK)
                                .build(),
                        Made.row(Tables.THROUGHPUT)
                                .set("run_id", "r1")
                                .set("utc", "2026-11-21T21:08:28Z")
                                .set("profile", "smoke")
                                .set("benchmark", "ForwardBackward.step")
                                .set("backend", "jblas")
                                .set("threads", 1)
                                .set("dtype", "float64")
                                .set("layers", "2-10-5-1")
                                .set("activation", "relu")
                                .set("loss", "stable")
                                .set("batch", 300)
                                .set("data", "resident")
                                .set("fork", 1)
                                .set("order", 3)
                                .set("disturbed", true)
                                .set("status", Status.INVALID)
                                .set("error", "above the peak")
                                .build());
    }

    @Test
    void timeToLoss1() throws IOException {
        Files.writeString(file, TIME_TO_LOSS_1);
        TimeToLossRow row = TableReader.read(Tables.TIME_TO_LOSS, file).get(0);
        assertThat(row.order()).isNull();
        assertThat(row.disturbed()).isNull();
        assertThat(row.fork()).isEqualTo(1);
        assertThat(row.result().outcome()).isEqualTo(Outcome.REACHED);
        assertThat(row.result().trainSeconds()).isEqualTo(0.5);
        assertThat(row.result().finalWeightsSha256()).isEqualTo("cd");
        assertThat(row.ending().status()).isEqualTo(Status.OK);
        assertThat(row.problem().streams()).isEqualTo(Streams.NUMPY);
    }

    @Test
    void timeToLoss2() throws IOException {
        Files.writeString(file, TIME_TO_LOSS_2);
        TimeToLossRow row = TableReader.read(Tables.TIME_TO_LOSS, file).get(0);
        assertThat(row.problem().weightSeed()).isEqualTo(3);
        assertThat(row.problem().streams()).isEqualTo(Streams.NUMPY);
        assertThat(row.order()).isEqualTo(7);
        assertThat(row.disturbed()).isFalse();
        assertThat(row.ending().status()).isEqualTo(Status.OK);
    }

    /** Where there is no seed, none stands for anything. */
    @Test
    void withoutASeedThereAreNoStreams() throws IOException {
        Files.writeString(file, TIME_TO_LOSS_2.replace(",he,3,", ",he,,"));
        assertThat(TableReader.read(Tables.TIME_TO_LOSS, file).get(0).problem().streams())
                .isNull();
    }

    @Test
    void summary1() throws IOException {
        Files.writeString(file, SUMMARY_1);
        List<SummaryRow> rows = TableReader.read(Tables.SUMMARY, file);
        assertThat(rows).extracting(row -> row.contender().weightSeed()).containsExactly(null, null);
        assertThat(rows).extracting(row -> row.contender().streams()).containsExactly(null, Streams.NUMPY);
        assertThat(rows).extracting(row -> row.contender().init()).containsExactly(null, "he");
        assertThat(rows).extracting(row -> row.contender().threads()).containsExactly(1, 1);
        assertThat(rows).extracting(SummaryRow::unsteady).containsExactly(2, null);
        assertThat(rows).extracting(row -> row.trainings().outcome()).containsExactly(null, "5 reached");
    }

    @Test
    void summary2() throws IOException {
        Files.writeString(file, SUMMARY_2);
        List<SummaryRow> rows = TableReader.read(Tables.SUMMARY, file);
        assertThat(rows).extracting(row -> row.contender().weightSeed()).containsExactly(null, 3L);
        assertThat(rows).extracting(row -> row.contender().streams()).containsExactly(null, Streams.NUMPY);
        assertThat(rows).extracting(row -> row.contender().threads()).containsExactly(1, 1);
    }

    @Test
    void bothFormsOfStudy1() throws IOException {
        Files.writeString(file, STUDY_HEADER + "\n1,r1,ejml,float64,he,3,stable,1.0,0.97,0.1,good\n");
        assertThat(TableReader.read(Tables.STUDY, file))
                .containsExactly(Made.row(Tables.STUDY)
                        .set("run_id", "r1")
                        .set("backend", "ejml")
                        .set("dtype", "float64")
                        .set("init", "he")
                        .set("weight_seed", 3L)
                        .set("streams", Streams.NUMPY)
                        .set("loss", LossForm.STABLE)
                        .set("train_accuracy", 1.0)
                        .set("test_accuracy", 0.97)
                        .set("final_loss", 0.1)
                        .set("comment", "good")
                        .set("status", Status.OK)
                        .build());
        Files.writeString(
                file, STUDY_HEADER + ",status,error\n1,r1,ejml,float64,he,3,stable,,,,,failed,its process died\n");
        assertThat(TableReader.read(Tables.STUDY, file).get(0).ending().status())
                .isEqualTo(Status.FAILED);
        assertThat(TableReader.read(Tables.STUDY, file).get(0).ending().error()).isEqualTo("its process died");
        assertThat(TableReader.read(Tables.STUDY, file).get(0).training().streams())
                .isEqualTo(Streams.NUMPY);
    }

    /** It knew neither balanced accuracies nor start and outcome; its comments are read as they were. */
    @Test
    void study2() throws IOException {
        Files.writeString(file, STUDY_2);
        assertThat(TableReader.read(Tables.STUDY, file))
                .containsExactly(Made.row(Tables.STUDY)
                        .set("run_id", "r1")
                        .set("backend", "ejml")
                        .set("dtype", "float64")
                        .set("init", "xavier")
                        .set("weight_seed", 3L)
                        .set("streams", Streams.NUMPY)
                        .set("dataset", "circles")
                        .set("dataset_sha256", "e8ec")
                        .set("layers", "2-10-5-1")
                        .set("hidden", "relu")
                        .set("learning_rate", 0.01)
                        .set("batch", 300)
                        .set("iterations", 15000)
                        .set("loss", LossForm.NAIVE)
                        .set("train_accuracy", 0.99)
                        .set("test_accuracy", 0.93)
                        .set("final_loss", 0.0942)
                        .set("comment", "separates the classes")
                        .set("status", Status.OK)
                        .build());
    }

    @Test
    void study3() throws IOException {
        Files.writeString(file, STUDY_3);
        StudyRow row = TableReader.read(Tables.STUDY, file).get(0);
        assertThat(row.training().weightSeed()).isEqualTo(3);
        assertThat(row.training().streams()).isEqualTo(Streams.NUMPY);
        assertThat(row.result().testBalancedAccuracy()).isEqualTo(0.92);
        assertThat(row.judgement().start()).isEqualTo(Start.HEALTHY);
    }

    @Test
    void lossCurve1() throws IOException {
        Files.writeString(file, """
                schema,run_id,backend,dtype,init,weight_seed,loss,iteration,train_loss,test_loss
                1,r1,ejml,float64,zeros,3,naive,0,0.69,0.7
                """);
        assertThat(TableReader.read(Tables.LOSS_CURVE, file))
                .containsExactly(new LossCurveRow(
                        new Training("r1", "ejml", "float64", "zeros", 3L, Streams.NUMPY),
                        LossForm.NAIVE,
                        0,
                        0.69,
                        0.7));
    }

    @Test
    void dataset1() throws IOException {
        Files.writeString(file, """
                schema,run_id,set,dataset,features,classes,examples,sha256,options
                1,r1,train,circles,2,2,300,e8ec,--train-seed 1
                """);
        assertThat(TableReader.read(Tables.DATASET, file))
                .containsExactly(new DatasetRow(
                        "r1", ExampleSet.TRAIN, "circles", 2, 2, 300, "e8ec", Streams.NUMPY, "--train-seed 1"));
    }

    @Test
    void confusion1() throws IOException {
        Files.writeString(file, """
                schema,run_id,backend,dtype,init,weight_seed,set,actual,predicted,count
                1,r1,ejml,float64,he,3,train,0,1,7
                """);
        assertThat(TableReader.read(Tables.CONFUSION, file))
                .containsExactly(new ConfusionRow(
                        new Training("r1", "ejml", "float64", "he", 3L, Streams.NUMPY), ExampleSet.TRAIN, "0", "1", 7));
    }

    @Test
    void predictions1() throws IOException {
        Files.writeString(file, """
                schema,run_id,backend,dtype,init,weight_seed,example,split,class,predicted,probability
                1,r1,ejml,float64,he,3,8,test,0,1,0.75
                """);
        assertThat(TableReader.read(Tables.PREDICTIONS, file))
                .containsExactly(new PredictionRow(
                        new Training("r1", "ejml", "float64", "he", 3L, Streams.NUMPY),
                        8,
                        ExampleSet.TEST,
                        "0",
                        "1",
                        0.75));
    }

    @Test
    void boundary1() throws IOException {
        Files.writeString(file, """
                schema,run_id,backend,dtype,init,weight_seed,x1,x2,predicted,probability
                1,r1,ejml,float64,he,3,-1.5,1.5,0,0.5
                """);
        assertThat(TableReader.read(Tables.BOUNDARY, file))
                .containsExactly(new BoundaryRow(
                        new Training("r1", "ejml", "float64", "he", 3L, Streams.NUMPY), -1.5, 1.5, "0", 0.5));
    }

    @Test
    void headerAndSchemaColumnMustAgree() throws IOException {
        Files.writeString(file, TIME_TO_LOSS_1.replace("\n1,", "\n2,"));
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.TIME_TO_LOSS, file))
                .withMessage(file + ", line 2, schema: expected 1, found 2");
    }

    @Test
    void aShortRowNamesTheColumn() throws IOException {
        Files.writeString(file, TIME_TO_LOSS_1.replace(",ok,\n", "\n"));
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.TIME_TO_LOSS, file))
                .withMessage(file + ", line 2, column status: expected 29 fields, found 27");
    }

    @Test
    void anUnknownVersionNamesFileFoundKnownAndRemedy() throws IOException {
        Files.writeString(file, "schema,run_id,more\n7,r1,x\n");
        assertThatIOException()
                .isThrownBy(() -> TableReader.read(Tables.THROUGHPUT, file))
                .withMessageStartingWith(
                        file + ", line 1, column 3: expected 'utc', found 'more'; the file's schema is 7,"
                                + " known are schemas 1 to 2, none with these columns; use the initbench that wrote it, or a"
                                + " newer one; ");
    }
}
