package speedup.processes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import speedup.lesson.Cause;
import speedup.lesson.Lesson;

/** What the course knows of this lesson. */
public final class ProcessesLesson implements Lesson {

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public String title() {
        return "several processes, messages and shared files";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Map<Cause, List<String>> sectionsByCause() {
        Map<Cause, List<String>> sections = new EnumMap<>(Cause.class);
        sections.put(Cause.SERIAL_PART, List.of("Work that needs no talk"));
        sections.put(
                Cause.LOAD_IMBALANCE,
                List.of("Who does the next task", "Neighbours that have to talk", "Map and reduce over processes"));
        sections.put(Cause.LOCK, List.of("Who does the next task"));
        sections.put(Cause.GARBAGE_COLLECTION, List.of("Moving data"));
        sections.put(Cause.OVERSUBSCRIPTION, List.of("How many workers"));
        sections.put(Cause.STARTING_THREADS, List.of("Keep the workers"));
        sections.put(Cause.STARTING_PROCESSES, List.of("Keep the workers"));
        sections.put(Cause.SMALL_TASKS, List.of("What a message costs"));
        sections.put(Cause.MORE_CPU_TIME, List.of("Moving data"));
        sections.put(Cause.SHARED_CORES, List.of("How many workers"));
        sections.put(Cause.OTHER_PROGRAMS, List.of("How many workers"));
        sections.put(Cause.NOT_EXPLAINED, List.of("When it is slower than you hoped"));
        return sections;
    }
}
