package speedup.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private final Lessons lessons = Lessons.of(SampleLesson.all());

    @Test
    void sortsByPosition() {
        assertThat(lessons.all()).extracting(Lesson::name).containsExactly("threads", "processes", "test");
    }

    @Test
    void loadsRegisteredLessons() {
        assertThat(Lessons.load().all()).extracting(Lesson::name).containsExactly("threads", "processes", "test");
    }

    @Test
    void stateNoSectionsUnlessTheySaySo() {
        assertThat(lessons.named("processes").sectionsByCause()).isEmpty();
    }

    @Test
    void findsByName() {
        assertThat(lessons.named("processes").title()).isEqualTo("About processes");
    }

    @Test
    void listsTheRegisteredNamesIfThereIsNoSuchLesson() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> lessons.named("thread"))
                .withMessage("No lesson is registered named \"thread\"."
                        + " Registered in META-INF/services/speedup.lesson.Lesson: threads, processes, test");
    }

    @Test
    void findsTheLessonInWhosePackageAClassStands() {
        Lesson lesson = new SampleLesson.Threads();

        assertThat(Lessons.of(List.of(lesson)).holding(LessonsTest.class)).isSameAs(lesson);
    }

    @Test
    void holdsNoClassOfAPackageWithALongerName() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> lessons.holding(List.class))
                .withMessageContaining("java.util.List");
    }

    @Test
    void rejectsTwoLessonsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Lessons.of(List.of(new SampleLesson.Threads(), new Named("threads", 11))))
                .withMessageContaining("same name, threads: ")
                .withMessageContaining(Named.class.getName())
                .withMessageContaining(SampleLesson.Threads.class.getName());
    }

    @Test
    void rejectsTwoLessonsAtOnePosition() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Lessons.of(List.of(new SampleLesson.Threads(), new Named("gpu", 10))))
                .withMessageContaining("same position, 10: ");
    }

    private record Named(String name, int position) implements Lesson {

        @Override
        public String title() {
            return "";
        }
    }
}
