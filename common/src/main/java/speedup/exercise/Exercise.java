package speedup.exercise;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/**
 * One exercise: how to make a question, how to ask it, how to tell whether the answer is right, and
 * how fast it has to be.
 *
 * <p>Implementations hold no state and need a public constructor without parameters. Everything in
 * them is deterministic: the same seed and size give the same input in every JVM.
 *
 * @param <A> the interface that an answer implements
 * @param <I> an input; never changed by the exercise, possibly changed by a bad answer
 * @param <O> an output
 */
public interface Exercise<A, I, O> {

    /** The oldest version of Java that Speedup runs on. */
    int OLDEST_JAVA_VERSION = 17;

    /** The lesson's name, a slash and the exercise's, such as {@code threads/matmul}. */
    String id();

    /** A few words for a list, such as {@code Share out a matrix product}. */
    String title();

    /** The interface that an answer implements. */
    Class<A> answerType();

    /**
     * The simple name of the class that the student writes. It stands in the exercise's own package
     * and begins with {@code Parallel} or {@code My}, which is how the build knows a student's file.
     */
    String answerName();

    /** The trusted serial version, which {@link #expected} asks, and with whose speed an answer's is compared. */
    A baseline();

    /** The sizes at which answers are checked, smallest first; the edge cases are among them. */
    List<Integer> sizes();

    /**
     * Those of {@link #sizes()} at which an answer is asked once only, since the question takes seconds: the answer has
     * to wait for something, or to start new processes. At all others it is asked several times.
     */
    default List<Integer> sizesAskedOnce() {
        return List.of();
    }

    /**
     * Makes a question.
     *
     * @param seed where all its randomness comes from
     * @param size one of {@link #sizes()} or a size in {@link #requirements()} or {@link #stressSizes()}
     */
    I input(long seed, int size);

    /**
     * Asks an answer the question. Nothing but this call is timed.
     *
     * @throws Exception whatever the answer throws
     */
    O solve(A answer, I input) throws Exception;

    /**
     * The right output, which an answer's is compared with. Nothing but this call is timed where the baseline is.
     *
     * <p>It is the baseline's, asked as an answer is. An exercise that watches answers while it asks them, or has
     * threads wait for each other, says here what is right of a baseline that has no other process or thread.
     *
     * @param baseline what {@link #baseline()} made, once for many questions
     * @throws Exception whatever the baseline throws
     */
    default O expected(A baseline, I input) throws Exception {
        return solve(baseline, input);
    }

    /** How an input crosses to another process. */
    Codec<I> inputCodec();

    /** How an output comes back. */
    Codec<O> outputCodec();

    /**
     * Compares an output with the baseline's for the same input.
     *
     * @return what is wrong, as a sentence for the learner that names a position and both values, or
     *     nothing if the output is right
     */
    Optional<String> difference(I input, O expected, O actual);

    /** How fast an answer has to be, in the order in which it is measured; empty if being right is enough. */
    List<Requirement> requirements();

    /**
     * The sizes at which an answer is also asked in a perturbed copy, whose threads are delayed at random
     * between their accesses to memory. What was a race once in a million calls shows in a few. Empty for an
     * exercise in which no threads share anything; otherwise small sizes, with work for several threads.
     */
    default List<Integer> stressSizes() {
        return List.of();
    }

    /**
     * The oldest version of Java on which a right answer can be written, such as 21 for one that needs virtual threads.
     * On an older one the exercise is listed, not graded, and counts for nothing. The answer is compiled for Java 17
     * nevertheless, so it is given what it needs of a newer one.
     */
    default int javaVersion() {
        return OLDEST_JAVA_VERSION;
    }

    /** The fully qualified name of the class that the student writes. */
    default String answerClassName() {
        return getClass().getPackageName() + "." + answerName();
    }

    /** The file that the student edits, relative to a Java source root, with forward slashes. */
    default String answerFile() {
        return answerClassName().replace('.', '/') + ".java";
    }

    /**
     * Makes an instance of the student's class, which is looked up by name: a lesson compiles without
     * its answers, so that a half-written one breaks nothing but itself.
     *
     * @throws UnusableAnswerException if there is no such class, if it does not implement {@link #answerType()}, or
     *     if it cannot be constructed without parameters
     */
    default A newAnswer() {
        try {
            Class<?> type = Class.forName(answerClassName(), true, getClass().getClassLoader());
            return type.asSubclass(answerType()).getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw new UnusableAnswerException(this, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | ClassCastException | Error e) {
            throw new UnusableAnswerException(this, e);
        }
    }
}
