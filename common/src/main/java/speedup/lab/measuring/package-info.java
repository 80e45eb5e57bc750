/**
 * Threads that are kept from round to round ({@link speedup.lab.measuring.Team}): what starting one costs is
 * not what most labs are about. Times are taken by {@link speedup.timing.InterleavedTimer}.
 */
@NullMarked
package speedup.lab.measuring;

import org.jspecify.annotations.NullMarked;
