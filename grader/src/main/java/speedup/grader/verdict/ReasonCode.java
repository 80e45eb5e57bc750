package speedup.grader.verdict;

/** Why an exercise ended as it did, for programs. The message says the same to people, with figures. */
public enum ReasonCode {
    /** Right, and fast enough where speed is asked for. */
    PASSED,
    /** Right, and proven to be slower than the bar. */
    SLOWER_THAN_BAR,
    /** Right and fast, but not by being parallel. */
    NOT_PARALLEL,
    /** An answer was wrong, or none came. */
    WRONG_ANSWER,
    /** The answer threw. */
    THREW,
    /** The answer's process ended. */
    PROCESS_ENDED,
    /** No answer came in time. */
    NO_ANSWER_IN_TIME,
    /** The compiler refused it. */
    COMPILER_ERROR,
    /** A file was there and cannot be taken: it is there twice, too large, not text. */
    FILE_NOT_TAKEN,
    /** It declares or uses what no answer may. */
    BROKE_RULE,
    /** It works while no call is being timed. */
    HIDDEN_WORK,
    /** There is no file. */
    FILE_MISSING,
    /** The file is as it was given. */
    NOT_FILLED_IN,
    /** The grader or its machine failed; it says nothing about the answer. */
    GRADER_FAILED,
    /** No answer came in time, because the machine was busy with other things. */
    MACHINE_BUSY,
    /** There are fewer cores than the bar needs to be shown. */
    TOO_FEW_CORES,
    /** The cores there are cannot reach the bar: each is a part of a whole one. */
    SHARED_CORES,
    /** A quota of CPU time stopped it. */
    CPU_QUOTA,
    /** The host of the virtual machine gave time to others. */
    STOLEN_TIME,
    /** The course's own answer missed the bar in the same rounds, so the machine cannot show it. */
    REFERENCE_TOO_SLOW,
    /** The answer has two speeds, and the bar lies between them. */
    TWO_SPEEDS,
    /** It had to wait for a core. */
    WAITED_FOR_CORE,
    /** This system keeps no account of what other programs use, by which it could be too slow. */
    NO_LOAD_ACCOUNT,
    /** The cores gave less than whole ones. */
    WEAK_CORES,
    /** It used more CPU time than the serial version by much. */
    EXTRA_CPU_TIME,
    /** It is so close to the bar that the rounds could not tell. */
    CLOSE_TO_BAR,
    /** It is fast, but on more cores than it was given. */
    MORE_CORES_THAN_GIVEN,
    /** It is fast, but whether by being parallel is not proven. */
    PARALLEL_NOT_PROVEN;

    /** What a status says by itself, where no more is known. */
    public static ReasonCode of(Status status) {
        return switch (status) {
            case PASSED -> PASSED;
            case TOO_SLOW -> SLOWER_THAN_BAR;
            case INCORRECT -> WRONG_ANSWER;
            case CRASHED -> THREW;
            case TIMED_OUT -> NO_ANSWER_IN_TIME;
            case DOES_NOT_COMPILE -> COMPILER_ERROR;
            case REJECTED -> BROKE_RULE;
            case NOT_ATTEMPTED -> NOT_FILLED_IN;
            case INCONCLUSIVE -> CLOSE_TO_BAR;
        };
    }
}
