package speedup.grader.cli.options;

import speedup.grader.app.SandboxChoice;

/** Reads a sandbox as it is typed. */
final class SandboxConverter extends EnumNames<SandboxChoice> {

    SandboxConverter() {
        super(SandboxChoice.typed());
    }
}
