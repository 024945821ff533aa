package io.github.initbench.reports.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a line of a table is: on the record of its rows. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Row {

    /** For a reader who has the file alone. */
    String meaning();

    /** Columns that no two lines share, joined by commas; a missing value is a value too. Empty where there is no such key. */
    String key() default "";
}
