package io.github.initbench.reports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that an older version of a table had. Its rows are read as rows of the newest version: columns that it
 * lacks are missing, as are those whose meaning has changed since.
 *
 * @param schema the number in the schema column
 * @param columns their names, in order: the header
 * @param changed those that meant something else, and are not read
 * @param implied what a required column that it lacks holds: what all of its rows were
 */
record Layout(int schema, List<String> columns, Set<String> changed, Map<String, String> implied) {

    Layout {
        columns = List.copyOf(columns);
        changed = Set.copyOf(changed);
        implied = Map.copyOf(implied);
        if (!columns.get(0).equals("schema") || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("layout: expected schema and different columns, found " + columns);
        }
    }

    /** A layout whose columns, joined by commas, all mean what they mean today. */
    static Layout of(int schema, String header) {
        return new Layout(schema, List.of(header.split(",", -1)), Set.of(), Map.of());
    }

    /**
     * The fields of a row of the newest version.
     *
     * @param newest its columns
     * @param newestSchema its number
     * @throws IllegalArgumentException naming column, expected and found, if the fields are not a row of this version
     */
    List<String> translate(List<String> fields, List<String> newest, int newestSchema) {
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException("column " + columns.get(Math.min(fields.size(), columns.size() - 1))
                    + ": expected " + columns.size() + " fields, found " + fields.size());
        }
        if (!fields.get(0).equals(String.valueOf(schema))) {
            throw new IllegalArgumentException("schema: expected " + schema + ", found " + fields.get(0));
        }
        List<String> translated = new ArrayList<>();
        for (String column : newest) {
            int at = changed.contains(column) ? -1 : columns.indexOf(column);
            translated.add(at < 0 ? implied.getOrDefault(column, "") : fields.get(at));
        }
        translated.set(0, String.valueOf(newestSchema));
        return translated;
    }
}
