package io.github.initbench.reports.schema;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a CSV file against its written schema, and against nothing else: form, header, types, required values, enumerations and
 * primary key. It knows no record and depends on no locale, so that what it finds another tool would find too.
 */
public final class SchemaValidator {

    private SchemaValidator() {}

    /**
     * What is wrong with a file, each on one line that names file, line and column; nothing where it is valid. Its name
     * determines which table it is, its header which version.
     */
    public static List<String> violations(Path file) throws IOException {
        String table = file.getFileName().toString().replaceFirst("\\.csv$", "");
        List<TableSchema> versions = TableSchema.versionsOf(table);
        if (versions.isEmpty()) {
            return List.of(file + ": there is no schema for '" + table + "'; write schema/" + table + "-1.json");
        }
        List<Rfc4180.Line> lines;
        try {
            lines = Rfc4180.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            return List.of(file + ": expected UTF-8, found bytes that are not");
        } catch (IllegalArgumentException e) {
            return List.of(file + ", " + e.getMessage());
        }
        if (lines.isEmpty()) {
            return List.of(file + ": expected a header, found an empty file");
        }
        List<String> header = lines.get(0).fields();
        Optional<TableSchema> schema = versions.stream()
                .filter(version -> version.columns().equals(header))
                .findFirst();
        return schema.isEmpty()
                ? List.of(file + ", line 1: the header is that of no version from 1 to " + versions.size() + ": "
                        + String.join(",", header))
                : violations(schema.get(), file, lines.subList(1, lines.size()));
    }

    private static List<String> violations(TableSchema schema, Path file, List<Rfc4180.Line> rows) {
        List<String> violations = new ArrayList<>();
        Map<List<String>, Integer> keys = new HashMap<>();
        for (Rfc4180.Line row : rows) {
            String at = file + ", line " + row.number() + ", ";
            if (row.fields().size() != schema.fields().size()) {
                violations.add(at + "expected " + schema.fields().size() + " fields, found "
                        + row.fields().size());
                continue;
            }
            for (int i = 0; i < schema.fields().size(); i++) {
                schema.fields().get(i).violation(row.fields().get(i)).ifPresent(what -> violations.add(at + what));
            }
            Integer first = keys.putIfAbsent(key(schema, row), row.number());
            if (first != null && !schema.primaryKey().isEmpty()) {
                violations.add(at + "primary key " + String.join(", ", schema.primaryKey()) + ": the same as in line "
                        + first);
            }
        }
        return violations;
    }

    private static List<String> key(TableSchema schema, Rfc4180.Line row) {
        return schema.primaryKey().stream()
                .map(column -> row.fields().get(schema.columns().indexOf(column)))
                .toList();
    }
}
