package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One backend in one setting, over all of a run's forks: a line of summary.csv. It is computed from the other tables and holds
 * nothing that they do not.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run, or the runs joined by spaces
 * @param table where the figures are from
 * @param benchmark what is timed, class and method; TimeToLoss.train for time to loss
 * @param backend the backend that computed it, never a stand-in
 * @param init name of the initializer; missing for throughput
 * @param weightSeed seed of the first weights; missing for throughput, and in schema 1
 * @param streams which streams the seed stands for; missing for throughput; older versions lack it and are read as
 *     numpy, which all of them were
 * @param threads compute threads of the process
 * @param dtype float64 or float32
 * @param layers layer widths from input to output: 2-10-5-1
 * @param activation hidden activation
 * @param loss the loss whose gradient is taken; missing for time to loss
 * @param batch examples per operation or update
 * @param m rows of op(a) and c in a bare product
 * @param n columns of op(b) and c in a bare product
 * @param k inner size of a bare product
 * @param ta whether a is transposed in a bare product
 * @param tb whether b is transposed in a bare product
 * @param data resident or streaming; missing for time to loss
 * @param dataset name of the data set; missing for throughput
 * @param datasetSha256 its SHA-256, hexadecimal; missing for throughput
 * @param learningRate step size; missing for throughput
 * @param targetLoss the loss to reach; missing for throughput
 * @param budgetIterations updates allowed; missing for throughput
 * @param unit of median, low and high: ops/s, us/op; s for time to loss, whose median is that of train_seconds
 * @param median median of the forks' medians, in unit
 * @param low lower end of its 95 % bootstrap interval over forks; missing with fewer than two forks
 * @param high its upper end
 * @param forks JVMs measured; below five the interval is too narrow
 * @param rows rows measured
 * @param ranked whether it may be compared with others: it has ok rows, and none that is incorrect or invalid
 * @param baseline the backend that it is compared with; missing where none is ranked
 * @param speedRatio its speed over that of the baseline: above 1 is faster, whichever way the unit points; missing unless ranked
 * @param gflops median of 1e9 floating-point operations of products per second
 * @param percentOfPeak median of the least time by the roofline over the measured time, in percent
 * @param boundBy which roof that least time is
 * @param allocBytesPerOp median of heap bytes allocated per operation
 * @param outcome how trainings ended, counted: 5 reached; missing for throughput
 * @param firstHitIteration median of the first iterations at the target; missing where none reached it
 * @param coldSeconds median time of the forks' first trainings, in s
 * @param disturbed rows during which the machine was busy or throttled; missing where not recorded
 * @param unsteady unsteady forks; missing where not recorded
 * @param notOk rows that are no measurements, counted by status: 1 failed
 */
public record SummaryRow(
        int schema,
        String runId,
        ComparedTable table,
        String benchmark,
        String backend,
        @Nullable String init,
        @Nullable Long weightSeed,
        @Nullable Streams streams,
        @Nullable Integer threads,
        @Nullable String dtype,
        @Nullable String layers,
        @Nullable String activation,
        @Nullable String loss,
        @Nullable Integer batch,
        @Nullable Integer m,
        @Nullable Integer n,
        @Nullable Integer k,
        @Nullable Boolean ta,
        @Nullable Boolean tb,
        @Nullable String data,
        @Nullable String dataset,
        @Nullable String datasetSha256,
        @Nullable Double learningRate,
        @Nullable Double targetLoss,
        @Nullable Integer budgetIterations,
        @Nullable String unit,
        @Nullable Double median,
        @Nullable Double low,
        @Nullable Double high,
        Integer forks,
        Integer rows,
        Boolean ranked,
        @Nullable String baseline,
        @Nullable Double speedRatio,
        @Nullable Double gflops,
        @Nullable Double percentOfPeak,
        @Nullable BoundBy boundBy,
        @Nullable Double allocBytesPerOp,
        @Nullable String outcome,
        @Nullable Double firstHitIteration,
        @Nullable Double coldSeconds,
        @Nullable Integer disturbed,
        @Nullable Integer unsteady,
        @Nullable String notOk) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 3;

    public SummaryRow {
        RowChecks.schema(SCHEMA, schema);
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("low, high: expected both or neither, found " + low + " and " + high);
        }
        if (ranked) {
            RowChecks.required("median", median);
        }
    }
}
