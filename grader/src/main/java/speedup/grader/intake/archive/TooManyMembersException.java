package speedup.grader.intake.archive;

/** An archive has more members than are even listed. */
final class TooManyMembersException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
