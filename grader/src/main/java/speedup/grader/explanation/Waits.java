package speedup.grader.explanation;

import java.util.Optional;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import speedup.grader.explanation.StudentCode.View;
import speedup.grader.speedupstack.Timeline.Wait;
import speedup.grader.speedupstack.Timeline.Wait.Kind;

/** Tells what a thread waited for. */
final class Waits {

    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String LOCKS = CONCURRENT + "locks.";
    private static final String SEMAPHORE = CONCURRENT + "Semaphore";
    private static final String PROCESS = "java.lang.Process";

    private Waits() {}

    /**
     * What the event tells.
     *
     * @return empty if the thread did not wait for anybody: it read a file
     */
    static Optional<Wait> of(RecordedEvent event, StudentCode code) {
        View view = code.view(event.getStackTrace());
        if (!view.isStudents()) {
            return Optional.of(new Wait(Kind.WORK, "", Optional.empty()));
        }
        return switch (event.getEventType().getName()) {
            case "jdk.JavaMonitorEnter" ->
                Optional.of(new Wait(Kind.LOCK, StudentCode.readable(type(event, "monitorClass")), view.place()));
            case "jdk.ThreadPark" -> Optional.of(parked(view, name(type(event, "parkedClass"))));
            case "jdk.FileRead" -> event.getString("path") == null ? Optional.of(process(view)) : Optional.empty();
            case "jdk.SocketRead" -> Optional.of(process(view));
            default -> Optional.of(view.called().startsWith(PROCESS) ? process(view) : others(view));
        };
    }

    /** What a student's line calls decides: the lock inside a barrier or a queue is that one's own affair. */
    private static Wait parked(View view, String on) {
        if (view.called().startsWith(PROCESS)) {
            return process(view);
        }
        boolean lock = on.startsWith(LOCKS) || on.startsWith(SEMAPHORE);
        boolean condition = on.endsWith("ConditionObject") || on.endsWith("ConditionNode");
        boolean own = view.called().startsWith(LOCKS) || view.called().startsWith(SEMAPHORE);
        boolean inside = view.called().startsWith(CONCURRENT);
        return lock && !condition && (own || !inside)
                ? new Wait(Kind.LOCK, outer(view.called()), view.place())
                : others(view);
    }

    private static Wait others(View view) {
        return new Wait(Kind.OTHERS, outer(view.called()), view.place());
    }

    private static Wait process(View view) {
        return new Wait(Kind.PROCESS, outer(view.called()), view.place());
    }

    /** The class that a reader knows: {@code ReentrantLock}, not a class inside of it. */
    private static String outer(String name) {
        int inner = name.indexOf('$');
        return StudentCode.simple(inner < 0 ? name : name.substring(0, inner));
    }

    private static RecordedClass type(RecordedEvent event, String field) {
        return event.getClass(field);
    }

    private static String name(RecordedClass type) {
        return type == null ? "" : type.getName();
    }
}
