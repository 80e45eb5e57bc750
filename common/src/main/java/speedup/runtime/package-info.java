/**
 * The process that answers: a JVM with a student's class (or the baseline) on its class path, asked
 * over a private channel by a judge in another process.
 *
 * <pre>
 *   judge                                 answer process
 *     | &lt;------------- Ready ------------- |   the answer's object exists
 *     | -- Load(bytes), input file ------&gt; |   the input is decoded
 *     | &lt;------------- Loaded ------------ |
 *     | -- Go ---------------------------&gt; |   the answer is called, its output stored
 *     | &lt;------------- Done(bytes) ------- |   ... in the output file
 *     | -- Quit -------------------------&gt; |   the answer is closed, if it can be
 * </pre>
 *
 * While it waits for the judge, its thread stays on its core, so that the answer's threads are not put there: see
 * docs/measurements/grading.md. The judge freezes the process when it has nothing to say.
 *
 * <p>Bulk data goes through two files in shared memory, so that messages stay small. Nothing that comes
 * from this side is believed: the code here runs in the same JVM as the student's, which may do with
 * it what it likes. It is written for the convenience of answers that keep the rules; the judge checks the
 * output at the moment it is told that it is there, and keeps its own time.
 */
@NullMarked
package speedup.runtime;

import org.jspecify.annotations.NullMarked;
