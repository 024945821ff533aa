package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions of a run. */
class RunStoreTest {

    @TempDir
    Path folder = Path.of("");

    private RunDirectory run() {
        return new RunDirectory(folder, "a-run");
    }

    private static PointRow point(int number) {
        return new PointRow("a-run", number, ExampleSet.TRAIN, 0.5, -0.5, "a");
    }

    private static DatasetRow dataset() {
        return new DatasetRow("a-run", ExampleSet.TRAIN, "circles", 2, 2, 300, "hash", null, null);
    }

    private static RowBatch batch(int... numbers) {
        RowBatch rows = new RowBatch();
        for (int number : numbers) {
            rows.add(Tables.POINTS, point(number));
        }
        return rows;
    }

    @Test
    void whatIsCommittedIsThereUnderItsKey() throws IOException {
        try (RunStore store = new RunStore(run(), RunJournal.create(folder))) {
            store.create(List.of(Tables.CONFUSION));
            store.commit("one", batch(1, 2).add(Tables.DATASET, dataset()));
            assertThat(store.isDone("one")).isTrue();
            assertThat(store.isDone("two")).isFalse();
            assertThat(store.read(Tables.POINTS)).containsExactly(point(1), point(2));
            assertThat(store.read(Tables.DATASET)).containsExactly(dataset());
            assertThat(folder.resolve("confusion.csv")).content().hasLineCount(1);
        }
    }

    /** Killed between the rows and the journal's line: neither table has them when the run goes on. */
    @Test
    void halfATransactionIsCutOff() throws IOException {
        try (RunStore store = new RunStore(run(), RunJournal.create(folder))) {
            store.commit("one", batch(1));
        }
        Files.writeString(folder.resolve("points.csv"), "1,a-run,2,tra", StandardOpenOption.APPEND);
        try (RunStore store = new RunStore(run(), RunJournal.resume(folder))) {
            assertThat(store.isDone("one")).isTrue();
            store.commit("two", batch(2));
            assertThat(store.read(Tables.POINTS)).containsExactly(point(1), point(2));
        }
    }

    /** Rows of a key that was not committed are cut off at the end. */
    @Test
    void whatWasNotCommittedIsCutOffAtTheEnd() throws IOException {
        RunStore store = new RunStore(run(), RunJournal.create(folder));
        store.commit("one", batch(1));
        Files.writeString(folder.resolve("points.csv"), "1,a-run,2,train,0.5,0.5,a\n", StandardOpenOption.APPEND);
        store.close();
        assertThat(folder.resolve("points.csv")).content().hasLineCount(2);
    }

    /** Many workers, one writer: every transaction is whole. */
    @Test
    void transactionsOfManyThreadsDoNotMix() throws Exception {
        int each = 20;
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try (RunStore store = new RunStore(run(), RunJournal.create(folder))) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                int first = 1000 * w;
                tasks.add(() -> {
                    for (int i = 0; i < each; i++) {
                        store.commit("key " + (first + i), batch(first + 2 * i, first + 2 * i + 1));
                    }
                    return null;
                });
            }
            for (Future<Void> done : workers.invokeAll(tasks)) {
                done.get();
            }
            List<PointRow> all = store.read(Tables.POINTS);
            assertThat(all).hasSize(4 * 2 * each);
            for (int i = 0; i < all.size(); i += 2) {
                assertThat(all.get(i + 1).example()).isEqualTo(all.get(i).example() + 1);
            }
            assertThat(store.isDone("key 3019")).isTrue();
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void withoutAJournalNothingIsDone() throws IOException {
        try (RunStore store = new RunStore(run(), null)) {
            store.commit("one", batch(1));
            assertThat(store.isDone("one")).isFalse();
        }
        assertThat(folder.resolve("points.csv")).content().hasLineCount(2);
        Path file = Files.writeString(folder.resolve("dataset.csv"), "not,ours\n");
        try (RunStore store = new RunStore(run(), null)) {
            assertThatThrownBy(() -> store.commit("two", new RowBatch().add(Tables.DATASET, dataset())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("dataset.csv");
        }
        assertThat(file).content().isEqualTo("not,ours\n");
    }
}
