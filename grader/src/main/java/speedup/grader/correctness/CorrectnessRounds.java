package speedup.grader.correctness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;

/**
 * Asks questions of every size: first from small to large, so that the simplest failure is the one that
 * is reported, then in random order, so that nothing can count on the order.
 */
public final class CorrectnessRounds {

    private static final int SHUFFLED_PASSES = 2;

    private CorrectnessRounds() {}

    /** Asks until the first wrong answer, or to the end. */
    public static CorrectnessReport ask(Examiner examiner, List<Integer> sizes, Random random) throws IOException {
        List<Integer> questions = new ArrayList<>(sizes);
        for (int pass = 0; pass < SHUFFLED_PASSES; pass++) {
            List<Integer> shuffled = new ArrayList<>(sizes);
            Collections.shuffle(shuffled, random);
            questions.addAll(shuffled);
        }
        for (int asked = 0; asked < questions.size(); asked++) {
            if (examiner.ask(questions.get(asked)) instanceof Exchange.Disagreed disagreed) {
                return new CorrectnessReport(asked + 1, Optional.of(disagreed.problem()));
            }
        }
        return new CorrectnessReport(questions.size(), Optional.empty());
    }
}
