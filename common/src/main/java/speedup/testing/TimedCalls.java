package speedup.testing;

import java.util.Optional;
import java.util.function.LongSupplier;
import speedup.exercise.Exercise;
import speedup.machine.MachineLoad;
import speedup.timing.Variant;

/**
 * The calls of a baseline or an answer, each with a new question, and what the last of them used. Two of these ask
 * the same questions in the same order.
 */
@SuppressWarnings("NullAway.Init") // the first call sets what is told of the last one
final class TimedCalls<I, O> {

    private final Exercise<?, I, O> exercise;
    private final int size;
    private final Call<I, O> call;
    private final LongSupplier cpuClock;
    private long seed;
    private I question;
    private O output;
    private Optional<MachineLoad> machine = Optional.empty();
    private long cpu;

    /**
     * Calls of the baseline or of an answer.
     *
     * @param size the size of the questions
     * @param call asks it
     * @param cpuClock tells the CPU time, in nanoseconds, that whatever works for it has used
     */
    TimedCalls(Exercise<?, I, O> exercise, int size, Call<I, O> call, LongSupplier cpuClock) {
        this.exercise = exercise;
        this.size = size;
        this.call = call;
        this.cpuClock = cpuClock;
    }

    /** One call after the other; what a call throws is the cause of a {@link FailedCallException}. */
    Variant variant(String name) {
        return new Variant(name, this::ask, hole -> answer(), this::account);
    }

    private void ask() {
        question = exercise.input(seed++, size);
        machine = MachineLoad.ifKept();
        cpu = cpuClock.getAsLong();
    }

    private void answer() throws InterruptedException {
        try {
            output = call.of(question);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new FailedCallException(e);
        }
    }

    private void account() {
        cpu = cpuClock.getAsLong() - cpu;
        machine = machine.map(before -> MachineLoad.now().since(before));
    }

    /** The question of the last call, as the call has left it. */
    I question() {
        return question;
    }

    /** What the last call returned. */
    O output() {
        return output;
    }

    /** The CPU time that the last call used, in nanoseconds. */
    long cpu() {
        return cpu;
    }

    /** What the machine did during the last call, where the system keeps an account. */
    Optional<MachineLoad> machine() {
        return machine;
    }

    /** Asks the baseline or an answer one question. */
    interface Call<I, O> {
        O of(I question) throws Exception;
    }

    /** A call has thrown its cause. */
    static final class FailedCallException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Exception thrown;

        private FailedCallException(Exception thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        Exception thrown() {
            return thrown;
        }
    }
}
