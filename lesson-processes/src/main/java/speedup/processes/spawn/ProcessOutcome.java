package speedup.processes.spawn;

import java.util.OptionalInt;

/**
 * What came of a program.
 *
 * @param exitCode the program's own, in [0, 255]; nothing if its time was up
 * @param out what it wrote to its standard output
 * @param err what it wrote to its error output
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record ProcessOutcome(OptionalInt exitCode, byte[] out, byte[] err) {}
