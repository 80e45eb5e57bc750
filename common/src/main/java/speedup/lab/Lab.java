package speedup.lab;

import java.time.Duration;

/**
 * One experiment. Implementations hold no state between two runs and need a public constructor without
 * parameters.
 */
public interface Lab {

    /** One word, in lower case, with hyphens where need be, such as {@code false-sharing}. */
    String name();

    /** What it shows, in a few words for a list. */
    String title();

    /**
     * About how long it measures at its default size and threads, on a machine with two cores: what it is given, if it
     * fits into a given time.
     */
    Duration typicalTime();

    /** What its size counts, and which sizes make sense. */
    SizeRange sizes();

    /** On how many threads it works if nobody says otherwise. */
    ThreadUse threadUse();

    /** The fewest cores on which it shows anything, at least 1. */
    default int fewestCores() {
        return threadUse() == ThreadUse.ONE ? 1 : 2;
    }

    /**
     * Whether it is measured in a real-time class where that may be used. Not where programs are timed from their start:
     * there, Java's compiler would wait for the threads of the program for as long as a time slice lasts.
     */
    default boolean usesRealTime() {
        return true;
    }

    /**
     * Makes ready, and says before anything is measured whether something is missing.
     *
     * @throws MissingPrerequisiteException if the machine lacks something that the lab needs
     */
    default void prepare(LabRequest request) throws MissingPrerequisiteException {}

    /**
     * Measures.
     *
     * @param request a size within {@link #sizes()}
     * @throws MissingPrerequisiteException if the machine lacks something, and only the attempt could show it
     * @throws InterruptedException if the thread is interrupted
     */
    LabReport run(LabRequest request, LabProgress progress) throws MissingPrerequisiteException, InterruptedException;
}
