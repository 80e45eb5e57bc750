/**
 * Exercise {@code processes/framing}: tell one message from the next on a stream of bytes.
 *
 * <pre>
 *   messages --write--&gt;  | 0 0 0 5 | h e l l o | 0 0 0 0 | 0 0 0 2 | o k |  --read--&gt; messages
 *                          length     message     length    length   message
 * </pre>
 *
 * <p>Read {@link speedup.processes.framing.Framing}, then write {@code MyFraming}. What the grader sends
 * through it is {@link speedup.processes.framing.FramingInput}.
 */
@NullMarked
package speedup.processes.framing;

import org.jspecify.annotations.NullMarked;
