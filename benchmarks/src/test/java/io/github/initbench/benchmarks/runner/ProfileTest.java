package io.github.initbench.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.runner.Trial.Jmh;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    private static final List<String> BACKENDS = List.of("reference", "ejml", "jblas", "simd");

    @Test
    void quickStepsOnEveryBackendAndNetworkInTwoForks() {
        Set<String> steps = new HashSet<>();
        jmh(Profile.QUICK, "ForwardBackward.step")
                .forEach(t -> steps.add(t.backend() + " " + t.parameters().get("layers") + " "
                        + t.parameters().get("batch") + " " + t.fork()));
        Set<String> expected = new HashSet<>();
        for (String backend : BACKENDS) {
            for (String network : List.of("2-10-5-1 300", "784-512-256-1 128")) {
                for (int fork = 1; fork <= 2; fork++) {
                    expected.add(backend + " " + network + " " + fork);
                }
            }
        }
        assertThat(steps).isEqualTo(expected);
    }

    @Test
    void quickTrainsFromTheFourInitializationsOnEveryBackend() {
        Set<String> trainings = new HashSet<>();
        jmh(Profile.QUICK, "TimeToLoss.train")
                .forEach(t -> trainings.add(t.backend() + " " + t.parameters().get("init")));
        assertThat(trainings).hasSize(4 * BACKENDS.size());
        assertThat(jmh(Profile.QUICK, "TimeToLoss.train"))
                .allMatch(t -> t.timing().warmups() >= 5)
                .allMatch(t -> "0.2".equals(t.parameters().get("targetLoss")));
    }

    @Test
    void quickEndsWithinFiveMinutes() {
        double seconds = Profile.QUICK.plan(BACKENDS).stream()
                .mapToDouble(Trial::expectedSeconds)
                .sum();
        assertThat(seconds).isLessThan(300);
        assertThat(seconds).as("nothing is skipped").isLessThan(Profile.QUICK.secondsAtMost());
        assertThat(Profile.QUICK.secondsAtMost()).isLessThan(300);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aPlanRepeatsNothing(Profile profile) {
        List<Trial> plan = profile.plan(BACKENDS);
        assertThat(new HashSet<>(plan)).hasSameSizeAs(plan);
        assertThat(plan)
                .filteredOn(Trial.Study.class::isInstance)
                .extracting(Trial::backend)
                .containsExactlyElementsOf(BACKENDS);
        assertThat(Profile.named(profile.key())).isEqualTo(profile);
    }

    @Test
    void aTrialIsNamedTheSameInEveryJvm() {
        assertThat(jmh(Profile.SMOKE, "Gemm.multiply").get(0).kind())
                .isEqualTo("Gemm.multiply reference k=64 m=64 n=64 ta=n tb=n");
    }

    @Test
    void anUnknownNameListsThoseThatExist() {
        assertThatThrownBy(() -> Profile.named("foo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown profile 'foo'; available: smoke, quick");
    }

    private static List<Jmh> jmh(Profile profile, String benchmark) {
        return profile.plan(BACKENDS).stream()
                .filter(Jmh.class::isInstance)
                .map(Jmh.class::cast)
                .filter(t -> t.benchmark().equals(benchmark))
                .toList();
    }
}
