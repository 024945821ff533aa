package io.github.initbench.reports.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record as columns: its components in order, those of a nested record in its place. */
final class Group<R extends Record> implements Part {

    private final Class<R> type;
    private final List<Part> parts;
    private final List<Method> accessors;
    private final Constructor<R> constructor;

    private Group(Class<R> type, Map<String, Column> described) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        parts = Arrays.stream(components)
                .map(component -> part(component, described))
                .toList();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a record has a canonical constructor: " + type, e);
        }
    }

    static <R extends Record> Group<R> of(Class<R> type) {
        return new Group<>(type, Map.of());
    }

    /**
     * A component as columns.
     *
     * @param described columns that the records around it describe, by name; the outermost counts
     */
    private static Part part(RecordComponent component, Map<String, Column> described) {
        if (!component.getType().isRecord()) {
            return Field.of(component, described);
        }
        Map<String, Column> here = new HashMap<>();
        for (Column column : component.getAnnotationsByType(Column.class)) {
            here.put(column.name(), column);
        }
        Set<String> own = Set.copyOf(here.keySet());
        here.putAll(described);
        Group<?> group = new Group<>(component.getType().asSubclass(Record.class), here);
        Set<String> names = group.fields().stream().map(Field::name).collect(Collectors.toSet());
        if (!names.containsAll(own)) {
            throw new IllegalArgumentException(component.getName() + ": describes " + own + ", has " + names);
        }
        return group;
    }

    @Override
    public List<Field> fields() {
        return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    @Override
    public void write(@Nullable Object value, List<String> fields) {
        if (value == null) {
            throw new IllegalArgumentException(type.getSimpleName() + ": required, but missing");
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).write(get(accessors.get(i), value), fields);
        }
    }

    private static @Nullable Object get(Method accessor, Object row) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    @Override
    public R read(Iterator<String> fields) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(fields);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot construct " + constructor, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + constructor, e);
        }
    }
}
