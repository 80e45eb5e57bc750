package speedup.grader.wholeclass;

import java.util.List;

/** What a student hands in, and what that must get. */
enum Conduct {
    RIGHT("PASSED", 10),
    WRONG("INCORRECT", 0),
    DOES_NOT_COMPILE("DOES_NOT_COMPILE", 0),
    STARTER("NOT_ATTEMPTED", 0),
    /** A text, a paper, a clone without the file: there is something, and no answer. */
    NO_FILE("NOT_ATTEMPTED", 0),
    /** Nothing at all. */
    ABSENT("", 0),
    /** Right, and a day late: a tenth is taken off where the platform says when it came. */
    LATE("PASSED", 10),
    /** A wrong attempt, and a right one later, where the platform has attempts; in an archive elsewhere. */
    SEVERAL_ATTEMPTS("PASSED", 10),
    HANDS_IN_FOR_GROUP("PASSED", 10),
    /** Hands in nothing, and gets what the one before has. */
    IN_GROUP("", 10);

    /** In the order in which they follow each other in a class, again and again. */
    static final List<Conduct> ALL = List.of(values());

    private final String status;
    private final double points;

    Conduct(String status, double points) {
        this.status = status;
        this.points = points;
    }

    /** Whether there is anything of this student in the download. */
    boolean isThere() {
        return !status.isEmpty();
    }

    /** The status of what was handed in. */
    String status() {
        return status;
    }

    /** The points, where the platform says or does not say when something was handed in. */
    double points(boolean timesAreKnown) {
        return this == LATE && timesAreKnown ? points * 0.9 : points;
    }
}
