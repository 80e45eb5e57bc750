package speedup.grader.cli.options;

import picocli.CommandLine.Option;
import speedup.grader.app.SandboxChoice;

/** The option that says what holds the submissions' code. */
public final class SandboxOption {

    @Option(
            names = "--sandbox",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            converter = SandboxConverter.class,
            completionCandidates = SandboxConverter.class,
            description = "What holds the submissions' code: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE},"
                    + " the strongest that works where they are graded; if none does, nothing is graded.")
    private SandboxChoice choice = SandboxChoice.AUTO;

    public SandboxChoice choice() {
        return choice;
    }
}
