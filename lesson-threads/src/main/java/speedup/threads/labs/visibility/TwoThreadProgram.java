package speedup.threads.labs.visibility;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * A program of two threads with two reads. All fields are 0 at the beginning, and each read sees 0 or 1.
 *
 * @param steps what the threads do
 * @param fields how they read and write
 * @param left what the first thread does
 * @param right what the second one does
 * @param unexpected the outcome that one does not expect, as two bits: what the first and the second read have seen
 * @param meaning that outcome in words
 * @param allowed whether the memory model allows it
 */
record TwoThreadProgram(
        Steps steps, String fields, Half left, Half right, int unexpected, String meaning, boolean allowed) {

    static final String PLAIN = "plain";
    static final String VOLATILE = "volatile";

    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

    private static final int ZERO_ZERO = 0b00;
    private static final int ONE_ZERO = 0b10;

    /** What one thread does, in some runs one after the other. */
    @FunctionalInterface
    interface Half {

        void run(SharedInts shared, int from, int to);
    }

    /** What the threads of a program do, apart from how they read and write. */
    enum Steps {
        WRITE_THEN_READ("write, then read", "x = 1; read y | y = 1; read x"),
        DATA_THEN_FLAG("data, then flag", "x = 1; y = 1 | read y; read x"),
        COUNT("count", "read x; x = that + 1 | the same");

        final String title;
        final String code;

        Steps(String title, String code) {
            this.title = title;
            this.code = code;
        }
    }

    /** All programs, plain ones first among those of the same steps. */
    static List<TwoThreadProgram> all() {
        return List.of(
                writeThenRead(PLAIN, TwoThreadProgram::plainWriteReadY, TwoThreadProgram::plainWriteReadX, true),
                writeThenRead(
                        VOLATILE, TwoThreadProgram::volatileWriteReadY, TwoThreadProgram::volatileWriteReadX, false),
                dataThenFlag(PLAIN, TwoThreadProgram::plainPublish, TwoThreadProgram::plainReceive, true),
                dataThenFlag(
                        "volatile flag", TwoThreadProgram::volatilePublish, TwoThreadProgram::volatileReceive, false),
                count(PLAIN, TwoThreadProgram::plainCount, true),
                count(VOLATILE, TwoThreadProgram::volatileCount, true),
                count("atomic", TwoThreadProgram::atomicCount, false));
    }

    private static TwoThreadProgram writeThenRead(String fields, Half left, Half right, boolean allowed) {
        return new TwoThreadProgram(Steps.WRITE_THEN_READ, fields, left, right, ZERO_ZERO, "both read 0", allowed);
    }

    private static TwoThreadProgram dataThenFlag(String fields, Half left, Half right, boolean allowed) {
        return new TwoThreadProgram(
                Steps.DATA_THEN_FLAG, fields, left, right, ONE_ZERO, "the flag without the data", allowed);
    }

    private static TwoThreadProgram count(String fields, Counting counting, boolean allowed) {
        return new TwoThreadProgram(
                Steps.COUNT,
                fields,
                (shared, from, to) -> counting.run(shared.x(), shared.first(), from, to),
                (shared, from, to) -> counting.run(shared.x(), shared.second(), from, to),
                ZERO_ZERO,
                "a count is lost",
                allowed);
    }

    /** Adds 1 to each, and tells what it was before. */
    @FunctionalInterface
    private interface Counting {

        void run(int[] counters, int[] before, int from, int to);
    }

    private static void plainWriteReadY(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            shared.x()[i] = 1;
            shared.first()[i] = shared.y()[i];
        }
    }

    private static void plainWriteReadX(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            shared.y()[i] = 1;
            shared.second()[i] = shared.x()[i];
        }
    }

    private static void volatileWriteReadY(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            INTS.setVolatile(shared.x(), i, 1);
            shared.first()[i] = (int) INTS.getVolatile(shared.y(), i);
        }
    }

    private static void volatileWriteReadX(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            INTS.setVolatile(shared.y(), i, 1);
            shared.second()[i] = (int) INTS.getVolatile(shared.x(), i);
        }
    }

    private static void plainPublish(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            shared.x()[i] = 1;
            shared.y()[i] = 1;
        }
    }

    private static void plainReceive(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            shared.first()[i] = shared.y()[i];
            shared.second()[i] = shared.x()[i];
        }
    }

    private static void volatilePublish(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            shared.x()[i] = 1;
            INTS.setVolatile(shared.y(), i, 1);
        }
    }

    private static void volatileReceive(SharedInts shared, int from, int to) {
        for (int i = from; i < to; i++) {
            shared.first()[i] = (int) INTS.getVolatile(shared.y(), i);
            shared.second()[i] = shared.x()[i];
        }
    }

    private static void plainCount(int[] counters, int[] before, int from, int to) {
        for (int i = from; i < to; i++) {
            before[i] = counters[i];
            counters[i] = before[i] + 1;
        }
    }

    private static void volatileCount(int[] counters, int[] before, int from, int to) {
        for (int i = from; i < to; i++) {
            before[i] = (int) INTS.getVolatile(counters, i);
            INTS.setVolatile(counters, i, before[i] + 1);
        }
    }

    private static void atomicCount(int[] counters, int[] before, int from, int to) {
        for (int i = from; i < to; i++) {
            before[i] = (int) INTS.getAndAdd(counters, i, 1);
        }
    }
}
