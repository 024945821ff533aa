package io.github.initbench.catalogue;

import java.util.List;

/** A name that nothing has. The message lists the names that exist; the command line adds the nearest. */
public final class UnknownNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;
    private final List<String> available;

    /**
     * For a name that was looked up.
     *
     * @param kind of thing that it should name, such as "backend"
     * @param available in the order in which they are listed to a user
     */
    public UnknownNameException(String kind, String name, List<String> available) {
        super("unknown " + kind + " '" + name + "'; available: " + String.join(", ", available));
        this.kind = kind;
        this.name = name;
        this.available = List.copyOf(available);
    }

    /** What the name should name. */
    public String kind() {
        return kind;
    }

    /** The name that is unknown. */
    public String name() {
        return name;
    }

    /** The names that exist. */
    public List<String> available() {
        return available;
    }
}
