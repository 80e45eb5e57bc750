package speedup.processes.mapreduce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import speedup.processes.AttemptLog;
import speedup.processes.ProcessIdProbe;

/**
 * A job that records where it is done, and kills the worker that does it if the question says so. A file begins with
 * the number of its {@link AttemptLog} and what happens; its words are numbers, and each takes both along to where it is
 * reduced. Without an open log, this counts words and does no more.
 */
public final class ObservedWords implements WordJob {

    /** What happens while the job is done. */
    enum Event {
        /** Nothing. */
        NONE,
        /** In each phase, a worker waits until another one has begun it too. */
        MEETING,
        /** The worker that maps file 4 dies, the first time. */
        DEATH_IN_MAP,
        /** A worker that has reduced three words dies, the first time. */
        DEATH_IN_REDUCE
    }

    /** Words are recorded behind so many files. */
    static final int FIRST_WORD = 1_000;

    private static final int MAP_MEETING = 500;
    private static final int REDUCE_MEETING = 501;
    private static final int DEATH = 502;

    /** The file that kills its worker, after others, some of which will have been answered by then. */
    private static final int DEADLY_FILE = 4;

    private static final int REDUCED_BEFORE_DEATH = 3;
    private static final long MILLIS_BEFORE_DEATH = 100;
    private static final long MEETING_NANOS = 3_000_000_000L;

    /** How many words of the log with {@link #lastLog} were reduced in this process. */
    private static int reduced;

    private static long lastLog = -1;

    /** The text of a file: its number and words, which are numbers from 0 on. */
    static String file(long log, Event event, int number, Stream<Integer> words) {
        StringBuilder text = new StringBuilder(log + " " + event + " " + number);
        words.forEach(word -> text.append(' ').append(word));
        return text.toString();
    }

    /** Where it is recorded who maps a file and reduces its words. */
    static AttemptLog log(String file) {
        return AttemptLog.numbered(Long.parseLong(file.split(" ", 2)[0]));
    }

    /** What happens where a file is mapped, or its words are reduced. */
    static Event event(String file) {
        return Event.valueOf(file.split(" ", 3)[1]);
    }

    @Override
    public Map<String, Long> map(String file) {
        String[] parts = file.split(" ", -1);
        AttemptLog log = AttemptLog.numbered(Long.parseLong(parts[0]));
        if (log.isOpen()) {
            recorded(() -> observeMap(log, Event.valueOf(parts[1]), Integer.parseInt(parts[2])));
        }
        Map<String, Long> counts = new HashMap<>();
        for (int i = 3; i < parts.length; i++) {
            counts.merge(String.join(":", parts[0], parts[1], parts[i]), 1L, Long::sum);
        }
        return counts;
    }

    @Override
    public long reduce(String word, long[] counts) {
        String[] parts = word.split(":", -1);
        AttemptLog log = AttemptLog.numbered(Long.parseLong(parts[0]));
        if (log.isOpen()) {
            recorded(() -> observeReduce(log, Event.valueOf(parts[1]), parts));
        }
        return new PlainWords().reduce(word, counts);
    }

    private static void observeMap(AttemptLog log, Event event, int file) throws IOException, InterruptedException {
        log.add(file);
        if (log.isOwner()) {
            return;
        }
        if (event == Event.MEETING) {
            meet(log, MAP_MEETING);
        } else if (event == Event.DEATH_IN_MAP && file == DEADLY_FILE && log.isFirst(DEATH)) {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BEFORE_DEATH);
            Runtime.getRuntime().halt(3);
        }
    }

    private static void observeReduce(AttemptLog log, Event event, String... parts)
            throws IOException, InterruptedException {
        log.add(FIRST_WORD + Integer.parseInt(parts[2]));
        if (log.isOwner()) {
            return;
        }
        if (event == Event.MEETING) {
            meet(log, REDUCE_MEETING);
        } else if (event == Event.DEATH_IN_REDUCE
                && reduced(Long.parseLong(parts[0])) > REDUCED_BEFORE_DEATH
                && log.isFirst(DEATH)) {
            Runtime.getRuntime().halt(3);
        }
    }

    private static synchronized int reduced(long log) {
        reduced = log == lastLog ? reduced + 1 : 1;
        lastLog = log;
        return reduced;
    }

    /** Waits for another process, once in each process; where there is one core, for nobody. */
    private static void meet(AttemptLog log, int meeting) throws IOException, InterruptedException {
        if (log.processes(meeting).contains(Long.toString(ProcessIdProbe.id()))) {
            return;
        }
        log.add(meeting);
        long start = System.nanoTime();
        while (present(log, meeting) < expected() && System.nanoTime() - start < MEETING_NANOS) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static int present(AttemptLog log, int meeting) throws IOException {
        return new HashSet<>(log.processes(meeting)).size();
    }

    /** How many processes have to come to each meeting. */
    static int expected() {
        return Math.min(2, Runtime.getRuntime().availableProcessors());
    }

    private static void recorded(Recording recording) {
        try {
            recording.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What is written to a log. */
    @FunctionalInterface
    private interface Recording {

        void run() throws IOException, InterruptedException;
    }
}
