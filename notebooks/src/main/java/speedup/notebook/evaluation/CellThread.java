package speedup.notebook.evaluation;

import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jshell.spi.ExecutionControl.StoppedException;

/**
 * The thread of one run of a cell's code. A stop is thrown in it from outside, together with an interrupt, and either may
 * come after the code has ended: here they end with the thread, whereas the thread that reads the kernel's commands would
 * take the end of an interrupted wait for the end of its connection.
 */
class CellThread extends Thread {

    private final Callable<String> code;
    private volatile Optional<String> value = Optional.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    CellThread(Callable<String> code) {
        super("cell");
        this.code = code;
        setUncaughtExceptionHandler((thread, stop) -> {});
    }

    @Override
    public void run() {
        try {
            value = Optional.of(code.call());
        } catch (Throwable e) {
            failure = Optional.of(e);
        }
    }

    /**
     * Runs the code to its end.
     *
     * @return its value
     * @throws Exception what it threw
     * @throws StoppedException if it was stopped before it could tell of either
     */
    String result() throws Exception {
        start();
        join();
        if (failure.isPresent()) {
            if (failure.get() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failure.get();
        }
        return value.orElseThrow(StoppedException::new);
    }
}
