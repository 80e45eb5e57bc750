package speedup.threads.labs.waiting;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.Function;

/**
 * Starts virtual threads. It does so through a method handle, since the project is compiled for Java 17, which has none of
 * them: {@code Thread.startVirtualThread} came with Java 21 (JEP 444).
 */
final class VirtualThreads {

    /** The methods of Java 19 and 20 have the same name, and fail unless previews are enabled. */
    private static final int SINCE = 21;

    private VirtualThreads() {}

    /** What starts a task on a virtual thread of its own; nothing if this Java has none. */
    static Optional<Function<Runnable, Thread>> starter() {
        if (Runtime.version().feature() < SINCE) {
            return Optional.empty();
        }
        try {
            MethodHandle start = MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
            return Optional.of(task -> started(start, task));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java " + SINCE + " and newer have virtual threads", e);
        }
    }

    @SuppressWarnings("IllegalCatch") // a method handle may throw anything; this method throws nothing that is checked
    private static Thread started(MethodHandle start, Runnable task) {
        try {
            return (Thread) start.invokeExact(task);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
