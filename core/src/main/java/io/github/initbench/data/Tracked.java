package io.github.initbench.data;

/**
 * Examples whose every reading tells a listener how far it is: at most every 200 ms, and 1.0 at the end.
 *
 * @param source what is read
 * @param progress is told the source's name and the share of its examples
 */
public record Tracked(Examples source, LoadProgress progress) implements ExamplesView {

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
