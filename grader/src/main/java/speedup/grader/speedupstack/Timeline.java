package speedup.grader.speedupstack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a flight recorder saw of an answer's calls. Times in nanoseconds from any origin; threads are numbers.
 *
 * @param calls the calls that count
 * @param lives when threads began and ended; a thread that is not among them was there all the time
 * @param blocks when threads did not run because they waited
 * @param samples what running threads were doing
 * @param pauses when the garbage collector had stopped all threads
 * @param processStarts when processes were started
 * @param names of the answer's threads, by their numbers: those of the JVM itself are not among them; untrusted
 */
public record Timeline(
        List<Call> calls,
        List<Life> lives,
        List<Block> blocks,
        List<Sample> samples,
        List<Span> pauses,
        List<Long> processStarts,
        Map<Long, String> names) {

    public Timeline {
        calls = List.copyOf(calls);
        lives = List.copyOf(lives);
        blocks = List.copyOf(blocks);
        samples = List.copyOf(samples);
        pauses = List.copyOf(pauses);
        processStarts = List.copyOf(processStarts);
        names = Map.copyOf(names);
    }

    /** A stretch of time; the end is not part of it. */
    public record Span(long start, long end) {

        long length() {
            return end - start;
        }

        boolean holds(long time) {
            return start <= time && time < end;
        }

        /** How much of the other one lies in this one. */
        long overlap(Span other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }

    /** One call of the answer, on a thread. */
    public record Call(long thread, Span span) {}

    /**
     * A thread's life.
     *
     * @param span from its start to its end; an end that was not seen is {@link Long#MAX_VALUE}
     */
    public record Life(long thread, Span span) {}

    /** A thread waited. */
    public record Block(long thread, Span span, Wait reason) {}

    /**
     * What a thread waited for.
     *
     * @param on the class of what it waited on, for a reader
     * @param place where in the student's file, if it was called from there
     */
    public record Wait(Kind kind, String on, Optional<SourceLine> place) {

        /** Kinds of waiting. */
        public enum Kind {
            /** For a lock that another thread held. */
            LOCK,
            /** For other threads to get somewhere, or for a time to come. */
            OTHERS,
            /** For another process, which is taken to be at work meanwhile. */
            PROCESS,
            /** For something to do: a thread of a pool between tasks. */
            WORK
        }
    }

    /**
     * What a running thread was doing at one moment.
     *
     * @param path how it got there: the student's methods on its stack, the innermost first; empty if none is there
     * @param place the innermost line of the student's file, if there is one
     * @param handling whether it was in code of the library that hands out tasks, and not in the task
     */
    public record Sample(long thread, long time, String path, Optional<SourceLine> place, boolean handling) {}
}
