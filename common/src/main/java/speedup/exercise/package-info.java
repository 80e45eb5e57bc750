/**
 * What an exercise is: one contract that drives the tests, the grader, the labs and the benchmarks.
 *
 * <pre>
 *   seed, size --input--> I --solve(answer)--> O --difference(expected)--> what is wrong, if anything
 * </pre>
 *
 * Inputs are made from a seed, so that whoever holds the seed can make the question again and nobody
 * else can foresee it. Questions and answers cross process borders through a {@link
 * speedup.exercise.Codec}. How fast an answer has to be is a {@link speedup.exercise.Requirement},
 * stated as a law rather than a number, so that it means the same on every machine.
 *
 * <p>Exercises are registered as services of {@link speedup.exercise.Exercise} and found through
 * {@link speedup.exercise.Exercises}.
 */
@NullMarked
package speedup.exercise;

import org.jspecify.annotations.NullMarked;
