package speedup.threads.cores;

import static speedup.exercise.Codecs.DOUBLE;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.RecordCodec;
import speedup.exercise.Requirement;

/** The contract of {@code threads/cores}. */
public final class CoreAdvisorExercise implements Exercise<CoreAdvisor, Jobs, List<Advice>> {

    private static final Codec<Advice> ADVICE =
            RecordCodec.of(Advice::new, field(Advice::serialFraction, DOUBLE), field(Advice::cores, INT));

    /** How far a serial fraction may be off: a search in small steps is as good as a formula. */
    private static final double TOLERANCE = 1e-4;

    private static final int JOBS_OF_EACH_KIND = 5;

    @Override
    public String id() {
        return "threads/cores";
    }

    @Override
    public String title() {
        return "Say how many cores a job should ask for";
    }

    @Override
    public Class<CoreAdvisor> answerType() {
        return CoreAdvisor.class;
    }

    @Override
    public String answerName() {
        return "MyCoreAdvisor";
    }

    @Override
    public CoreAdvisor baseline() {
        return new OracleCoreAdvisor();
    }

    /** How many timings there are on several cores. */
    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 5, 8, 20);
    }

    /** Jobs of each kind in turn: see {@link JobMaker}. */
    @Override
    public Jobs input(long seed, int size) {
        JobMaker maker = new JobMaker(new SplittableRandom(seed), TOLERANCE);
        List<Jobs.Job> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS_OF_EACH_KIND; i++) {
            for (JobMaker.Kind kind : JobMaker.Kind.values()) {
                jobs.add(maker.job(kind, size));
            }
        }
        return new Jobs(jobs);
    }

    @Override
    public List<Advice> solve(CoreAdvisor answer, Jobs input) {
        List<Advice> advice = new ArrayList<>();
        for (Jobs.Job job : input.jobs()) {
            advice.add(answer.advise(job.timings(), job.available()));
        }
        return advice;
    }

    @Override
    public Codec<Jobs> inputCodec() {
        return Jobs.CODEC;
    }

    @Override
    public Codec<List<Advice>> outputCodec() {
        return list("Advice", ADVICE);
    }

    @Override
    public Optional<String> difference(Jobs input, List<Advice> expected, List<Advice> actual) {
        if (actual.size() != expected.size()) {
            return Optional.of("There are " + expected.size() + " jobs, and " + actual.size() + " pieces of advice");
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = difference(expected.get(i), actual.get(i));
            if (difference.isPresent()) {
                return difference.map(("For the timings " + input.jobs().get(i).description() + ", ")::concat);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Advice expected, Advice actual) {
        double f = expected.serialFraction();
        // Written so that NaN counts as wrong.
        if (!(Math.abs(actual.serialFraction() - f) <= TOLERANCE)) {
            return Optional.of(String.format(
                    Locale.ROOT, "the serial fraction is %s, and should be %.6f", actual.serialFraction(), f));
        }
        if (actual.cores() != expected.cores()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "with a serial fraction of %.6f, the job asks for %d cores. It should be %d",
                    f,
                    actual.cores(),
                    expected.cores()));
        }
        return Optional.empty();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
