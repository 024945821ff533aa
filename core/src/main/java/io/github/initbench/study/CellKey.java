package io.github.initbench.study;

import io.github.initbench.init.CatalogueEntry;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.BackendOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a cell written out: of each value a line with its name and its text, each after its length, so that different cells never share
 * a text. Floating-point numbers are hexadecimal, which every JDK writes alike.
 */
final class CellKey {

    private final StringBuilder text = new StringBuilder();

    private CellKey() {}

    static String of(Cell cell) {
        CellKey key = new CellKey();
        key.add("result version", cell.resultVersion());
        key.add(cell.experiment());
        key.add(cell.experiment().plan());
        BackendOptions options = cell.options();
        key.add("backend", cell.backend());
        key.add("dtype", options.dtype().key());
        key.add("threads", options.threads());
        return key.sha256();
    }

    private void add(Experiment experiment) {
        if (experiment.trainSha256() == null) {
            add("dataset", experiment.dataset().name());
            new TreeMap<>(experiment.dataset().options())
                    .forEach((name, value) -> add("dataset option " + name, value));
        }
        add("train SHA-256", experiment.trainSha256());
        add("test SHA-256", experiment.testSha256());
        experiment.layers().forEach(size -> add("layer", size));
        add("hidden", experiment.hidden());
        CatalogueEntry initialization = Initializations.named(experiment.initialization());
        add("initialization", initialization.base());
        initialization.parameters().forEach(parameter -> add("parameter " + parameter.name(), parameter.value()));
        add("streams", experiment.streams().key());
        add("weight seed", experiment.weightSeed());
        add("optimizer", experiment.optimizer().name());
        add("learning rate", experiment.optimizer().learningRate());
        add("batch", experiment.batch());
        add("shuffle seed", experiment.batch() == null ? null : experiment.shuffleSeed());
    }

    private void add(TrainingPlan plan) {
        add("budget", plan.budget());
        add("evaluation interval", plan.evaluationInterval());
        plan.targets().forEach(target -> add("target", target));
        add("record every", plan.recording().every());
        add("record from", plan.recording().from());
        add("loss form", plan.lossForm());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            String written = value instanceof Double number ? Double.toHexString(number) : value.toString();
            text.append(name.length()).append(' ').append(name).append(' ');
            text.append(written.length()).append(' ').append(written).append('\n');
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
