package io.github.initbench.reports.table;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The newest version of a table as a schema file: Frictionless Table Schema, a line a column. */
final class SchemaText {

    private SchemaText() {}

    /** The text of its file. */
    static String of(Table<?> table) {
        Row row = table.type().getAnnotation(Row.class);
        List<String> fields = new ArrayList<>();
        fields.add("{\"name\": \"schema\", \"type\": \"integer\", \"description\": \"version of the columns\","
                + " \"constraints\": {\"required\": true, \"enum\": [" + table.schema() + "]}}");
        table.fields().forEach(field -> fields.add(field(field)));
        List<String> members = new ArrayList<>();
        members.add("\"name\": " + quoted(table.fileName().replace(".csv", "")));
        members.add("\"version\": " + table.schema());
        members.add("\"title\": " + quoted(table.fileName() + ", schema " + table.schema()));
        members.add("\"description\": " + quoted(row.meaning()));
        members.add("\"missingValues\": [\"\"]");
        if (!row.key().isEmpty()) {
            members.add("\"primaryKey\": " + array(List.of(row.key().split(","))));
        }
        members.add("\"fields\": [\n    " + String.join(",\n    ", fields) + "\n  ]");
        return "{\n  " + String.join(",\n  ", members) + "\n}\n";
    }

    private static String field(Field field) {
        Column column = field.column();
        List<String> members = new ArrayList<>();
        members.add("\"name\": " + quoted(field.name()));
        members.add("\"type\": " + quoted(type(field)));
        if (field.type() == Boolean.class) {
            members.add("\"trueValues\": [\"true\"]");
            members.add("\"falseValues\": [\"false\"]");
        }
        members.add("\"description\": " + quoted(description(column)));
        if (column.special().length > 0) {
            members.add("\"specialValues\": " + array(Arrays.asList(column.special())));
        }
        List<String> constraints = new ArrayList<>();
        if (field.required()) {
            constraints.add("\"required\": true");
        }
        if (field.type().isEnum()) {
            constraints.add("\"enum\": "
                    + array(field.constants().stream().map(Words::of).toList()));
        }
        if (!constraints.isEmpty()) {
            members.add("\"constraints\": {" + String.join(", ", constraints) + "}");
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String type(Field field) {
        Class<?> type = field.type();
        if (type == Integer.class || type == Long.class) {
            return "integer";
        } else if (type == Double.class) {
            return "number";
        } else if (type == Boolean.class) {
            return "boolean";
        }
        return field.column().time() ? "datetime" : "string";
    }

    /** Its meaning, with the unit after the first clause. */
    private static String description(Column column) {
        return column.unit().isEmpty()
                ? column.meaning()
                : column.meaning().replaceFirst("(?=;|$)", ", in " + column.unit());
    }

    private static String array(List<String> texts) {
        return texts.stream().map(SchemaText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
