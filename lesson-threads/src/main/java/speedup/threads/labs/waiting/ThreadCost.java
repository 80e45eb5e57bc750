package speedup.threads.labs.waiting;

import java.util.Arrays;
import java.util.List;
import speedup.jvm.JavaCommand;
import speedup.lab.MissingPrerequisiteException;
import speedup.threads.labs.LabProgram;

/**
 * What tasks that wait at once take.
 *
 * @param waiting how many of them waited at once, at least 1
 * @param threads platform threads that were there for them
 * @param heapBytes by which the used heap grew
 * @param residentBytes by which the resident set outside of the heap grew; -1 where the system does not tell
 * @param peak the most platform threads at a time while tasks waited for {@link Tasks#WAIT} each
 */
record ThreadCost(int waiting, int threads, long heapBytes, long residentBytes, int peak) {

    /** Memory is told for each task that waits; -1 where the system does not tell. */
    double bytesPerTask() {
        return residentBytes < 0 ? -1 : (double) (heapBytes + residentBytes) / waiting;
    }

    /** As a process tells it to another one. */
    String line() {
        return waiting + " " + threads + " " + heapBytes + " " + residentBytes + " " + peak;
    }

    /** Reads that. */
    static ThreadCost parse(String line) {
        long[] numbers =
                Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new ThreadCost((int) numbers[0], (int) numbers[1], numbers[2], numbers[3], (int) numbers[4]);
    }

    /** Has so many tasks wait in a process of its own. */
    static ThreadCost of(ThreadKind kind, int tasks) throws MissingPrerequisiteException, InterruptedException {
        List<String> said = LabProgram.output(JavaCommand.ofThisJava()
                .options("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-Xlog:disable")
                .sameClassPath()
                .main(WaitingProgram.class, kind.name(), Integer.toString(tasks)));
        return parse(said.get(said.size() - 1));
    }
}
