package io.github.initbench.reports.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What older versions of the tables looked like; published reports are never rewritten. */
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

    static final List<Layout> TIME_TO_LOSS = List.of(Layout.of(
            1,
            "schema,run_id,utc,backend,threads,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,"
                    + "batch,target_loss,budget_iterations,fork,outcome,first_hit_iteration,sustained_hit_iteration,"
                    + "best_loss,final_loss,cold_seconds,train_seconds,init_seconds,init_weights_sha256,"
                    + "final_weights_sha256,status,error"));

    /** Two call themselves 1. The first only held runs that were completed. None had start and outcome apart. */
    static final List<Layout> STUDY = List.of(
            new Layout(
                    1,
                    columns("schema,run_id,backend,dtype,init,weight_seed,loss,train_accuracy,test_accuracy,final_loss,"
                            + "comment"),
                    Set.of(),
                    Map.of("status", Words.of(Status.OK))),
            Layout.of(
                    1,
                    "schema,run_id,backend,dtype,init,weight_seed,loss,train_accuracy,test_accuracy,final_loss,comment,"
                            + "status,error"),
            Layout.of(
                    2,
                    "schema,run_id,backend,dtype,init,weight_seed,dataset,dataset_sha256,layers,hidden,learning_rate,"
                            + "batch,shuffle_seed,iterations,loss,train_accuracy,test_accuracy,final_loss,comment,status,"
                            + "error"));

    static final List<Layout> SUMMARY = List.of(Layout.of(
            1,
            "schema,run_id,table,benchmark,backend,init,threads,dtype,layers,activation,loss,batch,m,n,k,ta,"
                    + "tb,data,dataset,dataset_sha256,learning_rate,target_loss,budget_iterations,unit,median,low,high,"
                    + "forks,rows,ranked,baseline,speed_ratio,gflops,percent_of_peak,bound_by,alloc_bytes_per_op,"
                    + "outcome,first_hit_iteration,cold_seconds,disturbed,unsteady,not_ok"));

    private Layouts() {}

    private static List<String> columns(String header) {
        return List.of(header.split(",", -1));
    }
}
