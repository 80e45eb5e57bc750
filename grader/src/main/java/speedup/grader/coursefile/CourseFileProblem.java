package speedup.grader.coursefile;

/**
 * Something in a course file that its author has to put right.
 *
 * @param place where it stands
 * @param text the thing, the rule and the way out, in a sentence or two
 */
record CourseFileProblem(TextPlace place, String text) {}
