/**
 * A copy of an answer whose threads are delayed at random between their accesses to memory.
 *
 * <pre>
 *   compiled classes --PerturbedClasses--&gt; the same, with a call of SchedulePerturber before each access
 *                                          --&gt; a JVM of its own
 * </pre>
 *
 * A lost update needs another thread to come between a read and a write that are a nanosecond apart. On a
 * machine with two cores that may not happen in a whole grading. In the copy, the gap is microseconds wide.
 * Whatever is right stays right: a delay adds time and nothing else, and no speed is measured there.
 */
@NullMarked
package speedup.grader.perturbation;

import org.jspecify.annotations.NullMarked;
