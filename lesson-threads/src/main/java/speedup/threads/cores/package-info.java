/**
 * Exercise {@code threads/cores}: from a few timings, find the serial fraction of a job, and say how many cores
 * it should ask for.
 *
 * <p>Read {@link speedup.threads.cores.CoreAdvisor}, then write {@code MyCoreAdvisor}. The law is {@link
 * speedup.scaling.AmdahlLaw}.
 */
@NullMarked
package speedup.threads.cores;

import org.jspecify.annotations.NullMarked;
