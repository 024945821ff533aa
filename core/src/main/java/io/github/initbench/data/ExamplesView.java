package io.github.initbench.data;

import java.util.List;

/** Examples made of others: like their source but for what a view overrides. */
public interface ExamplesView extends Examples {

    /** What the view reads. */
    Examples source();

    @Override
    default String name() {
        return source().name();
    }

    @Override
    default int features() {
        return source().features();
    }

    @Override
    default int outputs() {
        return source().outputs();
    }

    @Override
    default List<String> classes() {
        return source().classes();
    }

    @Override
    default int examples() {
        return source().examples();
    }
}
