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
    static final int MAX_CLASSES = 1000;

    private static final int BELIEVED_CLASSES = 20;
    private static final int EXAMPLES_PER_CLASS = 3;
    private static final int MAX_NAME_CHARACTERS = 200;
    private static final double EXACT_INTEGERS = 0x1p53; // up to here neighbouring integers are different doubles

    private final List<String> given;
    private final int minimum; // that must be found
    private final Set<String> found = new HashSet<>();

    /**
     * No class yet.
     *
     * @param given the only ones allowed, or empty for whatever is found
     */
    ClassNames(List<String> given) {
        this(given, 2);
    }

    private ClassNames(List<String> given, int minimum) {
        this.given = given;
        this.minimum = minimum;
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

    /** Whether a text is a word for infinity, or a number beyond the largest double. */
    static boolean isInfinite(String name) {
        return name.strip().matches("(?i)[+-]?inf(inity)?") || Double.isInfinite(DecimalNumber.parse(name));
    }

    /** Why a label cannot be a class, or null if it can. */
    private static @Nullable String objection(String name) {
        if (name.isEmpty()) {
            return "expected a class, found nothing; remove the example or give it one";
        }
        if (name.length() > MAX_NAME_CHARACTERS) {
            return "expected a class, found a text of " + name.length() + " characters; " + MAX_NAME_CHARACTERS
                    + " are the most";
        }
        return isInfinite(name)
                ? "expected a class, found " + DataError.quoted(name)
                        + ", a value that is not finite; remove the example"
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
            return "expected one of the classes " + DataError.listed(given) + ", found " + DataError.quoted(name);
        }
        found.add(name);
        return found.size() <= MAX_CLASSES
                ? null
                : "these labels have more than " + MAX_CLASSES
                        + " different values: they look like the target of a regression, not like classes; name"
                        + " the column or array of the classes";
    }

    /**
     * Refuses labels of which hardly any comes again: a column of measurements, taken for the classes. Few classes, and those that are
     * given, are believed.
     */
    void requireEnoughExamples(DataFile file, int examples, String remedy) {
        if (given.isEmpty() && found.size() > BELIEVED_CLASSES && examples < EXAMPLES_PER_CLASS * found.size()) {
            throw file.error(
                    "",
                    "expected classes, found " + found.size() + " different labels in " + examples
                            + " examples, which look like measurements; " + remedy
                            + "; or name all classes: --classes");
        }
    }

    /** The classes in order: as given, else ascending. */
    Classes inOrder(DataFile file) {
        return inOrder(reason -> file.error("", reason));
    }

    /** The classes in order; the error of fewer than two is made by the caller, who knows the file. */
    Classes inOrder(Function<String, UnreadableDataException> error) {
        if (found.size() < minimum) {
            throw error.apply("expected at least two classes, found only " + DataError.listed(List.copyOf(found))
                    + "; there is nothing to classify");
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
