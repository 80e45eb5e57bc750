/**
 * How platforms lay out a class: from the names in a download to students and what each of them handed in.
 *
 * <p>It is pure: a {@link speedup.grader.intake.layout.Listing} of names goes in, and no file is opened. Each platform is
 * one small {@link speedup.grader.intake.layout.Layout}; what they have in common, such as folders of sections above the
 * students and the choice of the newest attempt, is done once for all of them.
 */
@NullMarked
package speedup.grader.intake.layout;

import org.jspecify.annotations.NullMarked;
