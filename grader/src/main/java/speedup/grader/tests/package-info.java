/**
 * The lesson's own JUnit tests, run against the answer in the sandbox. They explain a mark in words
 * that the learner knows from the IDE; they never give one, since they run in one JVM with the answer. A
 * learner who checks his own answer hears them first.
 */
@NullMarked
package speedup.grader.tests;

import org.jspecify.annotations.NullMarked;
