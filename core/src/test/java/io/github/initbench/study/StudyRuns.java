package io.github.initbench.study;

import io.github.initbench.CirclesRun;
import io.github.initbench.nn.ConfusionMatrix;
import java.util.List;

/** Runs on circles, and results that no run had. */
final class StudyRuns {

    private StudyRuns() {}

    /** A few updates of the notebook's network from an initialization. */
    static StudyResult begun(String initializer) {
        return Setup.circles(CirclesRun.NETWORK, 0.01, 10, 10).run(CirclesRun.weights(initializer));
    }

    /**
     * A run with another end.
     *
     * @param counts of the training set, see {@link ConfusionMatrix}
     */
    static StudyResult ending(StudyResult run, double finalLoss, List<List<Integer>> counts) {
        ConfusionMatrix confusion = new ConfusionMatrix(counts);
        int examples = counts.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
        int right = 0;
        for (int i = 0; i < counts.size(); i++) {
            right += counts.get(i).get(i);
        }
        Evaluation train = new Evaluation(
                finalLoss,
                (double) right / examples,
                confusion,
                run.train().actual(),
                run.train().predictions());
        TrainingFacts facts = withLosses(run.facts(), run.facts().initialLoss(), train.scores());
        return new StudyResult(facts, train, run.test(), run.initialWeights(), run.finalWeights(), run.dtype());
    }

    /** The same with another first loss and another end. */
    static TrainingFacts withLosses(TrainingFacts facts, double initialLoss, Scores train) {
        return new TrainingFacts(
                facts.targets(),
                facts.divergedAt(),
                facts.stalled(),
                initialLoss,
                facts.bestLoss(),
                train.loss(),
                train,
                facts.test(),
                facts.initialWeightsSha256(),
                facts.finalWeightsSha256(),
                facts.curve());
    }
}
