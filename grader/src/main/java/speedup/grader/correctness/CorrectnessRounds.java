package speedup.grader.correctness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Exchange;
import speedup.rules.VerdictRules;

/**
 * Asks questions of every size: first from small to large, so that the simplest failure is the one that
 * is reported, then in random order, so that nothing can count on the order.
 */
public final class CorrectnessRounds {

    private CorrectnessRounds() {}

    /** Asks until the first wrong answer, or to the end. */
    public static CorrectnessReport ask(Examiner examiner, List<Integer> sizes, Random random) throws IOException {
        List<Integer> questions = new ArrayList<>(sizes);
        for (int pass = 0; pass < VerdictRules.SHUFFLED_PASSES; pass++) {
            List<Integer> shuffled = new ArrayList<>(sizes);
            Collections.shuffle(shuffled, random);
            questions.addAll(shuffled);
        }
        return askAll(examiner, questions);
    }

    /** Asks the perturbed copy, whose threads are delayed at random, until the first wrong answer, or to the end. */
    public static CorrectnessReport askPerturbed(Examiner examiner, List<Integer> sizes) throws IOException {
        List<Integer> questions = Collections.nCopies(VerdictRules.PERTURBED_PASSES, sizes).stream()
                .flatMap(List::stream)
                .toList();
        return askAll(examiner, questions);
    }

    private static CorrectnessReport askAll(Examiner examiner, List<Integer> questions) throws IOException {
        for (int asked = 0; asked < questions.size(); asked++) {
            if (examiner.ask(questions.get(asked)) instanceof Exchange.Disagreed disagreed) {
                return new CorrectnessReport(asked + 1, Optional.of(disagreed.problem()));
            }
        }
        return new CorrectnessReport(questions.size(), Optional.empty());
    }
}
