package io.github.initbench.reports.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of one table, as its schema file defines it: Frictionless Table Schema, https://specs.frictionlessdata.io/table-schema.
 * Beyond it a field may have specialValues, since Java writes Infinity where it has INF.
 *
 * @param name of the table: throughput
 * @param version as in the schema column
 * @param primaryKey columns that no two rows share, where a missing value is a value too; empty where there is none
 */
public record TableSchema(String name, int version, List<SchemaField> fields, List<String> primaryKey) {

    public TableSchema {
        fields = List.copyOf(fields);
        primaryKey = List.copyOf(primaryKey);
        List<String> columns = fields.stream().map(SchemaField::name).toList();
        if (!columns.containsAll(primaryKey)) {
            throw new IllegalArgumentException(
                    name + "-" + version + ": primary key " + primaryKey + " is not in " + columns);
        }
    }

    /** All versions of a table, the oldest first; none for a table that is not known. */
    public static List<TableSchema> versionsOf(String table) throws IOException {
        List<TableSchema> versions = new ArrayList<>();
        while (true) {
            String file = table + "-" + (versions.size() + 1) + ".json";
            try (InputStream in = TableSchema.class.getResourceAsStream(file)) {
                if (in == null) {
                    return List.copyOf(versions);
                }
                versions.add(of(new ObjectMapper().readTree(in)));
            }
        }
    }

    private static TableSchema of(JsonNode root) {
        List<SchemaField> fields = new ArrayList<>();
        root.path("fields").forEach(field -> fields.add(SchemaField.of(field)));
        return new TableSchema(
                root.path("name").asText(),
                root.path("version").asInt(),
                fields,
                SchemaField.texts(root.path("primaryKey")));
    }

    /** The header. */
    public List<String> columns() {
        return fields.stream().map(SchemaField::name).toList();
    }
}
