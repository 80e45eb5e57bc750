package speedup.processes;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the children that {@link ChildJvm} starts take longer for it, as on a loaded machine or from a slow disk: they
 * wait before their {@code main} begins.
 */
public final class SlowStart {

    private static volatile Supplier<Duration> delay = () -> Duration.ZERO;

    private SlowStart() {}

    /** What is done while children start slowly. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. */
        T result() throws IOException, InterruptedException;
    }

    /**
     * Delays the start of children of this process while some work is done.
     *
     * @param time says for each child when it is started by how much
     */
    public static <T> T during(Supplier<Duration> time, Work<T> work) throws IOException, InterruptedException {
        Supplier<Duration> before = delay;
        delay = time;
        try {
            return work.result();
        } finally {
            delay = before;
        }
    }

    /** The class to run and its arguments: the given ones, or this class and what it needs to wait and go on. */
    static List<String> command(Class<?> main, String... arguments) {
        Stream<String> given = Stream.concat(Stream.of(main.getName()), Arrays.stream(arguments));
        long millis = delay.get().toMillis();
        return (millis == 0 ? given : Stream.concat(Stream.of(SlowStart.class.getName(), "" + millis), given)).toList();
    }

    /**
     * Waits, and goes on with another {@code main}.
     *
     * @param arguments milliseconds, the class, and its arguments
     */
    public static void main(String... arguments) throws Throwable {
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[0]));
        Method main = Class.forName(arguments[1]).getDeclaredMethod("main", String[].class);
        // A worker's class is often nested in its pool's and not public, which the JVM itself does not mind.
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
