package io.github.initbench.reports.table;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: a record component seen as text. Numbers are written by their Java toString, enums in lower
 * case with '-' for '_', a missing value as the empty field; none of it depends on the default locale.
 *
 * @param name snake_case name in the header: the component's, or that in its {@link Column}
 * @param type String, Integer, Long, Double, Boolean or an enum
 * @param required whether an empty field is an error; otherwise it is null
 * @param column what it means
 */
record Field(String name, Class<?> type, boolean required, Column column) implements Part {

    /** As they are written, and as a spreadsheet writes them. */
    private static final Set<String> TRUTH = Set.of("true", "false", "TRUE", "FALSE");

    private static final Set<Class<?>> TYPES =
            Set.of(String.class, Integer.class, Long.class, Double.class, Boolean.class);

    Field {
        if (!type.isEnum() && !TYPES.contains(type)) {
            throw new IllegalArgumentException("column " + name
                    + ": expected a String, Integer, Long, Double, Boolean or enum, found " + type.getSimpleName());
        }
    }

    /**
     * The column of a component.
     *
     * @param described columns that the records around it describe, by name
     */
    static Field of(RecordComponent component, Map<String, Column> described) {
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Column own = component.getAnnotation(Column.class);
        if (own == null) {
            throw new IllegalArgumentException("column " + component.getName() + ": has no @Column; state its meaning");
        }
        String name = own.name().isEmpty() ? snakeCase(component.getName()) : own.name();
        return new Field(name, component.getType(), required, described.getOrDefault(name, own));
    }

    @Override
    public List<Field> fields() {
        return List.of(this);
    }

    @Override
    public void write(@Nullable Object value, List<String> fields) {
        fields.add(format(value));
    }

    @Override
    public @Nullable Object read(Iterator<String> fields) {
        return parse(fields.next());
    }

    /** The field of a value. A required value that is missing or empty: IllegalArgumentException. */
    String format(@Nullable Object value) {
        String field = "";
        if (value instanceof Enum<?> constant) {
            field = Words.of(constant);
        } else if (value != null) {
            field = value.toString();
        }
        if (required && field.isEmpty()) {
            throw unexpected(field);
        }
        return field;
    }

    /** The value of a field, null when empty. A field that is not of this column's type: IllegalArgumentException. */
    @Nullable
    Object parse(String field) {
        if (field.isEmpty()) {
            if (required) {
                throw unexpected(field);
            }
            return null;
        }
        return type.isEnum() ? constant(field) : scalar(field);
    }

    private Object constant(String field) {
        return constants().stream()
                .filter(constant -> Words.of(constant).equals(field))
                .findFirst()
                .orElseThrow(() -> unexpected(field));
    }

    private Object scalar(String field) {
        try {
            if (type == Integer.class) {
                return Integer.valueOf(field);
            } else if (type == Long.class) {
                return Long.valueOf(field);
            } else if (type == Double.class) {
                return Double.valueOf(field);
            } else if (type == Boolean.class && !TRUTH.contains(field)) {
                throw unexpected(field);
            }
            return type == Boolean.class ? (Object) Boolean.valueOf(field) : field;
        } catch (NumberFormatException e) {
            IllegalArgumentException error = unexpected(field);
            error.initCause(e);
            throw error;
        }
    }

    private IllegalArgumentException unexpected(String field) {
        String found = field.isEmpty() ? "an empty field" : "'" + field + "'";
        return new IllegalArgumentException("column " + name + ": expected " + expectation() + ", found " + found);
    }

    private String expectation() {
        if (type.isEnum()) {
            return constants().stream().map(Words::of).collect(Collectors.joining(", ", "one of ", ""));
        } else if (type == String.class) {
            return "text";
        } else if (type == Boolean.class) {
            return "true or false";
        } else if (type == Double.class) {
            return "a decimal number, Infinity or NaN";
        }
        return "a whole number of " + (type == Integer.class ? 32 : 64) + " bits";
    }

    /** Of its enum. */
    List<Enum<?>> constants() {
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
