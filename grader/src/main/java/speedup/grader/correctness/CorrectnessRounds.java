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

    /**
     * Asks until the first wrong answer, or to the end: at each size several questions in a row, from small to large,
     * and then all sizes in random order. What is asked once only comes last, when all that is quickly found has been.
     *
     * @param once those of the sizes that are asked once
     */
    public static CorrectnessReport ask(Examiner examiner, List<Integer> sizes, List<Integer> once, Random random)
            throws IOException {
        List<Integer> often = new ArrayList<>(sizes);
        often.removeAll(once);
        List<Integer> questions = new ArrayList<>();
        often.forEach(size -> questions.addAll(Collections.nCopies(VerdictRules.QUESTIONS_IN_A_ROW, size)));
        for (int pass = 1; pass <= VerdictRules.SHUFFLED_PASSES; pass++) {
            List<Integer> shuffled = new ArrayList<>(pass == VerdictRules.SHUFFLED_PASSES ? sizes : often);
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
