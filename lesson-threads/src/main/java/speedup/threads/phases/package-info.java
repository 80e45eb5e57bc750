/**
 * Exercise {@code threads/phases}: a grid in generations, with a barrier between them.
 *
 * <p>Read {@link speedup.threads.phases.CellularAutomaton} and {@link speedup.threads.phases.SerialCellularAutomaton}, then
 * write {@code ParallelCellularAutomaton}.
 *
 * <pre>
 *   PhaseQuestion --> PhaseProbe --grid, rule--> CellularAutomaton
 *    scene, grid          |                           |
 *                         |                       CellRule, which tells a PhaseWatch of each call
 *                         v                           v
 *                    PhaseObservation <--first breach, cells
 * </pre>
 *
 * In some scenes the states of cells are marked: each tells its cell and its generation. So the rule sees from its
 * arguments alone who reads too early or too late. A thread is held up in the middle of a generation, and the others have
 * to wait for it at the barrier; or it throws, and they must not wait for ever. No verdict rests on how long something
 * took.
 */
@NullMarked
package speedup.threads.phases;

import org.jspecify.annotations.NullMarked;
