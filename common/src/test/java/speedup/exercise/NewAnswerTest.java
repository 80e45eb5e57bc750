package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class NewAnswerTest {

    @Test
    void expectsTheFileInTheExercisesPackage() {
        assertThat(new BareExercise().answerClassName()).isEqualTo("speedup.exercise.MyAnswer");
        assertThat(new BareExercise().answerFile()).isEqualTo("speedup/exercise/MyAnswer.java");
    }

    @Test
    void makesAnObjectOfTheStudentsClass() {
        Exercise<Runnable, ?, ?> exercise = answeredBy("Good");

        Runnable first = exercise.newAnswer();
        assertThat(first).isInstanceOf(Good.class);
        assertThat(exercise.newAnswer()).isNotSameAs(first);
    }

    @Test
    void saysThatTheClassIsMissing() {
        assertUnusable("Missing")
                .hasMessage("The answer to test/bare cannot be used: speedup.exercise.NewAnswerTest$Missing has to"
                        + " compile, be public, implement Runnable and have a public constructor without parameters"
                        + " that does not fail (java.lang.ClassNotFoundException:"
                        + " speedup.exercise.NewAnswerTest$Missing)")
                .hasCauseInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void saysThatTheClassIsOfAnotherType() {
        assertUnusable("OfAnotherType").hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void saysThatTheConstructorTakesParameters() {
        assertUnusable("WithParameter")
                .hasMessageContaining("constructor without parameters")
                .hasCauseInstanceOf(NoSuchMethodException.class);
    }

    @Test
    void saysThatTheConstructorIsPrivate() {
        assertUnusable("Private")
                .hasMessageContaining("public constructor")
                .hasCauseInstanceOf(IllegalAccessException.class);
    }

    @Test
    void saysThatTheClassIsAbstract() {
        assertUnusable("Unfinished").hasCauseInstanceOf(InstantiationException.class);
    }

    @Test
    void handsOnWhatTheConstructorThrows() {
        assertUnusable("NotStarted")
                .hasCauseInstanceOf(NotAttemptedException.class)
                .hasMessageContaining("Not attempted yet");
    }

    @Test
    void handsOnWhatTheInitializerThrows() {
        assertUnusable("BadlyInitialized")
                .hasCauseInstanceOf(NumberFormatException.class)
                .hasMessageContaining("two");
    }

    @Test
    void handsOnAnErrorOfTheInitializer() {
        assertUnusable("WronglyInitialized")
                .hasCauseInstanceOf(AssertionError.class)
                .hasMessageContaining("never so");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnusable(String nested) {
        return assertThatThrownBy(() -> answeredBy(nested).newAnswer())
                .isInstanceOf(UnusableAnswerException.class)
                .hasMessageStartingWith("The answer to test/bare cannot be used: ")
                .hasMessageContaining("NewAnswerTest$" + nested);
    }

    private static Exercise<Runnable, ?, ?> answeredBy(String nested) {
        return new BareExercise() {
            @Override
            public String answerName() {
                return "NewAnswerTest$" + nested;
            }
        };
    }

    /** As it should be. */
    public static class Good implements Runnable {
        @Override
        public void run() {}
    }

    /** Implements nothing. */
    public static class OfAnotherType {}

    /** Its constructor takes a parameter. */
    public static class WithParameter extends Good {
        public WithParameter(int threads) {
            assertThat(threads).isPositive();
        }
    }

    /** Its constructor is private. */
    public static class Private extends Good {
        private Private() {}
    }

    /** A class of which there are no objects. */
    public abstract static class Unfinished implements Runnable {}

    /** A skeleton whose constructor is to be filled in. */
    public static class NotStarted extends Good {
        public NotStarted() {
            throw new NotAttemptedException();
        }
    }

    /** A constant that cannot be computed. */
    public static class BadlyInitialized extends Good {
        static final int THREADS = Integer.parseInt("two");
    }

    /** An error, which the virtual machine does not wrap. */
    public static class WronglyInitialized extends Good {
        static final int THREADS = fail();

        private static int fail() {
            throw new AssertionError("never so");
        }
    }
}
