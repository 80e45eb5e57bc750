/**
 * The lesson's own JUnit tests, run against the answer in the sandbox. They explain a mark in words
 * that the learner knows from the IDE; they give none, since they run in one JVM with the answer, unless a course file
 * has part of the points for them. A learner who checks his own answer hears them first.
 */
@NullMarked
package speedup.grader.tests;

import org.jspecify.annotations.NullMarked;
