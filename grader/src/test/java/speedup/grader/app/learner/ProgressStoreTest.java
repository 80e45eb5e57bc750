package speedup.grader.app.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.app.learner.ProgressStore.Entry;
import speedup.grader.app.learner.ProgressStore.Outcome;
import speedup.grader.verdict.Status;

class ProgressStoreTest {

    private static final Outcome PASSED =
            new Outcome(Status.PASSED, OptionalDouble.of(1.93), "2026-01-02T03:04:05Z", "c0ffee");

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Path file() {
        return folder.resolve("state").resolve("progress.properties");
    }

    private ProgressStore open() {
        return ProgressStore.open(file(), warnings::add);
    }

    @Test
    void readsBackWhatWasNoted() {
        Outcome crashed = new Outcome(Status.CRASHED, OptionalDouble.empty(), "2026-01-02T03:04:06Z", "");
        ProgressStore store = open();
        store.note("threads/sum", PASSED);
        store.noteHints("threads/sum", 2);
        store.noteHints("threads/matmul", 1);
        store.note("processes/spawn", crashed);
        assertThat(open().entry("threads/sum")).isEqualTo(new Entry(Optional.of(PASSED), Optional.empty(), 2));
        assertThat(open().entry("threads/matmul")).isEqualTo(new Entry(Optional.empty(), Optional.empty(), 1));
        assertThat(open().entry("processes/spawn")).isEqualTo(new Entry(Optional.of(crashed), Optional.empty(), 0));
        assertThat(open().entry("threads/other")).isEqualTo(Entry.BLANK);
        assertThat(open().isPassed("threads/sum")).isTrue();
        assertThat(open().isPassed("processes/spawn")).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void keepsAPassAndNotesWhatCameLater() {
        ProgressStore store = open();
        store.note("a/b", PASSED);
        store.note("a/b", new Outcome(Status.CRASHED, OptionalDouble.empty(), "later", "other"));
        store.note("a/b", new Outcome(Status.INCONCLUSIVE, OptionalDouble.empty(), "later", "other"));
        store.noteHints("a/b", 3);
        assertThat(open().entry("a/b")).isEqualTo(new Entry(Optional.of(PASSED), Optional.of(Status.CRASHED), 3));
        store.note("a/b", PASSED);
        assertThat(open().entry("a/b")).isEqualTo(new Entry(Optional.of(PASSED), Optional.empty(), 3));
    }

    @Test
    void readsWhatWasWrittenBeforeAnswersWereNoted() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "a/b.hints=0\na/b.status=PASSED\na/b.date=then\na/b.speedup=1.5");
        assertThat(open().entry("a/b").outcome())
                .contains(new Outcome(Status.PASSED, OptionalDouble.of(1.5), "then", ""));
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "a/b=3",
                "\u0000\u0000",
                "a/b.hints=-1",
                "a/b.hints=x",
                "a/b.hints=\\u00zz",
                "a/b.status=PASSED",
                "a/b.hints=0\na/b.status=GREAT",
                "a/b.hints=0\na/b.status=PASSED\na/b.since=GREAT",
                "a/b.hints=0\na/b.status=PASSED\na/b.speedup=fast"
            })
    void putsAsideAFileThatCannotBeParsed(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);
        assertThat(open().isPassed("a/b")).isFalse();
        assertThat(warnings).singleElement().asString().contains("starts anew", "progress.properties.unreadable");
        assertThat(file().resolveSibling("progress.properties.unreadable")).hasContent(content);
        open().noteHints("a/b", 1);
        assertThat(open().entry("a/b").hints()).isEqualTo(1);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void putsAsideAFileThatIsNotText() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(open().entry("a/b")).isEqualTo(Entry.BLANK);
        assertThat(warnings).singleElement().asString().contains("starts anew");
    }

    @Test
    void warnsOfAFileThatCannotBeReadOrWritten() throws IOException {
        Files.createDirectories(file());
        ProgressStore store = open();
        assertThat(warnings).singleElement().asString().startsWith("Your progress could not be read from " + file());
        Files.createDirectories(file().resolve("in the way"));
        store.note("a/b", PASSED);
        assertThat(store.isPassed("a/b")).isTrue();
        assertThat(warnings).hasSize(2).last().asString().startsWith("Your progress could not be kept in " + file());
    }

    @Test
    void warnsOfAnUnparsableFileThatCannotBePutAside() throws IOException {
        Files.createDirectories(
                file().resolveSibling("progress.properties.unreadable").resolve("in the way"));
        Files.writeString(file(), "{");
        assertThat(open().entry("a/b")).isEqualTo(Entry.BLANK);
        assertThat(warnings).singleElement().asString().contains("nor put aside");
    }
}
