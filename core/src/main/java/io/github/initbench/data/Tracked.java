package io.github.initbench.data;

import java.util.List;

/**
 * Examples whose every reading tells a listener how far it is: at most every 200 ms, and 1.0 at the end.
 *
 * @param source what is read
 * @param progress is told the source's name and the share of its examples
 */
public record Tracked(Examples source, LoadProgress progress) implements Examples {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public int features() {
        return source.features();
    }

    @Override
    public int outputs() {
        return source.outputs();
    }

    @Override
    public List<String> classes() {
        return source.classes();
    }

    @Override
    public int examples() {
        return source.examples();
    }

    @Override
    public void readTargets(Reader reader) {
        source.readTargets(reader);
    }

    @Override
    public void read(Reader reader) {
        ThrottledProgress throttled = new ThrottledProgress(progress);
        double all = examples();
        int[] count = new int[1];
        source.read((x, y) -> {
            reader.example(x, y);
            throttled.at(name(), ++count[0] / all);
        });
    }
}
