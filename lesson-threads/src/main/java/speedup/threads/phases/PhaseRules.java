package speedup.threads.phases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import speedup.threads.phases.PhaseObservation.Ending;

/** Looks for the first rule of {@link CellularAutomaton} that an answer has broken. */
record PhaseRules(PhaseQuestion question, PhaseObservation expected, PhaseObservation seen) {

    private static final String READ = "Lesson 1 tells of it in \"Phases\"";

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(this::breach, this::ending, this::returned)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<String> breach() {
        return seen.breaches().stream().findFirst().map(breach -> withReading(told(breach)));
    }

    private String told(PhaseBreach breach) {
        return switch (breach.kind()) {
            case OVERTAKEN ->
                told(
                        "The rule was asked for cell [%d][%d] in generation %d while %d cells of generation %d were not computed"
                                + " yet: a thread went ahead of the others. All of them have to meet at a barrier after each"
                                + " generation",
                        breach.row(), breach.column(), breach.generation(), breach.number(), breach.generation() - 1);
            case WRONG_NEIGHBOUR -> wrongNeighbour(breach);
            case ASKED_TWICE ->
                told(
                        "The rule was asked twice for cell [%d][%d] in generation %d. Either two threads have the same row, or a"
                                + " thread read the grid of the generation before again: were the grids exchanged by several"
                                + " threads, or by none?",
                        breach.row(), breach.column(), breach.generation());
            case UNKNOWN_CELL ->
                told(
                        "The rule was asked for the cell at [%d][%d] of a grid in which that has the state %d. No inner cell has"
                                + " it in any of the %d generations before the last: was the cell never computed, is it one of the"
                                + " border, or was one generation too many computed?",
                        breach.row(), breach.column(), breach.state(), question.generations());
        };
    }

    private String wrongNeighbour(PhaseBreach breach) {
        MarkedGrid marks = new MarkedGrid(question.start().length, question.start()[0].length);
        int row = breach.number() / marks.columns();
        int column = breach.number() % marks.columns();
        int state = breach.state();
        String asked = told(
                "For cell [%d][%d] in generation %d, the rule found at [%d][%d] ",
                breach.row(), breach.column(), breach.generation(), row, column);
        if (!marks.isInner(row, column)) {
            return asked
                    + told(
                            "%d, and that cell of the border has the state %d in every generation: it has to stand in each grid that"
                                    + " is read",
                            state, marks.state(0, row, column));
        }
        boolean same = state > 0 && marks.row(state) == row && marks.column(state) == column;
        if (!same) {
            return asked
                    + told(
                            "%d, which is no state of that cell: was it not computed, or written somewhere else?",
                            state);
        }
        int generation = marks.generation(state);
        return asked
                + told(
                        "the state of generation %d, and not that of %d. %s",
                        generation,
                        breach.generation() - 1,
                        generation >= breach.generation()
                                ? "Cells of the next generation belong into a second grid, as long as others still read the first"
                                : "Was it read before the thread that computes it was done, or were the grids mixed up?");
    }

    private Optional<String> ending() {
        return switch (seen.ending()) {
            case RETURNED -> Optional.empty();
            case FAILURE_SEEN ->
                question.scene().fails()
                        ? Optional.empty()
                        : Optional.of("The call failed, though the rule had thrown nothing");
            case RETURNED_EARLY ->
                Optional.of(told(
                        "The call ended while a thread was still in the middle of generation %d. It has to wait until all have"
                                + " ended",
                        question.held().generation()));
            case FAILURE_LOST ->
                Optional.of(
                        "The rule threw an exception in one thread, and a grid was returned as if nothing had happened. What"
                                + " a thread throws ends that thread alone: keep it, and throw it in the thread that called");
            case FAILURE_REPLACED ->
                Optional.of(
                        "The rule threw an exception in one thread, and the call threw another one that does not have it as a"
                                + " cause. A broken barrier tells the others that somebody failed, and the caller has to learn why");
            case THREAD_LEFT ->
                Optional.of(told(
                        "The call has ended, and %s. %s",
                        question.scene().fails()
                                ? "seconds later a thread had still not got over the failure of another one"
                                : "seconds later one of its threads had not",
                        question.scene().fails()
                                ? withReading(
                                        "Who waits at a barrier for a thread that has failed waits for ever, unless the"
                                                + " barrier is broken or ended, also for those that come to it later")
                                : "Wait for all of them"));
            case STANDS_STILL -> Optional.of(standsStill());
        };
    }

    private String standsStill() {
        String call = told(
                "With %s and %d inner rows the call did not return, though nobody was held up",
                threads(), question.start().length - 2);
        return withReading(
                question.scene().fails()
                        ? call
                                + ". The rule had thrown an exception in one thread: that one never comes to the barrier, and"
                                + " whoever waits for it there, or comes later, waits for ever, unless the barrier is broken or"
                                + " ended"
                        : call
                                + ". Does the barrier wait for more threads than there are, or do some compute fewer generations"
                                + " than others?");
    }

    private static String withReading(String text) {
        return text + (text.endsWith("?") ? " " : ". ") + READ;
    }

    /** What was returned is right, if something was. */
    private Optional<String> returned() {
        return seen.ending() == Ending.RETURNED ? shape().or(this::cells) : Optional.empty();
    }

    private Optional<String> shape() {
        if (expected.cells().length != seen.cells().length) {
            return Optional.of(
                    told("The grid has %d rows, and should have %d", seen.cells().length, expected.cells().length));
        }
        return IntStream.range(0, expected.cells().length)
                .filter(row -> expected.cells()[row].length != seen.cells()[row].length)
                .mapToObj(row -> told(
                        "Row %d of the grid has %d cells, and should have %d",
                        row, seen.cells()[row].length, expected.cells()[row].length))
                .findFirst();
    }

    private Optional<String> cells() {
        for (int row = 0; row < expected.cells().length; row++) {
            int column = Arrays.mismatch(expected.cells()[row], seen.cells()[row]);
            if (column >= 0) {
                return Optional.of(told(
                        "With %s and %d rows of %d cells, cell [%d][%d] of generation %d is %d, and should be %d",
                        threads(),
                        question.start().length,
                        question.start()[0].length,
                        row,
                        column,
                        question.generations(),
                        seen.cells()[row][column],
                        expected.cells()[row][column]));
            }
        }
        return Optional.empty();
    }

    private String threads() {
        return switch (question.threads()) {
            case PhaseQuestion.AS_MANY_AS_CORES -> "as many threads as there are cores";
            case 1 -> "1 thread";
            default -> question.threads() + " threads";
        };
    }

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
