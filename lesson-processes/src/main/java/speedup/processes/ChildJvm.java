package speedup.processes;

import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import speedup.jvm.JavaCommand;

/** How to start another JVM that knows the classes this one knows. */
public final class ChildJvm {

    /**
     * A collector without threads of its own, and no file of performance counters. Both
     * compilers stay on: a worker that may only use the quick one (-XX:TieredStopAtLevel=1) took 217 ms
     * over what others did in 80 ms, and did not start any sooner.
     */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData");

    private static final int USUAL_MEGABYTES = 64;

    private ChildJvm() {}

    /**
     * Makes the builder of a child process; nothing is started yet.
     *
     * <p>The child runs the same {@code java} as this process, on the same class path ({@code
     * java.class.path}), with the same folder for temporary files, and with a heap of at most {@value #USUAL_MEGABYTES} MB. Its standard input and output are pipes to this
     * process. Its error output goes where this process's goes, so that stack traces are seen and a
     * flood of them blocks nobody.
     *
     * @param main the class whose {@code main} the child runs; it may be a nested class
     * @param arguments what {@code main} is given
     */
    public static ProcessBuilder running(Class<?> main, String... arguments) {
        return withHeap(USUAL_MEGABYTES, main, arguments);
    }

    /**
     * The same, with a heap of another size.
     *
     * @param megabytes the most that the heap may have, at least 2
     */
    public static ProcessBuilder withHeap(int megabytes, Class<?> main, String... arguments) {
        List<String> start = SlowStart.command(main, arguments);
        List<String> command = JavaCommand.ofThisJava()
                .options(OPTIONS)
                .heap((long) megabytes << 20)
                .sameProperty("java.io.tmpdir")
                .sameClassPath()
                .main(start.get(0), start.subList(1, start.size()).toArray(new String[0]));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    }
}
