package speedup.lab;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import speedup.lesson.Lessons;

/** The labs of all lessons on the class path. */
public final class Labs {

    private Labs() {}

    /**
     * Finds every registered lab; in the order of the lessons in whose packages they stand, then in order of
     * registration.
     *
     * @throws NoSuchElementException if the lesson of a lab is not registered
     */
    public static List<Lab> load() {
        Lessons lessons = Lessons.load();
        return ServiceLoader.load(Lab.class).stream()
                .<Lab>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(
                        lab -> lessons.holding(lab.getClass()).position()))
                .toList();
    }
}
