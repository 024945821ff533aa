package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** From rows to the console. */
class CrossoverReportTest {

    private static final int[] SIZES = {8, 16, 32, 128, 256};

    private final List<ThroughputRow> rows = new ArrayList<>();

    @Test
    void bothTablesOfExactTimes() {
        add("java", false, s -> 1e-9 * s * s * s);
        add("native", false, s -> 64e-9 * s * s);
        add("java", true, s -> 1e-9 * s * s * s);
        add("native", true, s -> 0.5e-9 * s * s * s);
        rows.add(row("native", true, 512).set("status", Status.FAILED).build());

        assertThat(CrossoverReport.of(rows, "java").render()).isEqualTo("""
                square products, faster than java from size; a is transposed in tn, b in nt
                product  backend  from size  resampled 95%
                nn       native   64.00      64.00 to 64.00
                nt       native   below 8    below 8 to below 8

                cost of a call: overhead + bytes of operands and result / rate + operations / rate (the bytes' part holds copies across JNI, and whatever else grows with the operands)
                product  backend  overhead us  ns/KiB  resampled 95%  GFLOP/s  error  bytes' part
                nn       java               0       0  0 to 0           2.000  0%     0% at 8, 0% at 256
                nn       native             0    2731  2731 to 2731         -  0%     100% at 8, 100% at 256
                nt       java               0       0  0 to 0           2.000  0%     0% at 8, 0% at 256
                nt       native             0       0  0 to 0           4.000  0%     0% at 8, 0% at 256
                """);
    }

    @Test
    void aSizeThatFailedIsReported() {
        add("java", false, s -> 1e-9 * s * s * s);
        add("native", false, s -> 64e-9 * s * s);
        rows.remove(rows.size() - 1);
        assertThat(CrossoverReport.of(rows, "java").render()).containsPattern("(?m)^nn +native +a size is missing +-$");
    }

    private void add(String backend, boolean tb, DoubleUnaryOperator seconds) {
        for (int size : SIZES) {
            rows.add(row(backend, tb, size)
                    .set("status", Status.OK)
                    .set("fork", 1)
                    .set("iteration", 1)
                    .set("unit", "ops/s")
                    .set("score", 1.0 / seconds.applyAsDouble(size))
                    .set("flops_per_op", 2L * size * size * size)
                    .set("bytes_per_op", 24L * size * size)
                    .build());
        }
    }

    private static Made<ThroughputRow> row(String backend, boolean tb, int size) {
        return Made.row(Tables.THROUGHPUT)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("benchmark", "Gemm.multiply")
                .set("backend", backend)
                .set("m", size)
                .set("n", size)
                .set("k", size)
                .set("ta", false)
                .set("tb", tb);
    }
}
