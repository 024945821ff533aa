package io.github.initbench.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.linalg.BackendOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    private static final List<String> BACKENDS = List.of("reference", "ejml", "jblas", "simd");

    /** As many as there are on a machine where all work, and one more. */
    private static final List<String> MANY = List.of(
            "reference",
            "ejml",
            "ejml-block",
            "ejml-mt",
            "ojalgo",
            "jblas",
            "jblas-tuned",
            "openblas",
            "openblas-ffm",
            "simd",
            "mine");

    @Test
    void quickWithFewBackendsLeavesNothingOut() {
        assertThat(plan(Profile.QUICK, BACKENDS).dropped()).isEmpty();
        assertThat(steps(BACKENDS)).containsExactlyInAnyOrderElementsOf(everyStep(BACKENDS, 2));
        assertThat(trainings(BACKENDS)).hasSize(4 * BACKENDS.size()).doesNotHaveDuplicates();
    }

    @Test
    void quickWithManyBackendsStepsOnEachOfThemOnEveryNetwork() {
        assertThat(steps(MANY)).containsAll(everyStep(MANY, 1)).doesNotHaveDuplicates();
    }

    @Test
    void quickWithManyBackendsTrainsFromHeOnAllButTheReferenceAndFromTheOthersOnOne() {
        List<String> trainings = trainings(MANY);
        for (String backend : MANY.subList(1, MANY.size())) {
            assertThat(trainings).contains(backend + " he");
        }
        assertThat(trainings)
                .contains("ejml xavier", "ejml random", "ejml zeros")
                .doesNotHaveDuplicates();
        assertThat(jmh(Profile.QUICK, MANY, "TimeToLoss.train"))
                .allMatch(t -> t.timing().warmups() >= 5)
                .allMatch(t -> "0.2".equals(t.parameters().get("targetLoss")));
    }

    @Test
    void whatThereIsNoTimeForIsListed() {
        assertThat(plan(Profile.QUICK, MANY).dropped())
                .isNotEmpty()
                .anySatisfy(what -> assertThat(what).startsWith("time to loss from xavier, fork 1, on ejml-block, "));
    }

    @Test
    void quickEndsWithinFiveMinutesWhateverTheBackends() {
        for (int backends = 1; backends <= MANY.size(); backends++) {
            Plan plan = plan(Profile.QUICK, MANY.subList(0, backends));
            assertThat(plan.expectedSeconds() + 2 * MachinePeaks.EXPECTED_SECONDS)
                    .as(backends + " backends")
                    .isLessThanOrEqualTo(Profile.QUICK.secondsAtMost());
        }
        assertThat(Profile.QUICK.secondsAtMost()).isLessThan(300);
    }

    /** A stage is compared as a whole: half of it would only cost time. */
    @Test
    void aStageIsInThePlanOrDropped() {
        Trial.Study two = new Trial.Study("a", 2);
        Trial.Study three = new Trial.Study("b", 3);
        Plan plan = Plan.within(
                6 + 2 * MachinePeaks.EXPECTED_SECONDS,
                List.of(
                        new Plan.Stage("first", List.of(two)),
                        new Plan.Stage("too long", List.of(two, three)),
                        new Plan.Stage("last", List.of(three))),
                List.of());
        assertThat(plan.trials()).containsExactly(two, three);
        assertThat(plan.dropped()).containsExactly("too long, on a, b");
    }

    private static List<String> steps(List<String> backends) {
        return jmh(Profile.QUICK, backends, "ForwardBackward.step").stream()
                .map(t -> t.backend() + " " + t.parameters().get("layers") + " "
                        + t.parameters().get("batch") + " " + t.fork())
                .toList();
    }

    private static List<String> everyStep(List<String> backends, int forks) {
        List<String> expected = new ArrayList<>();
        for (String backend : backends) {
            for (String network : List.of("2-10-5-1 300", "784-512-256-1 128")) {
                for (int fork = 1; fork <= forks; fork++) {
                    expected.add(backend + " " + network + " " + fork);
                }
            }
        }
        return expected;
    }

    private static List<String> trainings(List<String> backends) {
        return jmh(Profile.QUICK, backends, "TimeToLoss.train").stream()
                .map(t -> t.backend() + " " + t.parameters().get("init"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aPlanRepeatsNothing(Profile profile) {
        List<Trial> plan = plan(profile, BACKENDS).trials();
        assertThat(new HashSet<>(plan)).hasSameSizeAs(plan);
        assertThat(plan)
                .filteredOn(Trial.Study.class::isInstance)
                .extracting(Trial::backend)
                .containsExactlyInAnyOrderElementsOf(profile == Profile.SMOKE ? List.of("ejml") : BACKENDS);
        assertThat(Profile.named(profile.key())).isEqualTo(profile);
    }

    @Test
    void fullHasFiveForksOfEverythingOnEveryBackendSpreadOverTheRun() {
        List<Jmh> steps = jmh(Profile.FULL, BACKENDS, "ForwardBackward.step");
        assertThat(steps).hasSize(3 * 5 * BACKENDS.size()).doesNotHaveDuplicates();
        assertThat(steps).extracting(Jmh::fork).isSorted();
        assertThat(jmh(Profile.FULL, BACKENDS, "TimeToLoss.train")).hasSize(4 * 5 * BACKENDS.size());
        assertThat(plan(Profile.FULL, BACKENDS).dropped()).isEmpty();
    }

    @Test
    void backendsTakeTheirTurnsInAnOrderThatTheSeedDecides() {
        List<Trial> one = plan(Profile.FULL, MANY).trials();
        assertThat(plan(Profile.FULL, MANY).trials()).isEqualTo(one);
        RunSettings other = new RunSettings("full", BackendOptions.DEFAULT, 0, "", 2, "");
        List<Trial> two = Profile.FULL.plan(other, MANY, List.of()).trials();
        assertThat(two).containsExactlyInAnyOrderElementsOf(one).isNotEqualTo(one);
        assertThat(one.stream()
                        .map(Trial::group)
                        .filter(group -> group.startsWith("ForwardBackward.step"))
                        .distinct()
                        .count())
                .isEqualTo(15);
        List<String> firstInTurn = one.stream()
                .filter(trial -> trial.group().startsWith("ForwardBackward.step"))
                .map(Trial::backend)
                .toList();
        assertThat(firstInTurn.subList(0, MANY.size())).isNotEqualTo(firstInTurn.subList(MANY.size(), 2 * MANY.size()));
    }

    @Test
    void aRequestedNumberOfForksTakesItsTime() {
        RunSettings five = new RunSettings("quick", BackendOptions.DEFAULT, 5, "", 1, "");
        Plan plan = Profile.QUICK.plan(five, MANY, List.of());
        assertThat(plan.dropped()).isEmpty();
        assertThat(plan.secondsAtMost()).isInfinite();
        assertThat(plan.trials()).hasSize(MANY.size() * (1 + 5 * (4 + 4)));
    }

    @Test
    void onlyChoosesTrialsByTheirLineInThePlan() {
        RunSettings steps = new RunSettings("full", BackendOptions.DEFAULT, 7, "step.*784", 1, "");
        Plan plan = Profile.FULL.plan(steps, BACKENDS, List.of("absent"));
        assertThat(plan.trials())
                .hasSize(7 * BACKENDS.size())
                .allMatch(t -> t.key().contains("784-512-256-1"));
        assertThat(plan.unavailable()).hasSize(7).allMatch(t -> t.backend().equals("absent"));
    }

    @Test
    void aTrialIsNamedTheSameInEveryJvm() {
        assertThat(jmh(Profile.SMOKE, BACKENDS, "Gemm.multiply").get(0).kind())
                .isEqualTo("Gemm.multiply ejml k=64 m=64 n=64 ta=n tb=n");
    }

    @Test
    void anUnknownNameListsThoseThatExist() {
        assertThatThrownBy(() -> Profile.named("foo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown profile 'foo'; available: smoke, quick, full");
    }

    private static Plan plan(Profile profile, List<String> backends) {
        return profile.plan(RunSettings.of(profile.key(), BackendOptions.DEFAULT), backends, List.of());
    }

    private static List<Jmh> jmh(Profile profile, List<String> backends, String benchmark) {
        return plan(profile, backends).trials().stream()
                .filter(Jmh.class::isInstance)
                .map(Jmh.class::cast)
                .filter(t -> t.benchmark().equals(benchmark))
                .toList();
    }
}
