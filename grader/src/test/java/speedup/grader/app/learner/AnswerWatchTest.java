package speedup.grader.app.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercises;

/** What happens in each pause is given; a pause too many ends the wait. */
class AnswerWatchTest {

    @TempDir
    private Path home;

    private OwnAnswer sum;
    private OwnAnswer matmul;

    @BeforeEach
    void start() {
        sum = new OwnAnswer(home, Exercises.load().get("threads/sum"));
        matmul = new OwnAnswer(home, Exercises.load().get("threads/matmul"));
        Stream.of(sum, matmul).forEach(answer -> save(answer, "as given"));
    }

    @Test
    void givesWhatWasSavedOnceItHasComeToRest() throws InterruptedException {
        AnswerWatch watch = watch(() -> {}, () -> save(sum, "hal"), () -> save(sum, "half and half"), () -> {});

        assertThat(watch.awaitSaved()).containsExactly(sum);
        assertThatThrownBy(watch::awaitSaved).isInstanceOf(InterruptedException.class);
    }

    @Test
    void givesEverythingThatWasSavedTogether() throws InterruptedException {
        AnswerWatch watch = watch(
                () -> {
                    save(matmul, "new");
                    save(sum, "new");
                },
                () -> {});

        assertThat(watch.awaitSaved()).containsExactly(sum, matmul);
    }

    @Test
    void givesWhatWasSavedWhileNobodyWaited() throws InterruptedException {
        AnswerWatch watch = watch(() -> {});
        save(sum, "new");

        assertThat(watch.awaitSaved()).containsExactly(sum);
    }

    @Test
    void isNotWokenByASaveThatChangesNothingOrByAFileThatIsGone() {
        AnswerWatch watch = watch(
                () -> save(sum, "as given"),
                () -> {},
                () -> delete(sum),
                () -> {},
                () -> save(sum, "as given"),
                () -> {});

        assertThatThrownBy(watch::awaitSaved).isInstanceOf(InterruptedException.class);
    }

    private AnswerWatch watch(Runnable... events) {
        Deque<Runnable> pauses = new ArrayDeque<>(List.of(events));
        return new AnswerWatch(List.of(sum, matmul), () -> {
            if (pauses.isEmpty()) {
                throw new InterruptedException("Nothing more happens.");
            }
            pauses.remove().run();
        });
    }

    private static void save(OwnAnswer answer, String content) {
        try {
            Files.createDirectories(answer.file().getParent());
            Files.writeString(answer.file(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(OwnAnswer answer) {
        try {
            Files.delete(answer.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
