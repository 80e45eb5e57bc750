package speedup.grader.subprocess;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Subprocesses that are kept from one request to the next, frozen in between. To start a JVM and to load and compile the
 * classes of a library can take ten times as long as the work itself. Thread-safe.
 *
 * <p>Requests come from strangers, and none may suffer from what another has left behind. So a process that has
 * answered others before is believed only when all went well, which the program's own code says; after anything else
 * it is ended, and the request is put to a new process. One that has answered is kept under the same condition.
 */
public final class SubprocessPool implements Closeable {

    /** What a library keeps for good of each request cannot add up to much by then. */
    static final int MOST_REQUESTS = 100;

    private final SubprocessStarter starter;
    private final SubprocessProgram program;
    private final Predicate<ByteBuffer> wentWell;
    private final int most;
    private final Deque<ServingSubprocess> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * A pool without a process.
     *
     * @param program ends its {@code main} by {@link SubprocessServer}
     * @param wentWell whether a result is the usual one
     * @param most how many processes may wait for a request
     */
    public SubprocessPool(
            SubprocessStarter starter, SubprocessProgram program, Predicate<ByteBuffer> wentWell, int most) {
        this.starter = starter;
        this.program = program;
        this.wentWell = wentWell;
        this.most = most;
    }

    /**
     * Has a process answer a request.
     *
     * @param input what a process that answers it is started with, or was
     * @throws IOException if the sandbox fails
     */
    public SubprocessResult run(SubprocessInput input, byte[] request) throws IOException, InterruptedException {
        Optional<ServingSubprocess> kept = take(input);
        if (kept.isPresent()) {
            Optional<SubprocessResult> result = answer(kept.get(), request);
            if (result.filter(this::wentWell).isPresent()) {
                return result.get();
            }
        }
        for (SubprocessJvm jvm : starter.jvms(program)) {
            Optional<SubprocessResult> result = answer(starter.serve(program, jvm, input), request);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new SubprocessResult.Failed();
    }

    private boolean wentWell(SubprocessResult result) {
        return result instanceof SubprocessResult.Done done && wentWell.test(done.bytes());
    }

    /** Keeps the process if all went well, and ends it otherwise. */
    private Optional<SubprocessResult> answer(ServingSubprocess process, byte[] request)
            throws IOException, InterruptedException {
        boolean isKept = false;
        try {
            Optional<SubprocessResult> result = process.run(request);
            if (result.filter(this::wentWell).isPresent() && process.requests() < MOST_REQUESTS) {
                process.freeze();
                isKept = true;
            }
            return result;
        } finally {
            if (isKept) {
                giveBack(process);
            } else {
                process.close();
            }
        }
    }

    private synchronized Optional<ServingSubprocess> take(SubprocessInput input) {
        for (Iterator<ServingSubprocess> each = idle.iterator(); each.hasNext(); ) {
            ServingSubprocess process = each.next();
            if (process.input().equals(input)) {
                each.remove();
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }

    private void giveBack(ServingSubprocess process) throws IOException {
        Optional<ServingSubprocess> surplus = keep(process);
        if (surplus.isPresent()) {
            surplus.get().close();
        }
    }

    /** Keeps it in the place of the one that has waited longest, if need be. */
    private synchronized Optional<ServingSubprocess> keep(ServingSubprocess process) {
        if (closed) {
            return Optional.of(process);
        }
        idle.addFirst(process);
        return idle.size() > most ? Optional.of(idle.removeLast()) : Optional.empty();
    }

    /** Ends all processes that wait; one that works ends with its request. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            while (!idle.isEmpty()) {
                idle.removeFirst().close();
            }
        } finally {
            // One that cannot be closed keeps no other from it.
            if (!idle.isEmpty()) {
                close();
            }
        }
    }
}
