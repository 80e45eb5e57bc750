/**
 * What a lesson's tests say about speed: {@code assertThatSpeedup(exercise).meetsItsRequirements()}.
 *
 * <p>It measures in the test's own JVM, in which the answer runs too, so it is advice to a learner and
 * no mark. It follows the same rules as the grader for warming up, for what a round proves, and for
 * what all of them prove; a machine that can prove neither a pass nor a fail aborts the test instead of
 * failing it. It does not ask whether the speed comes from being parallel: a JVM is not told what its
 * child processes have used once they have ended.
 *
 * <p>Needs AssertJ and JUnit on the class path, as every test has them; {@code common} itself does not
 * bring them.
 */
@NullMarked
package speedup.testing;

import org.jspecify.annotations.NullMarked;
