/** What a run left, read back: its tables, of any age, and its environment. */
@NullMarked
package io.github.initbench.reports.run;

import org.jspecify.annotations.NullMarked;
