/**
 * A soak run: the reference pool of {@code processes/crash} maps tasks for a minute while its workers
 * are killed, one after the other.
 *
 * <p>{@link speedup.soak.Soak} runs it. How to run it, and what came out: {@code
 * docs/measurements/faults.md}.
 */
@NullMarked
package speedup.soak;

import org.jspecify.annotations.NullMarked;
