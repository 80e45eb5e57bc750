package speedup.grader.judge.process;

/**
 * What one timed call cost, as the judge saw it. In nanoseconds.
 *
 * @param wall from "go" to "done", by the judge's clock
 * @param cpu the CPU time of the whole process tree in that window
 * @param outsideCpu its CPU time from the moment at which the question was there up to "go", while it was decoded
 * @param outsideWall the wall time of the same, less the most that other load can have added to it
 * @param delay the most that other load can have added to {@code wall}: see {@link TimedWindow}
 */
public record Call(long wall, long cpu, long outsideCpu, long outsideWall, long delay) {}
