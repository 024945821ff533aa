import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether every test class of the sources was executed by some build: what no build runs looks like what passes.
 *
 * <pre>
 * java scripts/ExecutedTests.java add FILE               after a build: the tests that its reports list as executed are added to the file
 * java scripts/ExecutedTests.java check FILE [CLASS...]  in the end: 1, and a line for each class that was in no build; those named may
 *                                                        have been skipped
 * </pre>
 *
 * Run from the root of the sources. A test class is one that is named so, or has a method that JUnit or ArchUnit runs, also by inheritance; one
 * whose tests were all skipped, in every build, was not executed.
 */
final class ExecutedTests {

    private static final Pattern TEST =
            Pattern.compile("(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|ArchTest)\\b");
    private static final Pattern NAMED = Pattern.compile(".*(Test|IT)");

    public static void main(String[] args) throws IOException, XMLStreamException {
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "add" -> add(file);
            case "check" -> System.exit(check(file, Set.copyOf(List.of(args).subList(2, args.length))));
            default -> throw new IllegalArgumentException(args[0] + ": add or check");
        }
    }

    /** Appends a line for each class of which a test case was executed. */
    private static void add(Path file) throws IOException, XMLStreamException {
        Set<String> executed = new HashSet<>();
        for (Path report : files("target", ".xml")) {
            String folder = report.getParent().getFileName().toString();
            if (folder.equals("surefire-reports") || folder.equals("failsafe-reports")) {
                executed.addAll(executed(report));
            }
        }
        System.out.println("test classes executed: " + executed.size());
        Files.write(file, executed, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The classes of the report's test cases that were not skipped. */
    private static Set<String> executed(Path report) throws IOException, XMLStreamException {
        Set<String> classes = new HashSet<>();
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
            String suite = "";
            String executed = "";
            while (xml.hasNext()) {
                int event = xml.next();
                String element = xml.hasName() ? xml.getLocalName() : "";
                if (event == XMLStreamReader.START_ELEMENT && element.equals("testsuite")) {
                    suite = xml.getAttributeValue(null, "name");
                } else if (event == XMLStreamReader.START_ELEMENT && element.equals("testcase")) {
                    String name = xml.getAttributeValue(null, "classname");
                    executed = name.contains(".") ? name : suite; // ArchUnit's have no package
                } else if (element.equals("skipped")) {
                    executed = "";
                } else if (event == XMLStreamReader.END_ELEMENT && element.equals("testcase") && !executed.isEmpty()) {
                    classes.add(executed.replaceFirst("[$\\[].*", "")); // without a nested class, or a parameterized one's number
                }
            }
        }
        return classes;
    }

    private static int check(Path file, Set<String> mayBeSkipped) throws IOException {
        Set<String> executed = Set.copyOf(new HashSet<>(Files.readAllLines(file)));
        Map<String, Source> sources = new TreeMap<>();
        for (Path path : files("src/test", ".java")) {
            Source source = Source.read(path);
            sources.put(source.name(), source);
        }
        List<Source> tests =
                sources.values().stream().filter(s -> s.isTest(sources)).toList();
        int failures = 0;
        int skipped = 0;
        for (Source test : tests) {
            if (!executed.contains(test.name())) {
                boolean allowed = mayBeSkipped.contains(test.simpleName());
                System.out.println((allowed ? "skipped: " : "executed by no build, or skipped by all: ") + test.name());
                failures += allowed ? 0 : 1;
                skipped += allowed ? 1 : 0;
            }
        }
        System.out.println(tests.size() + " test classes, " + (tests.size() - failures - skipped) + " executed");
        return failures == 0 ? 0 : 1;
    }

    /** The files below a module's folder whose names end so. */
    private static List<Path> files(String folder, String end) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(""))) {
            for (Path below : modules.map(m -> m.resolve(folder)).filter(Files::isDirectory).toList()) {
                try (Stream<Path> all = Files.walk(below)) {
                    all.filter(path -> path.toString().endsWith(end)).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** A top-level class of the tests' sources. */
    private record Source(String name, String text) {

        static Source read(Path path) throws IOException {
            String text = Files.readString(path);
            Matcher matcher = Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
            String simple = path.getFileName().toString().replace(".java", "");
            return new Source(matcher.find() ? matcher.group(1) + "." + simple : simple, text);
        }

        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isTest(Map<String, Source> sources) {
            boolean concrete = Pattern.compile("(?m)^(?!.*\\babstract\\b).*\\bclass " + simpleName() + "\\b")
                    .matcher(text)
                    .find();
            return concrete && (NAMED.matcher(simpleName()).matches() || hasTests(sources));
        }

        /** Its own or inherited ones. */
        private boolean hasTests(Map<String, Source> sources) {
            if (TEST.matcher(text).find()) {
                return true;
            }
            Matcher parents = Pattern.compile("\\bclass " + simpleName() + "\\b[^{]*?\\b(?:extends|implements) ([^{]*)")
                    .matcher(text);
            List<String> names = parents.find() ? List.of(parents.group(1).split("\\W+")) : List.of();
            return sources.values().stream()
                    .anyMatch(s -> s != this && names.contains(s.simpleName()) && s.hasTests(sources));
        }
    }
}
