package speedup.threads;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Virtual threads for code that is compiled for Java 17, which knows nothing of them. They came with Java 21 (JEP 444).
 */
public final class VirtualThreads {

    private static final int SINCE = 21;

    private VirtualThreads() {}

    /** Whether this Java has them. */
    public static boolean areThere() {
        return Runtime.version().feature() >= SINCE;
    }

    /**
     * An executor that gives each task a virtual thread of its own: {@code
     * Executors.newVirtualThreadPerTaskExecutor()}.
     *
     * @throws UnsupportedOperationException before Java 21
     */
    public static ExecutorService newExecutor() {
        try {
            Method method = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
            return (ExecutorService) method.invoke(null);
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(
                    "Virtual threads need Java " + SINCE + " or newer, and this is Java "
                            + Runtime.version().feature(),
                    e);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
