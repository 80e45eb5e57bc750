package speedup.grader.submissions;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import speedup.grader.verdict.DecidedShare;
import speedup.grader.verdict.DecidedShare.Cores;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** What became of answers that a clock decides, and whether enough of them were decided. */
final class TimedVerdicts {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Times of shared cores end; this outlasts most of them. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(4);

    private static final int NEAREST = 5;

    private final GraderFixture patient;
    private final Map<FakeSubmission, String> open = new LinkedHashMap<>();

    /** What was decided, by how much of its bar it reached: the last one is the one that fails next, for no fault. */
    private final NavigableMap<Double, String> sharesOfBars = new TreeMap<>();

    private int decided;

    /**
     * No verdicts so far.
     *
     * @param patient the grader that grades again what is left open
     */
    TimedVerdicts(GraderFixture patient) {
        this.patient = patient;
    }

    /** Grades a submission; aborts the test if it stays open for now. */
    void grade(FakeSubmission fake, GraderFixture graderFixture) {
        ExerciseVerdict verdict = fake.gradedBy(graderFixture);
        if (verdict.status() == Status.INCONCLUSIVE) {
            open.put(fake, verdict.message());
            abort("Open, and graded again at the end: " + verdict.message());
        }
        decide(fake, verdict);
    }

    private void decide(FakeSubmission fake, ExerciseVerdict verdict) {
        decided++;
        verdict.speedups().stream()
                .map(speedup -> speedup.estimate() / speedup.required())
                .min(Double::compare)
                .ifPresent(share -> sharesOfBars.put(share, fake.name()));
        fake.check(verdict);
    }

    /**
     * Grades once more what was left open. Fails if too much of it stays open on whole cores. On shared ones, it waits
     * for whole ones and grades it again, before it gives up, aloud.
     */
    void requireEnough() throws InterruptedException {
        Cores cores = gradeAgain(PATIENCE);
        if (share().conclusion(cores) == DecidedShare.Conclusion.MACHINE_CANNOT_TELL) {
            cores = gradeAgain(LONG_PATIENCE);
        }
        String counted = share() + ". Open: "
                + open.entrySet().stream()
                        .map(entry -> "\n" + entry.getKey().name() + ": " + entry.getValue())
                        .collect(Collectors.joining());
        System.err.println(counted);
        System.err.println("Nearest to their bars, as shares of them: " + nearest());
        switch (share().conclusion(cores)) {
            case DECIDES -> {}
            case LEAVES_OPEN -> fail(counted);
            case MACHINE_CANNOT_TELL -> {
                String told = "THIS RUN SAYS NOTHING ABOUT TIMED VERDICTS: the cores here are shared. " + counted;
                System.err.println(told);
                abort(told);
            }
        }
    }

    /**
     * Waits for whole cores, and grades what is open. On shared ones that takes minutes and decides little.
     *
     * @return what the cores were like before and after it
     */
    private Cores gradeAgain(Duration patience) throws InterruptedException {
        if (open.isEmpty()) {
            return Cores.WHOLE;
        }
        if (!patient.awaitWholeCores(patience)) {
            System.err.println("No whole cores for " + patience + "; " + open.size() + " are not graded again");
            return Cores.SHARED;
        }
        for (FakeSubmission fake : List.copyOf(open.keySet())) {
            ExerciseVerdict verdict = fake.gradedBy(patient);
            if (verdict.status() == Status.INCONCLUSIVE) {
                open.put(fake, verdict.message());
            } else {
                open.remove(fake);
                decide(fake, verdict);
            }
        }
        if (!patient.awaitWholeCores(Duration.ZERO)) {
            return Cores.SHARED;
        }
        return patient.hasSteadyCores() ? Cores.WHOLE : Cores.MOSTLY_WHOLE;
    }

    private String nearest() {
        return sharesOfBars.descendingMap().entrySet().stream()
                .limit(NEAREST)
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private DecidedShare share() {
        return new DecidedShare(decided, open.size());
    }
}
