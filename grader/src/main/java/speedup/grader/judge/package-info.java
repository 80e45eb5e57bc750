/**
 * The judge, who believes nothing that an answer says about itself.
 *
 * <pre>
 *               Session (seed, clock, questions)
 *              /                                \
 *    AnswerProcess: baseline           AnswerProcess: answer
 *      a JVM in the sandbox              a JVM in the sandbox, frozen while
 *      with the trusted version          the baseline runs
 * </pre>
 *
 * A {@link speedup.grader.judge.Session} asks both the same fresh question, made from a secret seed,
 * and compares the answer with what the baseline gives. It keeps time with its own clock and reads CPU
 * time from the operating system: inside the timed window, and outside it. An answer counts from the
 * moment it is there: the judge stops the whole process tree when it is told so, and reads what is
 * stored then.
 *
 * <p>Later stages decide how many questions to ask, and what the answers mean.
 */
@NullMarked
package speedup.grader.judge;

import org.jspecify.annotations.NullMarked;
