package speedup.threads;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import speedup.lesson.Cause;
import speedup.lesson.Lesson;

/** What the course knows of this lesson. */
public final class ThreadsLesson implements Lesson {

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public String title() {
        return "one process, shared memory";
    }

    @Override
    public int position() {
        return 10;
    }

    /** What costs CPU time cannot be told apart by the grader: the exercise says what is likely. */
    @Override
    public Map<Cause, List<String>> sectionsByCause() {
        Map<Cause, List<String>> sections = new EnumMap<>(Cause.class);
        sections.put(
                Cause.SERIAL_PART,
                List.of(
                        "How fast it can become",
                        "Sharing work out",
                        "Too small to gain",
                        "Divide and conquer",
                        "Patterns",
                        "Pipelines",
                        "Libraries that bring their own threads"));
        sections.put(Cause.LOAD_IMBALANCE, List.of("Uneven work", "Phases", "Pipelines", "Futures"));
        sections.put(Cause.LOCK, List.of("When threads share data"));
        sections.put(Cause.GARBAGE_COLLECTION, List.of("First make it good, then make it parallel"));
        sections.put(Cause.OVERSUBSCRIPTION, List.of("More threads than cores"));
        sections.put(Cause.STARTING_THREADS, List.of("Too small to gain"));
        sections.put(Cause.STARTING_PROCESSES, List.of("Kinds of parallelism"));
        sections.put(Cause.SMALL_TASKS, List.of("Too small to gain"));
        sections.put(
                Cause.MORE_CPU_TIME,
                List.of(
                        "When it is slower than you hoped",
                        "First make it good, then make it parallel",
                        "Caches, and neighbours that fight",
                        "Memory has a speed limit"));
        sections.put(Cause.SHARED_CORES, List.of("Which cores are yours"));
        sections.put(Cause.OTHER_PROGRAMS, List.of("Which cores are yours"));
        sections.put(Cause.NOT_EXPLAINED, List.of("When it is slower than you hoped"));
        return sections;
    }
}
