package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/study.md: each command's output is what the page states. Commands that need the blog's images are run elsewhere. */
@Tag("long")
class StudyPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyOutcomeIsWhatItsCommandPrintsOrDraws() throws IOException, InterruptedException {
        Map<String, Set<String>> outcomes = outcomesByCommand();
        assertThat(outcomes).hasSizeGreaterThan(15);
        SoftAssertions soft = new SoftAssertions();
        for (Map.Entry<String, Set<String>> claimed : outcomes.entrySet()) {
            JarProcess run = run(claimed.getKey());
            soft.assertThat(run.exit())
                    .as(claimed.getKey() + "\n" + run.output())
                    .isZero();
            claimed.getValue().forEach(outcome -> assertThatItIsIn(run.output(), outcome, claimed.getKey(), soft));
        }
        soft.assertAll();
    }

    /** A wrong figure is found. */
    @Test
    void aNumberIsSoughtByItsDigits() {
        assertThat(states("Cost after iteration 5000: 0.54379", "0.544")).isTrue();
        assertThat(states("Cost after iteration 5000: 0.54379", "0.545")).isFalse();
        assertThat(states("Cost after iteration 5000: 0.54379", "5000")).isTrue();
        assertThat(states("Accuracy: 0.9966666666666667", "99.7 %")).isTrue();
        assertThat(states("Accuracy: 0.9966666666666667", "99.6 %")).isFalse();
        assertThat(states("Accuracy: 0.83", "83 %")).isTrue();
        assertThat(states("Cost after iteration 0: 0.83", "83 %")).isFalse();
    }

    /** The second and third column of the tables, without what needs {@code --images}. */
    private static Map<String, Set<String>> outcomesByCommand() throws IOException {
        Map<String, Set<String>> outcomes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "study.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[2].contains("`J ") && !cells[2].contains("--images")) {
                MatchResult command =
                        CODE.matcher(cells[2]).results().findFirst().orElseThrow();
                outcomes.computeIfAbsent(command.group(1), none -> new LinkedHashSet<>())
                        .add(cells[3].strip());
            }
        }
        return outcomes;
    }

    private JarProcess run(String command) throws IOException, InterruptedException {
        List<String> words = List.of(command.split(" ", -1));
        List<String> arguments =
                new ArrayList<>(List.of("-jar", JarProcess.jar().toString()));
        arguments.addAll(words.subList(1, words.size()));
        return JarProcess.java(folder, arguments);
    }

    private void assertThatItIsIn(String output, String outcome, String command, SoftAssertions soft) {
        for (MatchResult code : CODE.matcher(outcome).results().toList()) {
            if (code.group(1).startsWith("plots/")) {
                soft.assertThat(folder.resolve(code.group(1))).as(command).isRegularFile();
            } else {
                soft.assertThat(output.replaceAll("\\s+", " "))
                        .as(command)
                        .contains(code.group(1).replaceAll("\\s+", " "));
            }
        }
        String words = CODE.matcher(outcome).replaceAll("").replace(",000", "000");
        for (MatchResult number :
                Pattern.compile(NUMBER + "( %)?").matcher(words).results().toList()) {
            soft.assertThat(states(output, number.group()))
                    .as("%s: %s in%n%s", command, number.group(), output)
                    .isTrue();
        }
    }

    /** Whether some number of the text, or the fraction of a percentage, is this one once it is rounded as this one is. */
    private static boolean states(String text, String number) {
        boolean percent = number.endsWith(" %");
        BigDecimal sought = new BigDecimal(percent ? number.substring(0, number.length() - 2) : number);
        String where = percent
                ? text.lines().filter(line -> line.contains("Accuracy: ")).collect(Collectors.joining("\n"))
                : text;
        return NUMBER.matcher(where)
                .results()
                .map(found -> new BigDecimal(found.group()))
                .map(found -> percent ? found.movePointRight(2) : found)
                .anyMatch(found -> sought.compareTo(found.setScale(sought.scale(), RoundingMode.HALF_EVEN)) == 0);
    }
}
