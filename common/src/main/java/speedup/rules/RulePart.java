package speedup.rules;

/** The parts of a grading that have rules, in the order in which a submission meets them. */
public enum RulePart {
    INTAKE("What is taken from a submission", "More is rejected, for the one exercise or for the submission."),
    COMPILATION("Compiling", "A source that needs more is rejected."),
    SANDBOX("What an answer may take", "More ends its processes: crashed, or timed out."),
    CORRECTNESS("Whether it is right", "One wrong answer makes it incorrect."),
    TIME_LIMITS("Whether it answers in time", "More is timed out, or inconclusive where the machine is to blame."),
    WARM_UP("When measuring begins", "Rounds before that do not count."),
    CALIBRATION("What the machine gives", "From this comes k, the share of a whole core that each core gives."),
    ROUND("What a round shows", "From this come w, D, and the work that was done outside of the call."),
    PROOF("Whether it is fast enough", "Passed and too slow both need proof; without, it is inconclusive."),
    REPETITION("Grading again", "What is in doubt is measured by new JVMs."),
    WORDING("What a message says", "None of these changes a status.");

    private final String title;
    private final String effect;

    RulePart(String title, String effect) {
        this.title = title;
        this.effect = effect;
    }

    /** A heading. */
    public String title() {
        return title;
    }

    /** What its rules decide, as a sentence. */
    public String effect() {
        return effect;
    }
}
