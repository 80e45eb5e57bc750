package speedup.grader.sandbox;

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
     * A child process of the grader: it sees the network and every file that the grader's user sees. Limits and
     * accounting work as far as the grader may write to control groups.
     */
    NONE("none");

    private final String label;

    SandboxLevel(String label) {
        this.label = label;
    }

    /** The level's name in reports and on the command line. */
    public String label() {
        return label;
    }
}
