package speedup.grader.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordedThreadGroup;
import speedup.grader.explanation.StudentCode.View;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.Timeline;
import speedup.grader.speedupstack.Timeline.Block;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Life;
import speedup.grader.speedupstack.Timeline.Sample;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.text.UntrustedText;
import speedup.runtime.JfrRecorder;

/** Collects the events of a recording, in whatever order they come. */
final class RecordedTimeline {

    /** Classes whose business is to hand out tasks, by how their names begin. */
    private static final List<String> HANDLING = Stream.of(
                    "ForkJoin",
                    "Recursive",
                    "CountedCompleter",
                    "ThreadPool",
                    "Executor",
                    "FutureTask",
                    "CompletableFuture",
                    "Linked",
                    "ArrayBlocking",
                    "Delay",
                    "Synchronous",
                    "Priority")
            .map("java.util.concurrent."::concat)
            .toList();

    /** The groups of the JVM's own threads, and how the names of the recorder's begin, which are in another one. */
    private static final Set<String> SYSTEM = Set.of("system", "InnocuousThreadGroup");

    private static final String RECORDERS = "JFR ";

    private final StudentCode code;
    private final List<Call> calls = new ArrayList<>();
    private final Map<Long, Long> threadStarts = new HashMap<>();
    private final Map<Long, Long> threadEnds = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Span> pauses = new ArrayList<>();
    private final List<Long> processStarts = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>();

    RecordedTimeline(StudentCode code) {
        this.code = code;
    }

    void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case JfrRecorder.CALL ->
                thread(event.getThread()).ifPresent(thread -> calls.add(new Call(thread, span(event))));
            case "jdk.ThreadStart" ->
                thread(event.getValue("thread")).ifPresent(thread -> threadStarts.put(thread, start(event)));
            case "jdk.ThreadEnd" ->
                thread(event.getValue("thread")).ifPresent(thread -> threadEnds.put(thread, start(event)));
            case "jdk.ExecutionSample" ->
                thread(event.getValue("sampledThread")).ifPresent(thread -> addSample(thread, event));
            case "jdk.GCPhasePause" -> pauses.add(span(event));
            case "jdk.ProcessStart" -> processStarts.add(start(event));
            case "jdk.ThreadPark",
                    "jdk.JavaMonitorEnter",
                    "jdk.JavaMonitorWait",
                    "jdk.ThreadSleep",
                    "jdk.FileRead",
                    "jdk.SocketRead" -> thread(event.getThread()).ifPresent(thread -> addBlock(thread, event));
            default -> {
                // The recorder adds events about itself.
            }
        }
    }

    private void addBlock(long thread, RecordedEvent event) {
        Waits.of(event, code).ifPresent(reason -> blocks.add(new Block(thread, span(event), reason)));
    }

    private void addSample(long thread, RecordedEvent event) {
        View view = code.view(event.getStackTrace());
        boolean handling = HANDLING.stream().anyMatch(view.top()::startsWith) && !isLookingForWork(view);
        samples.add(new Sample(thread, start(event), view.path(), view.place(), handling));
    }

    /** A thread of a fork/join pool that has nothing to do looks around for a while before it sleeps. */
    private static boolean isLookingForWork(View view) {
        return !view.isStudents() && view.top().startsWith("java.util.concurrent.ForkJoinPool");
    }

    /**
     * What was collected.
     *
     * @param count how many calls count: those before the last one, since a thread that waits when the
     *     recording ends leaves no sign of its waiting
     */
    Timeline timeline(int count) {
        calls.sort(Comparator.comparingLong(call -> call.span().start()));
        int end = Math.max(0, calls.size() - 1);
        List<Life> lives = new ArrayList<>();
        threadStarts.forEach((thread, start) ->
                lives.add(new Life(thread, new Span(start, threadEnds.getOrDefault(thread, Long.MAX_VALUE)))));
        return new Timeline(
                calls.subList(Math.max(0, end - count), end), lives, blocks, samples, pauses, processStarts, names);
    }

    /** A thread of the answer's. One that waits in the kernel for a process to end leaves no sign of its waiting. */
    private Optional<Long> thread(Object value) {
        if (value instanceof RecordedThread thread && thread.getJavaThreadId() > 0 && !isTheJvms(thread)) {
            String name = Objects.requireNonNullElse(thread.getJavaName(), "");
            names.putIfAbsent(thread.getJavaThreadId(), UntrustedText.beginning(name, ThreadTimeline.LONGEST_NAME));
            return Optional.of(thread.getJavaThreadId());
        }
        return Optional.empty();
    }

    private static boolean isTheJvms(RecordedThread thread) {
        RecordedThreadGroup group = thread.getThreadGroup();
        return Objects.requireNonNullElse(thread.getJavaName(), "").startsWith(RECORDERS)
                || (group != null && group.getName() != null && SYSTEM.contains(group.getName()));
    }

    private static Span span(RecordedEvent event) {
        return new Span(start(event), nanos(event.getEndTime()));
    }

    private static long start(RecordedEvent event) {
        return nanos(event.getStartTime());
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
