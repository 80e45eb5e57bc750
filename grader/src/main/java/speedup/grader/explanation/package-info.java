/**
 * Why an answer that is right is too slow: one more JVM for the same answer, with the flight recorder on,
 * a few questions, and what the recording shows of them.
 *
 * <pre>
 *   RecordedAnswer --questions--&gt; CallTotals (the judge's clocks) --.
 *         \                                                          \
 *          '--its file--&gt; RecordingProcess ------------------------&gt; SpeedupStack
 *                           |                    ^
 *            a subprocess:  v                    | StackFormat
 *              RecordingMain --&gt; RecordingReader --&gt; Timeline --&gt; losses
 * </pre>
 *
 * It happens after the rounds that count, and only when these have shown that the answer is too slow, so
 * that a recording can turn no verdict. The recording is untrusted: it is read in a process of its own
 * within limits of memory and time, and whatever is wrong with it makes the explanation shorter and nothing else.
 */
@NullMarked
package speedup.grader.explanation;

import org.jspecify.annotations.NullMarked;
