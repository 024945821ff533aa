package io.github.initbench.study;

import io.github.initbench.linalg.BackendOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a cell written out: of each value a line with name, length and text, so that no two cells read alike. */
final class CellKey {

    private final StringBuilder text = new StringBuilder();

    private CellKey() {}

    static String of(Cell cell) {
        Experiment experiment = cell.experiment();
        TrainingPlan plan = experiment.plan();
        BackendOptions options = cell.options();
        CellKey key = new CellKey();
        key.add("result version", cell.resultVersion());
        key.add("dataset", experiment.dataset().name());
        boolean pinned = experiment.trainSha256() != null;
        (pinned ? experiment.dataset().optionsButPaths() : experiment.dataset().options())
                .forEach((name, value) -> key.add("dataset option " + name, value));
        key.add("train SHA-256", experiment.trainSha256());
        key.add("test SHA-256", experiment.testSha256());
        experiment.layers().forEach(size -> key.add("layer", size));
        key.add("hidden", experiment.hidden());
        key.add("initialization", experiment.initialization());
        key.add("streams", experiment.streams().key());
        key.add("weight seed", experiment.weightSeed());
        key.add("optimizer", experiment.optimizer().name());
        key.add("learning rate", experiment.optimizer().learningRate());
        key.add("batch", experiment.batch());
        key.add("shuffle seed", experiment.batch() == null ? null : experiment.shuffleSeed());
        key.add("budget", plan.budget());
        key.add("evaluation interval", plan.evaluationInterval());
        plan.targets().forEach(target -> key.add("target", target));
        key.add("record every", plan.recording().every());
        key.add("record from", plan.recording().from());
        key.add("loss form", plan.lossForm());
        key.add("backend", cell.backend());
        key.add("dtype", options.dtype().key());
        key.add("threads", options.threads());
        return key.sha256();
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            String written = value.toString();
            text.append(name)
                    .append(' ')
                    .append(written.length())
                    .append(' ')
                    .append(written)
                    .append('\n');
        }
    }

    private String sha256() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
