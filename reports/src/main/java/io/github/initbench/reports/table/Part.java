package io.github.initbench.reports.table;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a component of a row is in its table: one column, or the columns of a nested record. */
sealed interface Part permits Field, Group {

    /** Its columns, in order. */
    List<Field> fields();

    /** Appends the fields of its value. A value that is missing though required: IllegalArgumentException. */
    void write(@Nullable Object value, List<String> fields);

    /** Its value, from the next fields. Fields that are not one: IllegalArgumentException naming column, expected and found. */
    @Nullable
    Object read(Iterator<String> fields);
}
