/**
 * Where the speed went: from what was seen of an answer's calls to a speedup stack.
 *
 * <pre>
 *   CallTotals (the judge's clocks) ---------------------.
 *                                                         \
 *   Timeline (a flight recording) --&gt; CallSweep --&gt; IdleCoreTime --&gt; Attribution --&gt; SpeedupStack
 *                                     \-&gt; ThreadLanes --&gt; ThreadTimeline (one call) ----------^
 * </pre>
 *
 * On p cores an answer that takes a wall time of w has p w of core time. The baseline's CPU time c is
 * the useful part, so the answer achieves c / w out of p. What is missing went in two ways: CPU time
 * that the answer used beyond c, and time in which cores had nothing to do. {@link
 * speedup.grader.speedupstack.Attribution} splits both among causes, so that achieved and lost speedup add up to p. The
 * idea of such a stack is Eyerman's and Eeckhout's ("Speedup stacks: identifying scaling bottlenecks in
 * multi-threaded applications", ISPASS 2012); they count in hardware, this counts what the operating
 * system and the JVM tell.
 *
 * <p>Pure: no input, no output, no clock. A recording comes from a JVM that ran untrusted code, so a
 * stack explains and never decides.
 */
@NullMarked
package speedup.grader.speedupstack;

import org.jspecify.annotations.NullMarked;
