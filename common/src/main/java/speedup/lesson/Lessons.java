package speedup.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lessons on the class path, in the order of their positions. */
public final class Lessons {

    private final List<Lesson> inOrder;

    private Lessons(List<Lesson> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * Finds every registered lesson.
     *
     * @throws IllegalStateException if two of them share a name or a position
     */
    public static Lessons load() {
        return of(ServiceLoader.load(Lesson.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * Puts these lessons in order.
     *
     * @throws IllegalStateException if two of them share a name or a position
     */
    public static Lessons of(Collection<? extends Lesson> lessons) {
        requireDistinct("name", lessons, Lesson::name);
        requireDistinct("position", lessons, Lesson::position);
        return new Lessons(lessons.stream()
                .<Lesson>map(lesson -> lesson)
                .sorted(Comparator.comparingInt(Lesson::position))
                .toList());
    }

    /**
     * These lessons, and behind them others in the order in which they are given, whatever their positions.
     *
     * @throws IllegalStateException if two of them share a name
     */
    public Lessons followedBy(List<? extends Lesson> others) {
        List<Lesson> all = new ArrayList<>(inOrder);
        all.addAll(others);
        requireDistinct("name", all, Lesson::name);
        return new Lessons(List.copyOf(all));
    }

    /** All of them, in order. */
    public List<Lesson> all() {
        return inOrder;
    }

    /**
     * The lesson with this name.
     *
     * @throws NoSuchElementException if none is registered
     */
    public Lesson named(String name) {
        return only(lesson -> lesson.name().equals(name), "named \"" + name + "\"");
    }

    /**
     * The lesson that a class belongs to: the class stands in the lesson's package or below it.
     *
     * @throws NoSuchElementException if none is registered
     */
    public Lesson holding(Class<?> type) {
        return only(
                lesson -> (type.getPackageName() + ".")
                        .startsWith(lesson.getClass().getPackageName() + "."),
                "in whose package " + type.getName() + " stands");
    }

    private Lesson only(Predicate<Lesson> condition, String description) {
        return inOrder.stream()
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No lesson is registered " + description
                        + ". Registered in META-INF/services/" + Lesson.class.getName() + ": "
                        + inOrder.stream().map(Lesson::name).collect(Collectors.joining(", "))));
    }

    private static void requireDistinct(
            String property, Collection<? extends Lesson> lessons, Function<Lesson, Object> value) {
        lessons.stream().collect(Collectors.<Lesson, Object>groupingBy(value)).forEach((shared, group) -> {
            if (group.size() > 1) {
                throw new IllegalStateException("Lessons have the same " + property + ", " + shared + ": "
                        + group.stream()
                                .map(lesson -> lesson.getClass().getName())
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        });
    }
}
