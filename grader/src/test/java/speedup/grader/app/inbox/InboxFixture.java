package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An inbox that is looked at whenever a test says so. */
abstract class InboxFixture {

    @TempDir
    Path folder;

    Path inbox;
    final List<StudentAttempt> taken = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    InboxWatch watch;
    long now;

    @BeforeEach
    void start() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        open(Clock.systemUTC());
    }

    /** As a run does that goes on after another. */
    void open(Clock clock) throws IOException {
        List<StudentAttempt> known = new ArrayList<>();
        AttemptStore store = AttemptStore.open(folder.resolve("attempts"), known);
        assertThat(known).isEqualTo(taken);
        watch = new InboxWatch(inbox, store, Duration.ofSeconds(10), clock, new InboxWatch.Listener() {
            @Override
            public void taken(StudentAttempt attempt) {
                taken.add(attempt);
            }

            @Override
            public void noted(String text) {
                notes.add(text);
            }
        });
    }

    void lookAfter(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
        watch.look(now);
    }

    void settle() {
        lookAfter(1);
        lookAfter(10);
    }

    Path handIn(String name, String text) throws IOException {
        return Files.writeString(inbox.resolve(name), text);
    }

    List<String> titles() {
        return taken.stream().map(InboxFixture::title).toList();
    }

    static String title(StudentAttempt attempt) {
        return attempt.student() + ", attempt " + attempt.ordinal();
    }
}
