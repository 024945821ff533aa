package io.github.initbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The package diagram of docs/architecture.md is that of the code. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "architecture.md");
    private static final String ROOT = "io.github.initbench.";
    private static final Pattern ARROW = Pattern.compile("^ +(\\S+) --> (\\S+)$", Pattern.MULTILINE);

    /** An arrow is drawn where no longer way leads to the same package: the transitive reduction. */
    @Test
    void arrowsAreThoseOfTheCode() throws IOException {
        Map<String, Set<String>> uses = uses();
        Set<String> arrows = new TreeSet<>();
        uses.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> reaches(uses, other, to)))
                .forEach(to -> arrows.add(from + " --> " + to)));
        Set<String> drawn = ARROW.matcher(Files.readString(PAGE))
                .results()
                .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(String.join("\n", drawn)).isEqualTo(String.join("\n", arrows));
    }

    /** Every package is described, in a line of the list that begins with its name. */
    @Test
    void everyPackageHasItsLine() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .extracting(line -> line.split("\\|", -1).length > 2 ? line.split("\\|", -1)[1].strip() : "")
                .contains(uses().keySet().stream().map(name -> "`" + name + "`").toArray(String[]::new));
    }

    /** Of each package those that its classes use, without the root's name. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass used : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.initbench")) {
            String from = used.getPackageName().substring(ROOT.length());
            Set<String> targets = uses.computeIfAbsent(from, unused -> new TreeSet<>());
            used.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(ROOT))
                    .map(name -> name.substring(ROOT.length()))
                    .filter(name -> !name.equals(from))
                    .forEach(targets::add);
        }
        return uses;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }
}
