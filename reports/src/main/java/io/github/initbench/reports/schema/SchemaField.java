package io.github.initbench.reports.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One column as a schema file describes it.
 *
 * @param required whether the empty field is an error
 * @param allowed the only values, any if empty
 * @param specialValues words beside those of the type: NaN, Infinity
 */
public record SchemaField(String name, Type type, boolean required, List<String> allowed, List<String> specialValues) {

    /** A type of Frictionless Table Schema, by its name in lower case. Numbers have ASCII digits and a point. */
    public enum Type {
        STRING(".*"),
        INTEGER("-?[0-9]+"),
        NUMBER("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"),
        BOOLEAN("true|false"),
        DATETIME("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

        private final Pattern form;

        Type(String form) {
            this.form = Pattern.compile(form, Pattern.DOTALL);
        }

        private boolean accepts(String field) {
            return form.matcher(field).matches() && (this != DATETIME || isInstant(field));
        }

        private static boolean isInstant(String field) {
            try {
                Instant unused = Instant.parse(field);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    public SchemaField {
        allowed = List.copyOf(allowed);
        specialValues = List.copyOf(specialValues);
    }

    static SchemaField of(JsonNode field) {
        String type = field.path("type").asText();
        JsonNode constraints = field.path("constraints");
        return new SchemaField(
                field.path("name").asText(),
                Type.valueOf(type.toUpperCase(Locale.ROOT)),
                constraints.path("required").asBoolean(),
                texts(constraints.path("enum")),
                texts(field.path("specialValues")));
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** What is wrong with a field, empty where nothing is. */
    Optional<String> violation(String field) {
        if (field.isEmpty()) {
            return required ? Optional.of("column " + name + ": required, but empty") : Optional.empty();
        }
        if (!type.accepts(field) && !specialValues.contains(field)) {
            return Optional.of("column " + name + ": expected " + type.name().toLowerCase(Locale.ROOT) + ", found '"
                    + field + "'");
        }
        return allowed.isEmpty() || allowed.contains(field)
                ? Optional.empty()
                : Optional.of("column " + name + ": expected one of " + String.join(", ", allowed) + ", found '" + field
                        + "'");
    }
}
