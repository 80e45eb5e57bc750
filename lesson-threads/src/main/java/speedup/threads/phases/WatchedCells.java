package speedup.threads.phases;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import speedup.threads.phases.PhaseBreach.Kind;

/**
 * Notices by the marked states which cell is asked for in which generation, and whether its neighbours are those of the
 * generation before. The first breach counts: those that follow come of it.
 */
final class WatchedCells implements PhaseWatch {

    private final MarkedGrid marks;
    private final int generations;
    private final PhaseHold hold;
    private final AtomicIntegerArray asked;
    private final AtomicIntegerArray computed;
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable PhaseBreach> breach = new AtomicReference<>();

    WatchedCells(MarkedGrid marks, int generations, PhaseHold hold) {
        this.marks = marks;
        this.generations = generations;
        this.hold = hold;
        asked = new AtomicIntegerArray((1 + generations) * marks.step());
        computed = new AtomicIntegerArray(1 + generations);
    }

    @Override
    public int next(int[][] cells, int row, int column) {
        calls.incrementAndGet();
        threads.add(Thread.currentThread());
        int state = cells[row][column];
        int generation = marks.generation(state) + 1;
        int ownRow = marks.row(state);
        int ownColumn = marks.column(state);
        if (!marks.isInner(ownRow, ownColumn) || generation < 1 || generation > generations) {
            record(new PhaseBreach(Kind.UNKNOWN_CELL, generation, row, column, 0, state));
            return state;
        }
        lookAtPhase(generation, ownRow, ownColumn);
        lookAtNeighbours(cells, row, column, generation, ownRow, ownColumn);
        if (asked.getAndIncrement(generation * marks.step() + ownRow * marks.columns() + ownColumn) > 0) {
            record(new PhaseBreach(Kind.ASKED_TWICE, generation, ownRow, ownColumn, 0, state));
        }
        hold.pass(generation, ownRow);
        computed.incrementAndGet(generation);
        return state + marks.step();
    }

    private void lookAtPhase(int generation, int row, int column) {
        int missing = generation == 1 ? 0 : marks.innerCells() - computed.get(generation - 1);
        if (missing > 0) {
            record(new PhaseBreach(Kind.OVERTAKEN, generation, row, column, missing, 0));
        }
    }

    private void lookAtNeighbours(int[][] cells, int row, int column, int generation, int ownRow, int ownColumn) {
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                int seen = cells[row + down][column + right];
                if (seen != marks.state(generation - 1, ownRow + down, ownColumn + right)) {
                    int place = (ownRow + down) * marks.columns() + ownColumn + right;
                    record(new PhaseBreach(Kind.WRONG_NEIGHBOUR, generation, ownRow, ownColumn, place, seen));
                }
            }
        }
    }

    /** When the rule has thrown, the grid is lost anyway. */
    private void record(PhaseBreach found) {
        if (hold.failure().isEmpty()) {
            breach.compareAndSet(null, found);
        }
    }

    /** The first one. */
    Optional<PhaseBreach> breach() {
        return Optional.ofNullable(breach.get());
    }

    /** How often the rule has been asked so far. */
    int calls() {
        return calls.get();
    }

    /** Who has asked so far. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }
}
