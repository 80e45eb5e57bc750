package speedup.grader.sandbox;

import java.util.Optional;

/** How strongly a sandbox isolates, strongest first. */
public enum SandboxLevel {
    /**
     * Namespaces made by bubblewrap: no network, no sight of other files or processes. Inside, the loopback device
     * is up.
     */
    BUBBLEWRAP("bubblewrap"),
    /**
     * The same isolation, made with util-linux alone. Inside, the loopback device is up only where iproute2 is
     * installed.
     */
    NAMESPACES("namespaces"),

    /**
     * A user that the command has for itself, as root can give it in a container that makes no namespaces. It cannot
     * read what only root may, nor reach processes of others, and everything that is the user's ends with it. The
     * network is the machine's, files that everybody may read can be read, and processes are seen.
     */
    USER("user"),
    /**
     * A child process of the grader: it sees the network and every file that the grader's user sees. Limits and
     * accounting work as far as the grader may write to control groups.
     */
    NONE("none");

    private final String label;

    SandboxLevel(String label) {
        this.label = label;
    }

    /** What a level with isolation does not hold and stronger ones do, in a sentence for whoever takes it. */
    public Optional<String> gap() {
        return this == USER
                ? Optional.of("The sandbox is a user of its own for each submission, without namespaces: the network is"
                        + " open, and files that everybody may read can be seen where the kernel has no Landlock. See"
                        + " SECURITY.md.")
                : Optional.empty();
    }

    /** The level's name in reports and on the command line. */
    public String label() {
        return label;
    }
}
