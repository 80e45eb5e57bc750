package speedup.grader.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.intake.AnswerFile;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

class VerdictCacheTest {

    private static final AnswerFile ANSWER = new AnswerFile("a/B.java", "class B {}");
    private static final ExerciseVerdict VERDICT = Gradebooks.verdict(Status.TOO_SLOW);

    @TempDir
    Path reports;

    private final List<String> notes = new ArrayList<>();

    private VerdictCache cache(String conditions, boolean fresh) {
        return VerdictCache.in(reports, new ContentHash().with(conditions), Map.of(), fresh, notes::add);
    }

    private VerdictCache cache() {
        return cache("2 cores", false);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(reports.resolve("verdicts"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "INCONCLUSIVE")
    void findsADecidedVerdictExactlyAsItWas(Status status) {
        ExerciseVerdict verdict = Gradebooks.verdict(status);

        cache().store("anna", ANSWER, verdict);

        assertThat(cache().find("anna", verdict.id(), ANSWER)).contains(verdict);
        assertThat(notes).isEmpty();
    }

    @Test
    void keepsFiguresAndTextsOfEveryKind() {
        ExerciseVerdict odd = new ExerciseVerdict(
                "threads/sum",
                Status.INCORRECT,
                0,
                10,
                "half a pair \ud800, \u202e, \n and \u0000",
                List.of("\u001b[2J"),
                Gradebooks.figures(Status.INCONCLUSIVE).stream().toList(),
                VERDICT.stages());

        cache().store("anna", ANSWER, odd);

        assertThat(cache().find("anna", "threads/sum", ANSWER)).contains(odd);
    }

    @Test
    void storesNoInconclusiveVerdict() {
        ExerciseVerdict open = Gradebooks.verdict(Status.INCONCLUSIVE);

        cache().store("anna", ANSWER, open);

        assertThat(cache().find("anna", open.id(), ANSWER)).isEmpty();
        assertThat(reports).isEmptyDirectory();
    }

    @Test
    void findsNothingWhenAnythingDiffers() {
        cache().store("anna", ANSWER, VERDICT);

        assertThat(cache().find("ben", VERDICT.id(), ANSWER)).isEmpty();
        assertThat(cache().find("anna", "threads/sum", ANSWER)).isEmpty();
        assertThat(cache().find("anna", VERDICT.id(), new AnswerFile("a/B.java", "class B { }")))
                .isEmpty();
        assertThat(cache().find("anna", VERDICT.id(), new AnswerFile("B.java", "class B {}")))
                .isEmpty();
        assertThat(cache("4 cores", false).find("anna", VERDICT.id(), ANSWER)).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void replacesVerdictsWhenFresh() {
        cache().store("anna", ANSWER, VERDICT);
        ExerciseVerdict other = Gradebooks.verdict(VERDICT.id(), Status.PASSED, Gradebooks.figures(Status.PASSED));

        VerdictCache fresh = cache("2 cores", true);

        assertThat(fresh.find("anna", VERDICT.id(), ANSWER)).isEmpty();
        fresh.store("anna", ANSWER, other);
        assertThat(cache().find("anna", VERDICT.id(), ANSWER)).contains(other);
    }

    /** Else the next run would take over the verdict that was found to be open. */
    @Test
    void forgetsAVerdictThatIsInconclusiveWhenFresh() {
        cache().store("anna", ANSWER, VERDICT);
        ExerciseVerdict open = Gradebooks.verdict(VERDICT.id(), Status.INCONCLUSIVE, Optional.empty());

        cache().store("anna", ANSWER, open);
        assertThat(cache().find("anna", VERDICT.id(), ANSWER)).contains(VERDICT);

        cache("2 cores", true).store("anna", ANSWER, open);
        assertThat(cache().find("anna", VERDICT.id(), ANSWER)).isEmpty();
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "half", "digit", "not text"})
    void notesAndIgnoresDamagedFiles(String damage) throws IOException {
        cache().store("anna", ANSWER, VERDICT);
        String text = Files.readString(onlyFile());
        switch (damage) {
            case "half" -> Files.writeString(onlyFile(), text.substring(0, text.length() / 2));
            case "digit" -> Files.writeString(onlyFile(), text.replace("\"score\":2.5", "\"score\":9.5"));
            case "not text" -> Files.write(onlyFile(), new byte[] {(byte) 0xff, 0, 1});
            default -> Files.writeString(onlyFile(), damage);
        }

        assertThat(cache().find("anna", VERDICT.id(), ANSWER)).isEmpty();
        assertThat(notes).singleElement().asString().contains(VERDICT.id() + " of anna", "damaged", "graded again");

        cache().store("anna", ANSWER, VERDICT);
        assertThat(cache().find("anna", VERDICT.id(), ANSWER)).contains(VERDICT);
    }

    @Test
    void ignoresAVerdictUnderAnotherName() throws IOException {
        cache().store("anna", ANSWER, VERDICT);
        Path annas = onlyFile();
        Path copy = Files.move(annas, reports.resolve("copy"));
        cache().store("ben", ANSWER, VERDICT);
        Files.move(copy, onlyFile(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(cache().find("ben", VERDICT.id(), ANSWER)).isEmpty();
        assertThat(notes).hasSize(1);
    }

    @Test
    void goesOnWhereItCannotStore() throws IOException {
        Files.createFile(reports.resolve("verdicts"));

        cache().store("anna", ANSWER, VERDICT);

        assertThat(notes).singleElement().asString().contains("could not be kept in", "verdicts");
    }

    @Test
    void hashesFilesAndTheirNames() throws IOException {
        Path classes = Files.createDirectories(reports.resolve("classes/a"));
        Files.writeString(classes.resolve("A.class"), "1");
        String before = new ContentHash().with(reports).hex();

        Files.writeString(classes.resolve("A.class"), "2");
        String changed = new ContentHash().with(reports).hex();
        Files.move(classes.resolve("A.class"), classes.resolve("B.class"));
        String renamed = new ContentHash().with(reports).hex();

        assertThat(List.of(before, changed, renamed)).doesNotHaveDuplicates();
        assertThat(new ContentHash().with("ab").with("c").hex())
                .isNotEqualTo(new ContentHash().with("a").with("bc").hex());
    }

    @Test
    void forgetsWhatDoesNotCompileWhenAnotherFileIsHandedIn() {
        ExerciseVerdict broken = Gradebooks.verdict("threads/sum", Status.DOES_NOT_COMPILE, Optional.empty());
        AnswerFile withHelper = new AnswerFile(ANSWER.path(), ANSWER.content(), List.of("Helper"));

        cache().store("anna", ANSWER, broken);

        assertThat(cache().find("anna", "threads/sum", ANSWER)).contains(broken);
        assertThat(cache().find("anna", "threads/sum", withHelper)).isEmpty();
    }

    @Test
    void keepsWhatCompilesWhenAnotherFileIsHandedIn() {
        cache().store("anna", ANSWER, VERDICT);

        assertThat(cache().find(
                                "anna",
                                VERDICT.id(),
                                new AnswerFile(ANSWER.path(), ANSWER.content(), List.of("Helper"))))
                .contains(VERDICT);
    }

    @Test
    void findsNoVerdictUnderAnotherBar() {
        cache().store("anna", ANSWER, VERDICT);

        assertThat(under(Map.of(VERDICT.id(), "Scaling[0.1]")).find("anna", VERDICT.id(), ANSWER))
                .isEmpty();
        assertThat(under(Map.of("threads/other", "Scaling[0.1]")).find("anna", VERDICT.id(), ANSWER))
                .as("the bar of another exercise")
                .contains(VERDICT);
    }

    private VerdictCache under(Map<String, String> bars) {
        return VerdictCache.in(reports, new ContentHash().with("2 cores"), bars, false, notes::add);
    }

    @Test
    void keepsWhetherPointsAreABonus() {
        ExerciseVerdict bonus = VERDICT.marked(3, 5, true, "text");

        cache().store("anna", ANSWER, bonus);

        assertThat(cache().find("anna", VERDICT.id(), ANSWER)).contains(bonus);
    }
}
