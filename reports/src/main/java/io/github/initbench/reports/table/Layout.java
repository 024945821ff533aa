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
 * @param implied what is known of a column that it lacks
 */
record Layout(int schema, List<String> columns, Set<String> changed, Map<String, Implied> implied) {

    /**
     * What a column that a version lacks would have held, the same in all of its rows.
     *
     * @param value the field
     * @param beside a column that the version has; rows where that one is empty have no value
     */
    record Implied(String value, String beside) {}

    Layout {
        columns = List.copyOf(columns);
        changed = Set.copyOf(changed);
        implied = Map.copyOf(implied);
        if (!columns.get(0).equals("schema") || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("layout: expected schema and different columns, found " + columns);
        }
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
            translated.add(at < 0 ? implied(column, fields) : fields.get(at));
        }
        translated.set(0, String.valueOf(newestSchema));
        return translated;
    }

    private String implied(String column, List<String> fields) {
        Implied known = implied.get(column);
        return known == null || fields.get(columns.indexOf(known.beside())).isEmpty() ? "" : known.value();
    }
}
