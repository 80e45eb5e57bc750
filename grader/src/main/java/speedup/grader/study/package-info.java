/**
 * How often the verdicts about speed are right: reference answers, measured again and again under known loads.
 *
 * <pre>
 *   ReferenceAnswers, Load --&gt; NoiseStudy --&gt; StudyCell, StudyCell, ... --&gt; StudyText
 * </pre>
 *
 * Each measurement is one as a grading makes it, and its verdict is the one that a grading would give. From the same
 * rounds, {@link speedup.grader.study.MeanRatio} tells what a test would have said that takes two averages and their
 * ratio.
 */
@NullMarked
package speedup.grader.study;

import org.jspecify.annotations.NullMarked;
