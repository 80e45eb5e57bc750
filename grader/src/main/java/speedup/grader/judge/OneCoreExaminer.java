package speedup.grader.judge;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import speedup.grader.judge.process.Call;
import speedup.grader.sandbox.OneCore;
import speedup.grader.sandbox.ThreadOrder;

/**
 * Asks an answer while all of its threads share one core and one of them goes before the others. What is asked is as
 * fresh as all other questions; what is answered is not looked at, for by then it has been right often enough.
 */
public interface OneCoreExaminer extends Closeable {

    /** The thread that calls the answer; empty if it cannot be told. */
    OptionalLong caller();

    /**
     * Asks on all cores.
     *
     * @return empty if no answer came
     * @throws IOException if the sandbox fails
     */
    Optional<AllCoresCall> askOnAllCores(int size) throws IOException;

    /**
     * A call on all cores.
     *
     * @param threads the CPU time in ns that each thread used that was there before the call and after it, by its id
     * @param cost what the call cost
     */
    record AllCoresCall(Map<Long, Long> threads, Call cost) {

        /** Keeps a copy. */
        public AllCoresCall {
            threads = Map.copyOf(threads);
        }
    }

    /**
     * Asks on one core.
     *
     * @param patience a call that takes longer gets all cores and equal threads for its rest
     * @return the CPU time of all threads together and how many were started; empty if that says nothing: no answer came
     *     in time, or a process was started or has ended
     * @throws IOException if the sandbox fails
     */
    Optional<OneCore.Reading> ask(int size, ThreadOrder order, Duration patience) throws IOException;

    /**
     * Whether a call so far says nothing for what the answer did that no other number of cores makes an answer do: it
     * failed, or a process was started or ended in the call.
     */
    boolean isIncomparable();

    @Override
    void close();
}
