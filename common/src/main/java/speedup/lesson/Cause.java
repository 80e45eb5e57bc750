package speedup.lesson;

/**
 * Why cores that were there did not make an answer faster. The grader finds them; a lesson {@linkplain
 * Lesson#sectionsByCause() says} where its text explains them.
 */
public enum Cause {
    /** One thread worked while no other had anything to do. */
    SERIAL_PART,
    /** Some threads had finished, or waited for others, while there was still work. */
    LOAD_IMBALANCE,
    /** Threads waited for a lock that another one held. */
    LOCK,
    /** The garbage collector had stopped all threads. */
    GARBAGE_COLLECTION,
    /** Far more threads than cores took turns and waited for each other. */
    OVERSUBSCRIPTION,
    /** Threads were started, in number. */
    STARTING_THREADS,
    /** Processes were started within the call. */
    STARTING_PROCESSES,
    /** Handing out work took its time beside the work. */
    SMALL_TASKS,
    /** The work took more CPU time than it takes one thread: shared cache lines, memory, or more work. */
    MORE_CPU_TIME,
    /** The machine's cores were not whole ones, as two hardware threads of one core are not. */
    SHARED_CORES,
    /** Other programs had the cores. */
    OTHER_PROGRAMS,
    /** What is left. */
    NOT_EXPLAINED;

    /** Whether it lies with the machine and not with the answer. */
    public boolean isTheMachines() {
        return this == SHARED_CORES || this == OTHER_PROGRAMS;
    }
}
