package speedup.grader.judge;

/**
 * Two ways to ask the course's own answer.
 *
 * @param alone asks it instead of the student's, so that it has met what that has met before anything is timed
 * @param beside asks the student's, and then it, the same questions
 */
public record ReferenceExaminers(Examiner alone, Examiner beside) {}
