package speedup.grader.judge;

import java.util.Optional;
import speedup.grader.judge.process.Call;
import speedup.grader.judge.process.Problem;

/** One question, asked to the baseline and to the answer. */
public sealed interface Exchange {

    /**
     * Both gave the same output.
     *
     * @param baseline what the baseline's call cost
     * @param answer what the answer's call cost
     * @param reference what the same question cost the course's own answer, if it was asked too
     */
    record Agreed(Call baseline, Call answer, Optional<Call> reference) implements Exchange {

        /** Without the course's own answer. */
        public Agreed(Call baseline, Call answer) {
            this(baseline, answer, Optional.empty());
        }
    }

    /** The answer gave no output, or another one. */
    record Disagreed(Problem problem) implements Exchange {}
}
