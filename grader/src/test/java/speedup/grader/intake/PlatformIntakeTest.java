package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.grader.intake.SampleSubmission.EXERCISES;
import static speedup.grader.intake.SampleSubmission.PRODUCT;
import static speedup.grader.intake.SampleSubmission.SUM;
import static speedup.grader.intake.SampleSubmission.SUM_IN_PACKAGE;
import static speedup.grader.intake.SampleSubmission.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.intake.layout.Platform;
import speedup.grader.intake.layout.StudentFolder;
import speedup.grader.roster.IdKind;

/** Whole classes as they are downloaded, in a folder and as one archive: the right students with the right files. */
class PlatformIntakeTest {

    @TempDir
    Path dir;

    private final Intake intake = new Intake(EXERCISES);

    private static String java(String author) {
        return "public class ParallelSum {} // " + author + "\n";
    }

    private static byte[] packed(String author) {
        return with("work/" + SUM, java(author)).and("report.pdf", "x").zip(StandardCharsets.UTF_8);
    }

    private static SampleSubmission moodle() {
        return with("Ada Bell_12_assignsubmission_file_/ParallelSum.java", java("Ada Bell"))
                .and("Ada Bell_12_assignsubmission_onlinetext_/onlinetext.html", "<p>")
                .and("Jürgen Groß_13_assignsubmission_file_/upload.zip", packed("Jürgen Groß"))
                .and("Жанна Ли_14_assignsubmission_file_/" + SUM, java("Жанна Ли"))
                .and("Жанна Ли_14_assignsubmission_file_/essay.pdf", "x")
                .and("Nil Text_15_assignsubmission_onlinetext_/onlinetext.html", "<p>")
                .and("__MACOSX/Ada Bell_12_assignsubmission_file_/._ParallelSum.java", "junk")
                .and(".DS_Store", "junk");
    }

    private static SampleSubmission moodleFlat() {
        return with("Ada Bell_12_assignsubmission_file_ParallelSum.java", java("Ada Bell"))
                .and("Jürgen Groß_13_assignsubmission_file_upload.zip", packed("Jürgen Groß"))
                .and("Jürgen Groß_13_assignsubmission_file_essay.pdf", "x")
                .and("Жанна Ли_14_assignsubmission_file_ParallelSum (1).java", java("Жанна Ли"));
    }

    private static SampleSubmission canvas() {
        return with("bellada_12_345_ParallelSum.java", java("bellada"))
                .and("großjürgen_LATE_13_347_ParallelSum-1.java", java("großjürgen"))
                .and("großjürgen_LATE_13_346_ParallelSum.java", java("an older attempt"))
                .and("жанна_14_348_submission.zip", packed("жанна"));
    }

    private static SampleSubmission blackboard() {
        return with("HW 1_ada_attempt_2026-11-01-12-00-00_ParallelSum.java", java("an older attempt"))
                .and("HW 1_ada_attempt_2026-11-01-12-00-00.txt", "Name: Ada")
                .and("HW 1_ada_attempt_2026-11-02-12-00-00_ParallelSum.java", java("ada"))
                .and("HW 1_ada_attempt_2026-11-02-12-00-00.txt", "Name: Ada")
                .and("HW 1_jürgen_attempt_2026-11-01-12-00-00_work.zip", packed("jürgen"))
                .and("HW 1_jürgen_attempt_2026-11-01-12-00-00.txt", "Name: Jürgen");
    }

    private static SampleSubmission brightspace() {
        return with("12-67 - Ada Bell - Nov 1, 2026 1200 PM/ParallelSum.java", java("an older attempt"))
                .and("12-67 - Ada Bell - Nov 1, 2026 0105 PM/ParallelSum.java", java("Ada Bell"))
                .and("13-67 - Jürgen Groß - Nov 1, 2026 1200 PM/work.zip", packed("Jürgen Groß"))
                .and("index.html", "<html>");
    }

    private static SampleSubmission sakai() {
        return with("HW 1/Bell, Ada(ab1)/Submission attachment(s)/ParallelSum.java", java("Bell, Ada"))
                .and("HW 1/Bell, Ada(ab1)/timestamp.txt", "x")
                .and("HW 1/Bell, Ada(ab1)/comments.txt", "x")
                .and("HW 1/Groß, Jürgen(jg2)/Submission attachment(s)/work.zip", packed("Groß, Jürgen"))
                .and("HW 1/Groß, Jürgen(jg2)/timestamp.txt", "x")
                .and("HW 1/grades.csv", "x");
    }

