package io.github.initbench.study;

import io.github.initbench.data.DatasetDescription;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The result of a cell.
 *
 * @param key the cell's
 * @param trainSha256 of the training set's values as the network saw them
 * @param testSha256 likewise of the test set; null where there is none
 * @param facts of the training
 */
public record CellResult(
        String key, String trainSha256, @Nullable String testSha256, TrainingFacts facts) implements Serializable {

    static CellResult of(Cell cell, LoadedData<?> data, TrainingFacts facts) {
        return new CellResult(
                cell.key(),
                data.trainingSet().sha256(),
                data.testSet().map(DatasetDescription::sha256).orElse(null),
                facts);
    }
}
