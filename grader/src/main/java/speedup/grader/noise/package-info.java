/**
 * How often the verdicts about speed are right: known answers, measured again and again under known loads.
 *
 * <pre>
 *   KnownAnswer, Load --&gt; NoiseStudy --&gt; Cell, Cell, ... --&gt; NoiseTable
 * </pre>
 *
 * Each measurement is one as a grading makes it, warm-up and all. From the same rounds, {@link
 * speedup.grader.noise.UsualWay} tells what a test would have said that takes two averages and their ratio.
 */
@NullMarked
package speedup.grader.noise;

import org.jspecify.annotations.NullMarked;