    private static SampleSubmission github() {
        return with("hw1-ada/" + SUM, java("ada"))
                .and("hw1-ada/.git/config", "x")
                .and("hw1-ada/target/classes/ParallelSum.java", "x")
                .and("hw1-ada/.idea/misc.xml", "x")
                .and("hw1-jürgen/" + SUM, java("jürgen"))
                .and("hw1-jürgen/.git/config", "x")
                .and("hw1-jürgen/pom.xml", "x");
    }

    private static SampleSubmission gradescope() {
        return with("export/submission_12/ParallelSum.java", java("Ada Bell"))
                .and("export/submission_13/" + SUM, java("Jürgen Groß"))
                .and("export/submission_14/" + SUM, java("submission_14"))
                .and("export/submission_metadata.yml", """
                        ---
                        submission_12:
                          :submitters:
                          - :name: Ada Bell
                            :sid: '12'
                            :email: ada@example.org
                          :created_at: 2026-11-01 09:00:00.123456789 Z
                          :score: 1.0
                        submission_13:
                          :submitters:
                          - :name: Jürgen Groß
                        """);
    }

    private static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of("Moodle", moodle()),
                Arguments.of("Moodle", moodleFlat()),
                Arguments.of("Canvas", canvas()),
                Arguments.of("Blackboard", blackboard()),
                Arguments.of("Brightspace", brightspace()),
                Arguments.of("Sakai", sakai()),
                Arguments.of("GitHub", github()),
                Arguments.of("Gradescope", gradescope()));
    }

    private Taken taken(Path path) {
        return intake.take(List.of(path), InputChoice.AUTO, Set.of());
    }

    /** Everybody has an own answer, which names its author. */
    private static void check(Taken taken, String title) {
        Map<String, Submission> handedIn = new TreeMap<>();
        taken.submissions().forEach(each -> handedIn.put(each.name(), each));
        handedIn.remove("Nil Text");
        assertThat(handedIn).hasSizeGreaterThan(1);
        assertThat(handedIn).allSatisfy((name, submission) -> {
            assertThat(submission.answers()).containsOnlyKeys("threads/sum");
            assertThat(submission.answers().get("threads/sum").content()).isEqualTo(java(name));
        });
        assertThat(taken.notes().get(0))
                .startsWith(title + ", " + taken.submissions().size() + " submissions; ");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void takesAClassInAFolder(String title, SampleSubmission platform) throws IOException {
        check(taken(platform.folder(dir.resolve("download"))), title);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void takesAClassInOneZip(String title, SampleSubmission platform) throws IOException {
        check(taken(platform.zip(dir.resolve("download.zip"))), title);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void takesTheZipOfAClassInAFolder(String title, SampleSubmission platform) throws IOException {
        Path folder = Files.createDirectories(dir.resolve("marking"));
        platform.zip(folder.resolve("download.zip"));

        Taken taken = taken(folder);

        assertThat(taken.notes().get(0)).startsWith("download.zip: " + title);
        assertThat(taken.submissions())
                .hasSizeGreaterThan(1)
                .allSatisfy(each -> assertThat(each.unread()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void takesSectionsAboveTheStudents(String title, SampleSubmission platform) throws IOException {
        platform.folder(dir.resolve("year/Monday"));
        platform.folder(dir.resolve("year/Tuesday"));

        Taken taken = taken(dir.resolve("year"));

        assertThat(taken.submissions()).hasSizeGreaterThan(3);
        assertThat(taken.submissions()).extracting(Submission::name).doesNotHaveDuplicates();
        assertThat(taken.submissions())
                .filteredOn(each -> !each.name().contains("Nil Text"))
                .allSatisfy(each -> assertThat(each.answers()).containsOnlyKeys("threads/sum"));
        assertThat(taken.notes().get(0)).startsWith(title + ", ");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void countsNothingThatStandsBesideTheStudents(String title, SampleSubmission platform) throws IOException {
        Path year = platform.folder(dir.resolve("year"));
        Files.writeString(year.resolve("ParallelSum.java"), "the instructor's");
        Files.writeString(year.resolve("pom.xml"), "<project/>");
        Files.writeString(year.resolve("marks.csv"), "x");
        with("report.json", "{}").and("verdicts/0123", "x").folder(year.resolve("old reports"));
        with("ParallelProduct.java", "x").folder(year.resolve("new reports"));

        Taken taken = intake.take(List.of(year), InputChoice.AUTO, Set.of(year.resolve("new reports")));

        check(taken, title);
        assertThat(taken.notes()).hasSize(2);
        assertThat(taken.notes().get(1)).isEqualTo("Left aside, since no name leads to a student: ParallelSum.java.");
    }

    @Test
    void saysHowManyThereAreAndWhatCounts() throws IOException {
        assertThat(taken(moodle().folder(dir.resolve("moodle"))).notes())
                .containsExactly("Moodle, 4 submissions; 1 without a file; attempts: newest counts.");
        Taken canvas = taken(canvas().folder(dir.resolve("canvas")));
        assertThat(canvas.notes())
                .containsExactly("Canvas, 3 submissions; attempts: newest counts (1 with older ones).");
        assertThat(canvas.submissions().get(1).problems())
                .containsExactly(
                        "It was handed in late, says Canvas.",
                        "The newest attempt counts. Passed over: großjürgen_LATE_13_346_ParallelSum.java.");
    }

    @Test
    void takesTheAttemptThatCounts() throws IOException {
        Path folder = blackboard().folder(dir.resolve("blackboard"));
        Taken taken = intake.take(List.of(folder), InputChoice.AUTO, Set.of(), AttemptPolicy.FIRST);

        assertThat(taken.notes())
                .containsExactly("Blackboard, 2 submissions; attempts: first counts (1 with other ones).");
        Submission ada = taken.submissions().get(0);
        assertThat(ada.answers().get("threads/sum").content()).isEqualTo(java("an older attempt"));
        assertThat(ada.problems())
                .containsExactly("The first attempt counts. Passed over:"
                        + " HW 1_ada_attempt_2026-11-02-12-00-00_ParallelSum.java.");
        assertThat(intake.take(List.of(folder), InputChoice.AUTO, Set.of(), new AttemptPolicy(2))
                        .submissions()
                        .get(0)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("The newest of the first 2 attempts counts. Passed over: ");
    }

    @Test
    void readsTheTimeOfSakaiBesideTheAttachments() throws IOException {
        String student = "HW 1/Bell, Ada(ab1)/";
        SampleSubmission sakai = with(student + "Submission attachment(s)/ParallelSum.java", java("Bell, Ada"))
                .and(student + "timestamp.txt", "20261130225900000")
                .and("HW 1/Dee, Cy(cd2)/Submission attachment(s)/timestamp.txt", "20200101000000000")
                .and("HW 1/Dee, Cy(cd2)/timestamp.txt", "x".repeat(1_000))
                .and("HW 1/Nil, Jo(jn3)/Submission attachment(s)/ParallelSum.java", java("Nil, Jo"));
        for (Path path : List.of(sakai.folder(dir.resolve("sakai")), sakai.zip(dir.resolve("sakai.zip")))) {
            assertThat(taken(path).submissions())
                    .extracting(each -> each.time().instant())
                    .containsExactly(
                            Optional.of(Instant.parse("2026-11-30T22:59:00Z")), Optional.empty(), Optional.empty());
        }
        Path timestamp = dir.resolve("sakai").resolve(student + "timestamp.txt");
        Files.delete(timestamp);
        Files.createSymbolicLink(timestamp, dir.resolve("sakai.zip"));
        assertThat(taken(dir.resolve("sakai")).submissions().get(0).time().isKnown())
                .isFalse();
    }

    @Test
    void saysThatAStudentHasNoFile() throws IOException {
        Submission without = taken(moodle().folder(dir.resolve("moodle"))).submissions().stream()
                .filter(each -> each.name().equals("Nil Text"))
                .findFirst()
                .orElseThrow();

        assertThat(without.problems()).containsExactly("Moodle has no file of this student.");
        assertThat(without.unread()).isEmpty();
    }

    @Test
    void joinsTheFilesOfOneStudent() throws IOException {
        Path year = with("bellada_12_345_ParallelSum.java", java("a"))
                .and(
                        "bellada_12_346_rest.zip",
                        with(PRODUCT, "class ParallelProduct {}").zip(StandardCharsets.UTF_8))
                .and("bellada_12_347_essay.pdf", "x")
                .and("deecy_13_348_ParallelSum.java", java("b"))
                .folder(dir.resolve("year"));

        Submission joined = taken(year).submissions().get(0);

        assertThat(joined.answers()).containsOnlyKeys("threads/sum", "threads/product");
        assertThat(joined.answers().get("threads/product").path()).isEqualTo("rest.zip/" + PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "course/"})
    void takesAClassOfPlainFoldersInAZip(String wrapping) throws IOException {
        SampleSubmission year = new SampleSubmission();
        for (String name : List.of("ada", "ben", "Çelik", "жанна")) {
            year.and(wrapping + name + "/" + SUM_IN_PACKAGE, java(name));
        }

        Taken taken = taken(year.zip(dir.resolve("year.zip")));

        assertThat(taken.submissions())
                .hasSize(4)
                .allSatisfy(each ->
                        assertThat(each.answers().get("threads/sum").content()).isEqualTo(java(each.name())));
        assertThat(taken.notes()).containsExactly("Folders and archives, each a submission: 4 submissions.");
    }

    @Test
    void takesSectionsOfPlainFolders() throws IOException {
        SampleSubmission year = new SampleSubmission();
        for (String name : List.of("Mo/ada", "Mo/ben", "Tue/cy", "Tue/dee", "Wed/eva")) {
            year.and(name + "/" + SUM, java(name));
        }

        assertThat(taken(year.folder(dir.resolve("year"))).submissions())
                .extracting(Submission::name)
                .containsExactly("ada", "ben", "cy", "dee", "eva");
        assertThat(taken(year.zip(dir.resolve("year.zip"))).submissions()).hasSize(5);
    }

    @Test
    void doesNotTakeAClassForOneSubmissionForALooseFile() throws IOException {
        for (String loose : List.of("ParallelSum.java", "Main.java", "pom.xml", "src/main/java/A.java")) {
            Path year = with("ada/" + SUM, java("ada"))
                    .and("ben/ParallelSum.java", java("ben"))
                    .and(loose, "x")
                    .folder(dir.resolve(loose.replace('/', '_')));

            assertThat(taken(year).submissions())
                    .as(loose)
                    .extracting(Submission::name)
                    .contains("ada", "ben");
        }
    }

    @Test
    void asksWhereBothAreLikely() throws IOException {
        SampleSubmission both = with(SUM, java("the instructor"));
        for (String name : List.of("ada", "ben", "cy")) {
            both.and(name + "/" + SUM, java(name));
        }
        Path year = both.folder(dir.resolve("year"));

        assertThatThrownBy(() -> taken(year))
                .isInstanceOf(NothingToGradeException.class)
                .hasMessageContaining("could be one submission")
                .hasMessageContaining("--one")
                .hasMessageContaining("--each");
        assertThat(intake.take(List.of(year), InputChoice.ONE, Set.of()).submissions())
                .extracting(Submission::name)
                .containsExactly("year");
        assertThat(intake.take(List.of(year), InputChoice.EACH, Set.of()).submissions())
                .extracting(Submission::name)
                .contains("ada", "ben", "cy");
    }

    @Test
    void takesOneSubmissionOfAStudentWhomAPlatformKnows() throws IOException {
        Path folder = with(SUM, java("ada")).folder(dir.resolve("000001-late"));
        StudentFolder ada = new StudentFolder("lovelaceada", Optional.of(IdKind.CANVAS), "12");
        HandInTime late = new HandInTime(Optional.empty(), true, Optional.of(Instant.EPOCH));

        Taken taken = intake.take(List.of(folder), InputChoice.of(ada, late), Set.of());

        assertThat(taken.submissions()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("lovelaceada (12)");
            assertThat(each.time()).isEqualTo(late);
            assertThat(each.problems()).containsExactly("It was handed in late, says the platform.");
        });
        assertThat(taken.authors()).containsEntry("lovelaceada (12)", ada.person());
    }

    @Test
    void doesWhatItIsTold() throws IOException {
        Path year = moodle().folder(dir.resolve("year"));

        assertThat(intake.take(List.of(year), InputChoice.ONE, Set.of()).notes())
                .containsExactly("One submission, year.");
        assertThat(intake.take(List.of(year), InputChoice.EACH, Set.of()).submissions())
                .extracting(Submission::name)
                .contains("Nil Text_15_assignsubmission_onlinetext_");
        assertThatThrownBy(() -> intake.take(List.of(year), InputChoice.of(Platform.CANVAS), Set.of()))
                .isInstanceOf(NothingToGradeException.class)
                .hasMessageContaining("as Canvas gives them, such as \"lastfirst_12345_67890_Answer.java\"");
        assertThat(intake.take(List.of(year), InputChoice.of(Platform.MOODLE), Set.of())
                        .submissions())
                .hasSize(4);
    }

    @Test
    void takesASubmissionWithNamesThatLookLikeAPlatformsForOne() throws IOException {
        Path ada = with(SUM, java("ada")).and("matmul_512_1024_Test.java", "x").folder(dir.resolve("ada"));

        assertThat(taken(ada).notes()).containsExactly("One submission, ada.");
    }
}
