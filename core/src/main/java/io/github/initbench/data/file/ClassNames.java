package io.github.initbench.data.file;

import io.github.initbench.data.Classes;
import io.github.initbench.data.UnreadableDataException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of a file: collected, or given, and then in order. */
final class ClassNames {

    /** More are taken for a regression target. */
    static final int MOST_CLASSES = 1000;

    private static final int BELIEVED_CLASSES = 20;
    private static final int EXAMPLES_PER_CLASS = 3;
    private static final int LONGEST_NAME = 200;
    private static final double EXACT_INTEGERS = 0x1p53; // up to here neighbouring integers are different doubles

    private final List<String> given;
    private final int fewest; // that must be found
    private final Set<String> found = new HashSet<>();

    /**
     * No class yet.
     *
     * @param given the only ones allowed, or empty for whatever is found
     */
    ClassNames(List<String> given) {
        this(given, 2);
    }

    private ClassNames(List<String> given, int fewest) {
        this.given = given;
        this.fewest = fewest;
    }

    /** The same for a test set: the classes of the training set, of which any number may be there. */
    static ClassNames ofTestSet(List<String> trained) {
        return new ClassNames(trained, 0);
    }

    /** Class names as a user gives them, in the form in which {@link #of} shows them; none, or at least two. */
    static List<String> given(List<String> classes) {
        if (classes.isEmpty()) {
            return List.of();
        }
        return new Classes(classes.stream().map(ClassNames::of).toList()).names();
    }

    /** A label's class: numbers in their shortest form, so that 1 and 1.0 are one class; other text without outer spaces. */
    static String of(String label) {
        double value = DecimalNumber.parse(label);
        return Math.abs(value) <= EXACT_INTEGERS ? of(value) : label.strip();
    }

    /** Whether a class is called by a number that is no integer. */
    static boolean isFraction(String name) {
        double value = DecimalNumber.parse(name);
        return Double.isFinite(value) && value != Math.rint(value);
    }

    /** Whether a class is not called by a number. */
    static boolean isWord(String name) {
        return Double.isNaN(DecimalNumber.parse(name));
    }

    /** A number's shortest form. */
    static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT_INTEGERS
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Whether a text says infinity, or is a number beyond the largest double. */
    static boolean isInfinite(String name) {
        return name.strip().matches("(?i)[+-]?inf(inity)?") || Double.isInfinite(DecimalNumber.parse(name));
    }

    /** Why a label cannot be a class, or null if it can. */
    private static @Nullable String objection(String name) {
        if (name.isEmpty()) {
            return "expected a class, found nothing; remove the example or give it one";
        }
        if (name.length() > LONGEST_NAME) {
            return "expected a class, found a text of " + name.length() + " characters; " + LONGEST_NAME
                    + " are the most";
        }
        return isInfinite(name)
                ? "expected a class, found " + Fault.quoted(name) + ", a value that is not finite; remove the example"
                : null;
    }

    /** The same as {@link #add} of a label from an array, which may lack a value or be a regression's target. */
    @Nullable
    String addLabel(String name) {
        if (given.contains(name)) {
            return add(name);
        }
        if (MissingValue.is(name)) {
            return "expected a class, found " + MissingValue.shown(name)
                    + "; remove the example; if it is a class, name all of them: --classes A,B,...";
        }
        return isFraction(name)
                ? "expected a class, found " + name
                        + ", a fraction as of a regression's target; number the classes, or name all of them: --classes A,B,..."
                : add(name);
    }

    /** Takes note of a class; returns why it cannot be one, or null if it can. */
    @Nullable
    String add(String name) {
        if (found.contains(name)) {
            return null;
        }
        String objection = objection(name);
        if (objection != null) {
            return objection;
        }
        if (!given.isEmpty() && !given.contains(name)) {
            return "expected one of the classes " + Fault.listed(given) + ", found " + Fault.quoted(name);
        }
        found.add(name);
        return found.size() <= MOST_CLASSES
                ? null
                : "these labels have more than " + MOST_CLASSES
                        + " different values: they look like the target of a regression, not like classes; name"
                        + " the column or array of the classes";
    }

    /**
     * Refuses labels of which hardly any comes again: a column of measurements, taken for the classes. Few classes, and those that are
     * given, are believed.
     */
    void requireEnoughExamples(DataFile file, int examples, String remedy) {
        if (given.isEmpty() && found.size() > BELIEVED_CLASSES && examples < EXAMPLES_PER_CLASS * found.size()) {
            throw file.fault(
                    "",
                    "expected classes, found " + found.size() + " different labels in " + examples
                            + " examples, which look like measurements; " + remedy
                            + "; or name all classes: --classes");
        }
    }

    /** The classes in order: as given, else ascending. */
    Classes inOrder(DataFile file) {
        return inOrder(reason -> file.fault("", reason));
    }

    /** The classes in order; the fault of fewer than two is made by the caller, who knows the file. */
    Classes inOrder(Function<String, UnreadableDataException> fault) {
        if (found.size() < fewest) {
            throw fault.apply("expected at least two classes, found only " + Fault.listed(List.copyOf(found))
                    + "; there is nothing to tell apart");
        }
        if (!given.isEmpty()) {
            return new Classes(given);
        }
        boolean numbers = found.stream().noneMatch(name -> Double.isNaN(DecimalNumber.parse(name)));
        Comparator<String> order =
                numbers ? Comparator.<String>comparingDouble(DecimalNumber::parse) : Comparator.naturalOrder();
        return new Classes(found.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList());
    }
}
