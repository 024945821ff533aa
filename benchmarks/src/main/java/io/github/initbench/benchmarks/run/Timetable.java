package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.plan.Plan;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.RunStore;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The seconds that what is left of a plan will take: as measured in this run where a trial of the kind has been, else as planned. */
final class Timetable {

    private final Plan plan;
    private final RunStore store;
    private final Map<String, Double> measuredSeconds = new HashMap<>(); // by the trial's kind

    /** Of a plan, less what the store has done. */
    Timetable(Plan plan, RunStore store) {
        this.plan = plan;
        this.store = store;
    }

    /** A trial took that long. */
    void measured(Trial trial, double seconds) {
        measuredSeconds.put(trial.kind(), seconds);
    }

    /** The seconds of what is compared with the trial, from it on: a comparison is begun only if all of it is expected to fit. */
    double restOfGroup(int from) {
        String group = plan.trials().get(from).group();
        return left(from)
                .filter(trial -> trial.group().equals(group))
                .mapToDouble(this::expected)
                .sum();
    }

    /** The seconds of all that is left from a trial on. */
    double secondsLeft(int from) {
        return left(from).mapToDouble(this::expected).sum();
    }

    /** The trials from one on that are not done. */
    Stream<Trial> left(int from) {
        return plan.trials().subList(from, plan.trials().size()).stream().filter(t -> !store.isDone(t.key()));
    }

    private double expected(Trial trial) {
        return measuredSeconds.getOrDefault(trial.kind(), trial.expectedSeconds());
    }
}
