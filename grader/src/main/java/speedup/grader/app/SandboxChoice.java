package speedup.grader.app;

import java.util.Locale;

/** What is to hold the submissions' code. */
public enum SandboxChoice {
    /** The strongest that works here. */
    AUTO,
    /** Bubblewrap, or an error. */
    BUBBLEWRAP,
    /** The kernel's namespaces by util-linux, or an error. */
    NAMESPACES,
    /** A user of its own for each sandbox, or an error. */
    USER,
    /** Nothing: only for code that the user trusts. */
    NONE,
    /** The strongest that works here, or nothing: only for the user's own files, so nobody can type it. */
    OWN_WORK;

    /** Those that a user can ask for. */
    public static SandboxChoice[] typed() {
        return new SandboxChoice[] {AUTO, BUBBLEWRAP, NAMESPACES, USER, NONE};
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
