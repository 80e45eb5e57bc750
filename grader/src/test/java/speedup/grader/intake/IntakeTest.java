package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.grader.intake.SampleSubmission.EXERCISES;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;
import static speedup.grader.intake.SampleSubmission.SUM_IN_PACKAGE;
import static speedup.grader.intake.SampleSubmission.WITH_SAME_ANSWER_NAME;
import static speedup.grader.intake.SampleSubmission.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file answers which exercise, and which folder is a submission. */
class IntakeTest {

    private static final String JAVA = "public class ParallelSum {}\n";

    @TempDir
    Path dir;

    private final Intake intake = new Intake(EXERCISES);

    private Submission only(Path path) {
        List<Submission> all = intake.read(List.of(path));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUM,
                "src/main/java/" + SUM_IN_PACKAGE,
                "java/" + SUM_IN_PACKAGE,
                SUM_IN_PACKAGE,
                "sum/ParallelSum.java",
                "ParallelSum.java"
            })
    void acceptsATreeThatBeginsAtAnyPoint(String file) throws IOException {
        Submission folder = only(with(file, JAVA).and("notes.txt", "x").folder(dir.resolve("alice")));
        Submission zip = only(with(file, JAVA).and("notes.txt", "x").zip(dir.resolve("alice.zip")));

        assertThat(folder)
                .isEqualTo(new Submission(
                        "alice", Map.of("threads/sum", new AnswerFile(file, JAVA)), Map.of(), List.of()));
        assertThat(zip).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "course-main/", "a/b/c/"})
    void ignoresFoldersThatWrapAllOfIt(String wrapping) throws IOException {
        Submission submission = only(with(wrapping + "ParallelSum.java", JAVA)
                .and(wrapping + "pom.xml", "<project/>")
                .and("__MACOSX/._ParallelSum.java", "junk")
                .and(".DS_Store", "junk")
                .zip(dir.resolve("bob.zip")));

        assertThat(submission.answers()).containsOnlyKeys("threads/sum");
        assertThat(submission.problems()).isEmpty();
    }

    @Test
    void findsAWholePackageAnywhere() throws IOException {
        Submission submission = only(with("README.md", "x")
                .and("my work/code/" + SUM_IN_PACKAGE, JAVA)
                .zip(dir.resolve("a.zip")));

        assertThat(submission.answers()).containsOnlyKeys("threads/sum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "report.pdf", "picture.png", "x/y/z.txt"})
    void takesABareNameInAFolderWhateverStandsBesideItAndNamesThePlace(String beside) throws IOException {
        Submission submission =
                only(with(beside, "x").and("homework/ParallelSum.java", JAVA).zip(dir.resolve("a.zip")));

        assertThat(submission.answers().get("threads/sum").path()).isEqualTo("homework/ParallelSum.java");
        assertThat(submission.problems())
                .singleElement()
                .asString()
                .contains("homework/ParallelSum.java is taken for the answer to threads/sum")
                .contains("belongs at " + SUM);
    }

    @Test
    void rejectsTwoBareNamesInFolders() throws IOException {
        Submission submission = only(with("README.md", "x")
                .and("homework/ParallelSum.java", JAVA)
                .and("old/ParallelSum.java", JAVA)
                .zip(dir.resolve("a.zip")));

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.rejected().get("threads/sum"))
                .contains("more than once: homework/ParallelSum.java, old/ParallelSum.java");
    }

    @Test
    void takesOnlyFilesThatExercisesName() throws IOException {
        Submission submission = only(with(SUM, JAVA)
                .and(SUM.replace("ParallelSum", "SerialSum"), "class SerialSum {}")
                .and("pom.xml", "<project/>")
                .and("META-INF/services/javax.annotation.processing.Processor", "Evil")
                .folder(dir.resolve("a")));

        assertThat(submission.answers()).containsOnlyKeys("threads/sum");
        assertThat(submission.answers().get("threads/sum").path()).isEqualTo(SUM);
    }

    @Test
    void returnsAnswersInTheOrderOfTheExercises() throws IOException {
        Submission submission = only(with(PRODUCT, JAVA).and(SUM, JAVA).zip(dir.resolve("a.zip")));

        assertThat(submission.answers().keySet()).containsExactly("threads/sum", "threads/product");
    }

    @Test
    void prefersTheFileInTheSourceRootAndSaysSo() throws IOException {
        Submission submission = only(with(SUM, "right")
                .and("solutions/src/main/java/" + SUM_IN_PACKAGE, "other")
                .and("old/ParallelSum.java", "oldest")
                .folder(dir.resolve("a")));

        assertThat(submission.answers().get("threads/sum").content()).isEqualTo("right");
        assertThat(submission.problems())
                .singleElement()
                .asString()
                .contains("threads/sum is there more than once")
                .contains("Graded is " + SUM)
                .contains("passed over solutions/src/main/java/" + SUM_IN_PACKAGE + ", old/ParallelSum.java");
    }

    @Test
    void rejectsTwoFilesInOtherPlaces() throws IOException {
        Submission submission = only(with("x/" + SUM_IN_PACKAGE, "one")
                .and("y/" + SUM_IN_PACKAGE, "two")
                .zip(dir.resolve("a.zip")));

        assertThat(submission.answers()).isEmpty();
        assertThat(submission.rejected().get("threads/sum"))
                .contains("more than once: x/" + SUM_IN_PACKAGE + ", y/" + SUM_IN_PACKAGE)
                .contains("keep " + SUM);
    }

    @Test
    void rejectsTwoFilesWithoutASourceRoot() throws IOException {
        Submission submission =
                only(with(SUM_IN_PACKAGE, "one").and("ParallelSum.java", "two").folder(dir.resolve("a")));

        assertThat(submission.rejected()).containsOnlyKeys("threads/sum");
    }

    @Test
    void needsFoldersForANameThatTwoExercisesUse() throws IOException {
        Intake both = new Intake(WITH_SAME_ANSWER_NAME);
        Path bare = with("ParallelSum.java", JAVA).zip(dir.resolve("bare.zip"));
        Path full = with(SUM, JAVA).zip(dir.resolve("full.zip"));

        List<Submission> read = both.read(List.of(bare, full));

        assertThat(read.get(0).answers()).isEmpty();
        assertThat(read.get(0).rejected()).containsOnlyKeys("threads/sum", "processes/total");
        assertThat(read.get(0).rejected().get("threads/sum"))
                .contains("could answer any of threads/sum, processes/total")
                .contains(SUM);
        assertThat(read.get(1).answers()).containsOnlyKeys("threads/sum");
        assertThat(read.get(1).rejected()).isEmpty();
    }

    @Test
    void readsAFolderOfFoldersAndZipsAsAClass() throws IOException {
        Path year = Files.createDirectories(dir.resolve("year"));
        with("wrapped/" + SUM, JAVA).folder(year.resolve("carol"));
        with("b-main/" + SUM, JAVA).zip(year.resolve("bob.ZIP"));
        with(SUM, JAVA).folder(year.resolve("alice"));
        Files.createDirectories(year.resolve("dave"));
        Files.writeString(year.resolve("eve.rar"), "Rar!....");
        Files.writeString(year.resolve("marks.csv"), "");
        Files.createDirectories(year.resolve(".git"));

        List<Submission> all = intake.read(List.of(year));

        assertThat(all).extracting(Submission::name).containsExactly("alice", "bob", "carol", "dave", "eve.rar");
        assertThat(all.subList(0, 3))
                .allSatisfy(each -> assertThat(each.answers()).containsOnlyKeys("threads/sum"));
        assertThat(all.get(3).problems())
                .singleElement()
                .asString()
                .contains("It is empty")
                .contains("ParallelSum.java, ParallelProduct.java");
        assertThat(all.get(4).problems()).singleElement().asString().contains("a RAR archive, not a zip");
    }

    @Test
    void readsAModuleWithoutKnownFilesAsOneSubmission() throws IOException {
        Submission submission = only(with("src/main/java/Misnamed.java", JAVA).folder(dir.resolve("a")));

        assertThat(submission.problems())
                .singleElement()
                .asString()
                .contains("There is no answer in it. It has src/main/java/Misnamed.java.")
                .contains("ParallelSum.java, ParallelProduct.java");
    }

    @Test
    void namesFiveOfManyUnknownFiles() throws IOException {
        SampleSubmission unknown = new SampleSubmission();
        for (int i = 0; i < 8; i++) {
            unknown.and("f" + i + ".txt", "");
        }

        assertThat(only(unknown.folder(dir.resolve("a"))).problems())
                .singleElement()
                .asString()
                .contains("It has f0.txt, f1.txt, f2.txt, f3.txt, f4.txt and 3 more.");
    }

    @Test
    void replacesNamesThatClashByPaths() throws IOException {
        Path one = with(SUM, JAVA).folder(dir.resolve("one/alice"));
        Path two = with(SUM, JAVA).zip(dir.resolve("alice.zip"));

        assertThat(intake.read(List.of(one, two, dir.resolve("one/../one/alice"))))
                .extracting(Submission::name)
                .containsExactly(one.toString(), two.toString());
    }

    @Test
    void numbersNamesThatAreShownAlike() throws IOException {
        Path year = Files.createDirectories(dir.resolve("year"));
        with(SUM, JAVA).folder(year.resolve("a\tb"));
        with(SUM, JAVA).folder(year.resolve("a b"));

        assertThat(intake.read(List.of(year)))
                .extracting(Submission::name)
                .containsExactly(year + "/a b", year + "/a b (2)");
    }

    @Test
    void acceptsWindowsNames() throws IOException {
        String windows = SUM.replace('/', '\\');

        assertThat(only(with(windows, JAVA).folder(dir.resolve("a"))).answers()).containsOnlyKeys("threads/sum");
        assertThat(only(with(windows, JAVA).zip(dir.resolve("b.zip")))
                        .answers()
                        .get("threads/sum")
                        .path())
                .isEqualTo(SUM);
    }

    @Test
    void acceptsNamesInAnOldCodePage() throws IOException {
        byte[] zip = with("L\u00f6sung/" + SUM, JAVA).zip(StandardCharsets.ISO_8859_1);

        assertThat(only(Files.write(dir.resolve("a.zip"), zip)).answers()).containsOnlyKeys("threads/sum");
    }

    @Test
    void throwsForAPathThatLeadsNowhere() throws IOException {
        Path text = Files.writeString(dir.resolve("notes.txt"), "x");

        assertThatThrownBy(() -> intake.read(List.of(dir.resolve("nobody"))))
                .isInstanceOf(NothingToGradeException.class)
                .hasMessageContaining("There is no \"")
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> intake.read(List.of(text)))
                .isInstanceOf(NothingToGradeException.class)
                .hasMessageContaining("neither a folder nor a zip file");
    }

    @Test
    void throwsIfAllFoldersAreEmpty() throws IOException {
        Path empty = Files.createDirectories(dir.resolve("empty"));
        Path full = with(SUM, JAVA).folder(dir.resolve("full"));

        assertThatThrownBy(() -> intake.read(List.of(empty)))
                .isInstanceOf(NothingToGradeException.class)
                .hasMessageContaining("nothing to grade in \"" + empty + "\"");
        assertThat(intake.read(List.of(empty, full))).hasSize(2);
    }

    @Test
    void speaksOfTheWantedExercisesOnly() throws IOException {
        Intake sumOnly = new Intake(EXERCISES, EXERCISES.subList(0, 1));
        Path both =
                with(SUM, JAVA).and(PRODUCT, "one").and("x/" + PRODUCT, "two").folder(dir.resolve("both"));
        Path other = with(PRODUCT, JAVA).folder(dir.resolve("other"));

        List<Submission> read = sumOnly.read(List.of(both, other));

        assertThat(read.get(0).answers()).containsOnlyKeys("threads/sum");
        assertThat(read.get(0).rejected()).isEmpty();
        assertThat(read.get(0).problems()).isEmpty();
        assertThat(read.get(1).answers()).isEmpty();
        assertThat(read.get(1).problems())
                .singleElement()
                .asString()
                .endsWith("Looked for, each in its place such as " + SUM + " or at the top: ParallelSum.java.");
    }

    @Test
    void namesClassesWhoseFilesAreLeftOut() throws IOException {
        Submission submission = only(with(SUM, JAVA)
                .and(PRODUCT, JAVA)
                .and("src/Helper.java", JAVA)
                .and("notes.txt", "")
                .folder(dir.resolve("a")));

        assertThat(submission.answers().get("threads/sum").leftOut()).containsExactly("Helper");
    }

    @Test
    void throwsWithoutExercises() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Intake(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Intake(EXERCISES, List.of()));
    }
}
