package speedup.grader.cluster;

import java.time.Duration;
import speedup.rules.VerdictRules;

/**
 * What a job asks of its scheduler. Where these numbers come from stands in docs/measurements/scale.md.
 *
 * @param minutes how long it may take, at least 1
 * @param mebibytes how much memory it needs, at least 0; 0 for all that a node has, where the scheduler knows that
 */
public record JobLimits(int minutes, int mebibytes) {

    /** For an exercise that a clock decides: twice what a run took, with the lesson's tests. */
    static final Duration TIMED = Duration.ofSeconds(30);

    /** For one that none decides: twice the slowest that was measured. */
    static final Duration UNTIMED = Duration.ofSeconds(10);

    /** To start, and to read the whole class from a shared folder. */
    static final Duration START = Duration.ofMinutes(2);

    /** No part is given less: nodes are slow in ways that nobody has measured. */
    static final Duration LEAST = Duration.ofMinutes(10);

    /** The grader, its compilers and what else runs once. */
    static final int GRADER_MEBIBYTES = 2048;

    /** The sources of a submission, as every part reads the whole class. */
    static final int SUBMISSION_MEBIBYTES = 1;

    /** A baseline, an answer and its perturbed copy. */
    private static final int SANDBOXES = 3;

    /** How many cores a whole node is taken to have, where nobody says. */
    private static final int USUAL_CORES = 16;

    private static final int MEBIBYTE = 1 << 20;

    /**
     * What a part of a class asks for: the usual time for each exercise of each submission, as often as it may be
     * graded, and the memory of one answer at a time.
     *
     * @param parts how many parts there are, at least 1
     * @param retries how often what is in doubt is graded again, at least 0
     * @param cores how many cores an answer may use, at least 1; 0 if nobody says
     */
    public static JobLimits ofPart(ClassSize size, int parts, int retries, int cores) {
        int submissions = (size.submissions() + parts - 1) / parts;
        Duration work = TIMED.multipliedBy(size.timed()).plus(UNTIMED.multipliedBy(size.untimed()));
        Duration time = START.plus(work.multipliedBy(submissions).multipliedBy(1L + retries));
        long sandbox = VerdictRules.ANSWER_MEMORY_BYTES
                + VerdictRules.ANSWER_MEMORY_BYTES_PER_CORE * (cores > 0 ? cores : USUAL_CORES);
        long memory = reading(size) + SANDBOXES * sandbox / MEBIBYTE;
        return new JobLimits(minutes(time), Math.toIntExact(memory));
    }

    /** What the merge of all parts asks for. */
    public static JobLimits ofMerge(ClassSize size) {
        return new JobLimits(minutes(LEAST), Math.toIntExact(reading(size)));
    }

    /** The same, but for what somebody has said; nothing said is below 0. */
    public JobLimits orElse(int saidMinutes, int saidMebibytes) {
        return new JobLimits(saidMinutes < 0 ? minutes : saidMinutes, saidMebibytes < 0 ? mebibytes : saidMebibytes);
    }

    private static long reading(ClassSize size) {
        return GRADER_MEBIBYTES + (long) SUBMISSION_MEBIBYTES * size.submissions();
    }

    private static int minutes(Duration time) {
        Duration enough = time.compareTo(LEAST) < 0 ? LEAST : time;
        return Math.toIntExact(enough.plusSeconds(59).toMinutes());
    }
}
