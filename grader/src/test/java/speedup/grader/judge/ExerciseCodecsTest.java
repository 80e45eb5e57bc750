package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.Fuzzing;

/** The codecs of every exercise of the course, on what they wrote and on what they did not write. */
class ExerciseCodecsTest {

    private static final int SIZES_EACH = 3;

    /** Of a large value, so many beginnings are looked at. */
    private static final int MOST_BEGINNINGS = 500;

    static List<Exercise<?, ?, ?>> exercises() {
        return Exercises.load().all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    void readWhatTheyWroteAndNoBeginningOfIt(Exercise<?, ?, ?> exercise) throws Exception {
        for (int size : exercise.sizes().subList(0, SIZES_EACH)) {
            for (Coded<?> coded : coded(exercise, size)) {
                coded.assertReadBack();
                coded.assertNoBeginningIsRead();
            }
        }
    }

    /** An answer's bytes are untrusted. */
    @Test
    void readDamagedOutputsOrRejectThem() throws Exception {
        List<Coded<?>> outputs = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : exercises()) {
            for (int size : exercise.sizes().subList(0, SIZES_EACH)) {
                outputs.add(coded(exercise, size).get(1));
            }
        }
        Fuzzing.run("outputs", random -> {
            Coded<?> output = outputs.get(random.nextInt(outputs.size()));
            output.assertReadOrRejected(Fuzzing.mutated(output.bytes, random));
        });
    }

    /** An input and its output. */
    private static <A, I, O> List<Coded<?>> coded(Exercise<A, I, O> exercise, int size) throws Exception {
        // A seed of its own: some inputs name a folder after it, which a run that was killed may have left behind.
        I input = exercise.input(System.nanoTime(), size);
        O output = exercise.expected(exercise.baseline(), input);
        return List.of(
                Coded.of(exercise.id() + " input", exercise.inputCodec(), input),
                Coded.of(exercise.id() + " output", exercise.outputCodec(), output));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Coded<T>(String name, Codec<T> codec, byte[] bytes) {

        static <T> Coded<T> of(String name, Codec<T> codec, T value) {
            ByteBuffer bytes = ByteBuffer.allocate(codec.size(value)).order(ByteOrder.nativeOrder());
            codec.write(value, bytes);
            assertThat(bytes.remaining()).as("bytes not written of " + name).isZero();
            return new Coded<>(name, codec, bytes.array());
        }

        void assertReadBack() {
            T value = codec.readAll(buffer(bytes));
            assertThat(of(name, codec, value).bytes).as(name).isEqualTo(bytes);
        }

        void assertNoBeginningIsRead() {
            for (int length = 0; length < bytes.length; length += 1 + bytes.length / MOST_BEGINNINGS) {
                ByteBuffer beginning = buffer(bytes).limit(length);
                assertThatThrownBy(() -> codec.readAll(beginning))
                        .as("the first %d of %d bytes of %s", length, bytes.length, name)
                        .isInstanceOfAny(MalformedValueException.class, BufferUnderflowException.class);
            }
        }

        void assertReadOrRejected(byte[] damaged) {
            try {
                assertThat(codec.readAll(buffer(damaged))).as(name).isNotNull();
            } catch (MalformedValueException | BufferUnderflowException rejection) {
                assertThat(rejection).isNotNull();
            } catch (RuntimeException | Error e) {
                throw new AssertionError(name, e);
            }
        }

        private static ByteBuffer buffer(byte[] bytes) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        }
    }
}
