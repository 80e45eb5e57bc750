package speedup.grader.sandbox;

/**
 * One entry of a sandbox's file system.
 *
 * @param kind what it is
 * @param source the host's path, or the text of a link
 * @param target the path inside
 */
public record Mount(Kind kind, String source, String target) {

    /** What stands at the target. */
    public enum Kind {
        /** A file or folder of the host, read-only. */
        READABLE,
        /** A file of the host. */
        WRITABLE,
        /** A symbolic link. */
        LINK
    }
}
