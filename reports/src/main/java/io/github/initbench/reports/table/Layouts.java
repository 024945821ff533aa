package io.github.initbench.reports.table;

import io.github.initbench.reports.table.Layout.Implied;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What older versions of the tables looked like; published reports are never rewritten. Tables without a column streams used numpy streams. */
final class Layouts {

    /** Its percent_of_peak was of multiply-adds alone, bound_by free text, and steady about an iteration instead of its fork. */
    static final List<Layout> THROUGHPUT = List.of(new Layout(
            1,
            columns(
                    "schema,run_id,utc,profile,benchmark,backend,backend_version,kernel,threads,dtype,layers,activation,loss,"
                            + "batch,m,n,k,ta,tb,data,fork,iteration,order,score,unit,flops_per_op,gflops,percent_of_peak,bound_by,"
                            + "alloc_bytes_per_op,steady,disturbed,status,error"),
            Set.of("percent_of_peak", "bound_by", "steady"),
            Map.of()));

    static final List<Layout> TIME_TO_LOSS = List.of(
            ofNumPy(
                    1,
                    "weight_seed",
                    "schema,run_id,utc,backend,threads,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,"
                            + "batch,target_loss,budget_iterations,fork,outcome,first_hit_iteration,sustained_hit_iteration,"
                            + "best_loss,final_loss,cold_seconds,train_seconds,init_seconds,init_weights_sha256,"
                            + "final_weights_sha256,status,error"),
            ofNumPy(
                    2,
                    "weight_seed",
                    "schema,run_id,utc,backend,threads,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,"
                            + "batch,target_loss,budget_iterations,fork,order,outcome,first_hit_iteration,"
                            + "sustained_hit_iteration,best_loss,final_loss,cold_seconds,train_seconds,init_seconds,"
                            + "init_weights_sha256,final_weights_sha256,disturbed,status,error"));

    static final List<Layout> LOSS_CURVE = List.of(ofNumPy(
            1, "weight_seed", "schema,run_id,backend,dtype,init,weight_seed,loss,iteration,train_loss,test_loss"));

    /** Two call themselves 1. The first only held runs that were completed. Neither they nor 2 had start and outcome apart. */
    static final List<Layout> STUDY = List.of(
            new Layout(
                    1,
                    columns("schema,run_id,backend,dtype,init,weight_seed,loss,train_accuracy,test_accuracy,final_loss,"
                            + "comment"),
                    Set.of(),
                    Map.of(
                            "streams",
                            numPyBeside("weight_seed"),
                            "status",
                            new Implied(Words.of(Status.OK), "run_id"))),
            ofNumPy(
                    1,
                    "weight_seed",
                    "schema,run_id,backend,dtype,init,weight_seed,loss,train_accuracy,test_accuracy,final_loss,comment,"
                            + "status,error"),
            ofNumPy(
                    2,
                    "weight_seed",
                    "schema,run_id,backend,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,"
                            + "batch,shuffle_seed,iterations,loss,train_accuracy,test_accuracy,final_loss,comment,status,"
                            + "error"),
            ofNumPy(
                    3,
                    "weight_seed",
                    "schema,run_id,backend,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,"
                            + "batch,shuffle_seed,iterations,loss,train_accuracy,train_balanced_accuracy,test_accuracy,"
                            + "test_balanced_accuracy,final_loss,start,outcome,comment,status,error"));

    static final List<Layout> DATASET =
            List.of(ofNumPy(1, "sha256", "schema,run_id,set,dataset,features,classes,examples,sha256,options"));

    static final List<Layout> CONFUSION = List.of(
            ofNumPy(1, "weight_seed", "schema,run_id,backend,dtype,init,weight_seed,set,actual,predicted,count"));

    static final List<Layout> PREDICTIONS = List.of(ofNumPy(
            1,
            "weight_seed",
            "schema,run_id,backend,dtype,init,weight_seed,example,split,class,predicted,probability"));

    static final List<Layout> BOUNDARY = List.of(
            ofNumPy(1, "weight_seed", "schema,run_id,backend,dtype,init,weight_seed,x1,x2,predicted,probability"));

    /** Their rows of throughput have no init: no seed is theirs. */
    static final List<Layout> SUMMARY = List.of(
            ofNumPy(
                    1,
                    "init",
                    "schema,run_id,table,benchmark,backend,init,threads,dtype,layers,activation,loss,batch,m,n,k,ta,"
                            + "tb,data,dataset,dataset_sha256,learning_rate,target_loss,budget_iterations,unit,median,low,high,"
                            + "forks,rows,ranked,baseline,speed_ratio,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,"
                            + "outcome,first_hit_iteration,cold_seconds,disturbed,unsteady,not_ok"),
            ofNumPy(
                    2,
                    "init",
                    "schema,run_id,table,benchmark,backend,init,weight_seed,threads,dtype,layers,activation,loss,batch,m,n,k,"
                            + "ta,tb,data,dataset,dataset_sha256,learning_rate,target_loss,budget_iterations,unit,median,low,"
                            + "high,forks,rows,ranked,baseline,speed_ratio,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,"
                            + "outcome,first_hit_iteration,cold_seconds,disturbed,unsteady,not_ok"));

    private Layouts() {}

    /** A layout without streams, whose columns all mean what they mean today; rows that have a value in the column beside drew from NumPy's. */
    private static Layout ofNumPy(int schema, String beside, String header) {
        return new Layout(schema, columns(header), Set.of(), Map.of("streams", numPyBeside(beside)));
    }

    private static Implied numPyBeside(String column) {
        return new Implied(Words.of(Streams.NUMPY), column);
    }

    private static List<String> columns(String header) {
        return List.of(header.split(",", -1));
    }
}
