/** What a user chooses by name, and the error where a name is wrong. */
@NullMarked
package io.github.initbench.catalogue;

import org.jspecify.annotations.NullMarked;
