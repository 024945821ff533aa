package io.github.initbench.reports.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** environment.json: the machine, the JVM, the sources and the backends of a run. Immutable. */
public final class Environment {

    /** Its name within a run directory. */
    public static final String FILE_NAME = "environment.json";

    private static final String MACHINE_ID = "machine_id";
    private static final String MACHINE = "machine";
    private static final String FORK_ARGUMENTS = "fork_arguments";

    /** What a run's times depend on beside machine and program: how much of the machine it had, and how long and how it measured. */
    private static final Set<String> CONDITIONS =
            Set.of("cgroup_cpu_max", "asked.pin", FORK_ARGUMENTS, "asked.profile");

    private static final Set<String> OWN = Set.of("run_id", "schema", MACHINE_ID);

    private final JsonNode root;

    private Environment(JsonNode root) {
        this.root = root;
    }

    /**
     * That of a folder, empty where it has none.
     *
     * @throws IOException naming the file, if it is no JSON object
     */
    public static Optional<Environment> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new IOException(file + ": expected a JSON object, found " + root.getNodeType());
            }
            return Optional.of(new Environment(root));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + ", line " + e.getLocation().getLineNr() + ": expected JSON, found: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    /**
     * The hash over what stays the same on one machine, empty where the file has none. Machines with the same one look alike, in
     * model, caches, cores and memory; they need not be one.
     */
    public Optional<String> machineId() {
        return text(MACHINE_ID);
    }

    /** The value at a path of names, empty where there is none. */
    public Optional<String> text(String... names) {
        JsonNode node = root;
        for (String name : names) {
            node = node.path(name);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(text(node));
    }

    /** "cpu_model: A against B": machine_id and each field of the machine that is not the same; none where the ids are. */
    public List<String> machineDifferences(Environment other) {
        List<String> differences = new ArrayList<>();
        if (machineId().isPresent() && machineId().equals(other.machineId())) {
            return differences; // the kernel keeps more or less of the memory for itself
        }
        Map<String, String> mine = flat(MACHINE_ID, root.path(MACHINE_ID));
        Map<String, String> others = flat(MACHINE_ID, other.root.path(MACHINE_ID));
        differences.addAll(differences(mine, others));
        differences.addAll(differences(flat("", root.path(MACHINE)), flat("", other.root.path(MACHINE))));
        return differences;
    }

    /** "asked.profile: quick against full": the same of the conditions under which the runs measured. */
    public List<String> conditionDifferences(Environment other) {
        return differences(conditions(), other.conditions());
    }

    /** Of a fork's arguments without the system properties, such as that of the temporary folder: they change no time. */
    private Map<String, String> conditions() {
        Map<String, String> fields = flat("", root);
        fields.keySet().retainAll(CONDITIONS);
        fields.computeIfPresent(FORK_ARGUMENTS, (name, all) -> {
            ArrayNode arguments = new ObjectMapper().createArrayNode();
            root.path(FORK_ARGUMENTS).forEach(argument -> {
                if (!argument.asText().startsWith("-D")) {
                    arguments.add(argument);
                }
            });
            return text(arguments);
        });
        return fields;
    }

    /** The same of all else but the run's own name: JVM, flags, commit, versions and kernels of the backends. */
    public List<String> otherDifferences(Environment other) {
        return differences(withoutMachine(), other.withoutMachine());
    }

    private Map<String, String> withoutMachine() {
        Map<String, String> fields = flat("", root);
        fields.keySet()
                .removeIf(
                        field -> OWN.contains(field) || CONDITIONS.contains(field) || field.startsWith(MACHINE + "."));
        return fields;
    }

    private static List<String> differences(Map<String, String> mine, Map<String, String> others) {
        Set<String> fields = new TreeSet<>(mine.keySet());
        fields.addAll(others.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(mine.get(field), others.get(field)))
                .map(field -> difference(field, mine, others))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What one side lacks as a whole, such as a backend, is one difference and not one a field. */
    private static String difference(String field, Map<String, String> mine, Map<String, String> others) {
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            String above = field.substring(0, dot + 1);
            long here = count(above, mine);
            long there = count(above, others);
            if (here == 0 || there == 0) {
                return field.substring(0, dot) + ": " + (here == 0 ? "nothing" : here + " fields") + " against "
                        + (there == 0 ? "nothing" : there + " fields");
            }
        }
        return field + ": " + shown(mine.get(field)) + " against " + shown(others.get(field));
    }

    private static long count(String above, Map<String, String> fields) {
        return fields.keySet().stream().filter(field -> field.startsWith(above)).count();
    }

    private static String shown(@Nullable String value) {
        return value == null ? "nothing" : value;
    }

    /** Each value by its path of names; a list of objects by their first field, as the backends are by their name. */
    private static Map<String, String> flat(String path, JsonNode node) {
        Map<String, String> fields = new TreeMap<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> fields.putAll(
                            flat(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue())));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
            node.forEach(element ->
                    fields.putAll(flat(path + "." + text(element.elements().next()), element)));
        } else if (!node.isMissingNode() && !node.isNull()) {
            fields.put(path, text(node));
        }
        return fields;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
