package io.github.initbench.reports.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a column means: on a component of a row, the one place where that is written. Its type, and whether it may be missing, are the
 * component's own. On a component that is a record, it describes one of that record's columns anew, as it is in this row.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(Column.List.class)
public @interface Column {

    /** For a reader who has the file alone. */
    String meaning();

    /** In snake_case, where it is not the component's name. */
    String name() default "";

    /** Unit of its numbers, where they have one. */
    String unit() default "";

    /** Words beside its numbers: NaN, Infinity. */
    String[] special() default {};

    /** Whether its text is a time, ISO 8601 in UTC. */
    boolean time() default false;

    /** Several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface List {
        Column[] value();
    }
}
