/**
 * Exercise {@code threads/stopwatch}: a timer that finds the number of repetitions, takes the best of several
 * samples and uses every result.
 *
 * <p>Read {@link speedup.threads.stopwatch.Stopwatch}, then write {@code MyStopwatch}.
 *
 * <pre>
 *   MachineScript --> SimulatedMachine --clock, task, sink--> Stopwatch
 *                            |                                    |
 *                            +--readings, calls, results--+       +--Timing
 *                                                         v       v
 *                                                    StopwatchObservation
 * </pre>
 *
 * No real time passes: a simulated machine has the clock and the task, and writes down what a stopwatch does
 * with them. So a right stopwatch is right on any machine, however busy.
 */
@NullMarked
package speedup.threads.stopwatch;

import org.jspecify.annotations.NullMarked;
