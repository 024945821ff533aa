package io.github.initbench.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Things of one kind by name, in the order in which they are listed to a user.
 *
 * @param kind as an error names it, such as "activation"
 * @param all each of another name
 * @param nameOf the name of one
 */
public record Catalogue<T>(String kind, List<T> all, Function<T, String> nameOf) {

    public Catalogue {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (T one : all) {
            if (!names.add(nameOf.apply(one))) {
                throw new IllegalArgumentException(
                        kind + ": two are called '" + nameOf.apply(one) + "'; give each another name");
            }
        }
    }

    /** Names that stand for themselves. */
    public static Catalogue<String> ofNames(String kind, Collection<String> names) {
        return new Catalogue<>(kind, List.copyOf(names), Function.identity());
    }

    /** All names. */
    public List<String> names() {
        return all.stream().map(nameOf).toList();
    }

    /** Whether something has that name. */
    public boolean has(String name) {
        return names().contains(name);
    }

    /**
     * What has that name.
     *
     * @throws UnknownNameException if nothing has it
     */
    public T named(String name) {
        return all.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(kind, name, names()));
    }
}
