package speedup.grader.judge;

/** One question, asked to the baseline and to the answer. */
public sealed interface Exchange {

    /**
     * Both gave the same output.
     *
     * @param baseline what the baseline's call cost
     * @param answer what the answer's call cost
     */
    record Agreed(Call baseline, Call answer) implements Exchange {}

    /** The answer gave no output, or another one. */
    record Disagreed(Problem problem) implements Exchange {}
}
