package speedup.threads;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Virtual threads for code that is compiled for Java 17, which has none of them: they came with Java 21 (JEP 444). So
 * the methods are looked up by their names.
 */
public final class VirtualThreads {

    /** The methods of Java 19 and 20 have the same names, and fail unless previews are enabled. */
    private static final int SINCE = 21;

    private VirtualThreads() {}

    /**
     * What starts a task on a virtual thread of its own: {@code Thread.startVirtualThread}. Nothing if this Java has no
     * virtual threads.
     */
    public static Optional<Function<Runnable, Thread>> starter() {
        if (Runtime.version().feature() < SINCE) {
            return Optional.empty();
        }
        MethodHandle start =
                method(Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        return Optional.of(task -> called(() -> (Thread) start.invokeExact(task)));
    }

    /**
     * An executor that gives each task a virtual thread of its own: {@code
     * Executors.newVirtualThreadPerTaskExecutor()}.
     *
     * @throws UnsupportedOperationException if this Java has no virtual threads
     */
    public static ExecutorService newExecutor() {
        if (Runtime.version().feature() < SINCE) {
            throw new UnsupportedOperationException("Virtual threads need Java " + SINCE
                    + " or newer, and this is Java " + Runtime.version().feature());
        }
        MethodHandle create = method(
                Executors.class, "newVirtualThreadPerTaskExecutor", MethodType.methodType(ExecutorService.class));
        return called(() -> (ExecutorService) create.invokeExact());
    }

    private static MethodHandle method(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.publicLookup().findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java " + SINCE + " and newer have virtual threads", e);
        }
    }

    /** A call by a method handle, which may throw anything. */
    @FunctionalInterface
    private interface Call<T> {
        T call() throws Throwable;
    }

    /** Makes a call of a method that throws nothing that is checked. */
    @SuppressWarnings("IllegalCatch") // a method handle may throw anything
    private static <T> T called(Call<T> call) {
        try {
            return call.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
