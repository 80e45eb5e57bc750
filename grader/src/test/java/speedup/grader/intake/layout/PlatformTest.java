package speedup.grader.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

/** From names alone to students and what counts of theirs. */
class PlatformTest {

    private static PlatformClass recognised(String... paths) {
        Optional<PlatformClass> found = Platform.recognise(Listing.ofPaths(paths), HandedIn::hasFiles);
        assertThat(found).isPresent();
        return found.orElseThrow();
    }

    private static List<String> files(Student student) {
        return student.counting().stream()
                .map(each ->
                        String.join("/", each.names()) + " as " + each.content().file())
                .toList();
    }

    private static Student student(PlatformClass platformClass, String name) {
        return platformClass.students().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of(
                        "Moodle",
                        "Ada Bell",
                        List.of(
                                "Ada Bell_12_assignsubmission_file_/Answer.java",
                                "Żółw Ęść_13_assignsubmission_file_/a.zip")),
                Arguments.of(
                        "Moodle",
                        "Ada Bell",
                        List.of(
                                "Ada Bell_12_assignsubmission_file/Answer.java",
                                "Cy Dee_13_assignsubmission_file/a.zip")),
                Arguments.of(
                        "Moodle",
                        "Ada Bell",
                        List.of(
                                "Ada Bell_12_assignsubmission_file_Answer.java",
                                "Cy Dee_13_assignsubmission_file_a.zip")),
                Arguments.of(
                        "Canvas", "bellada", List.of("bellada_12_345_Answer.java", "deecy_LATE_13_346_Answer-1.java")),
                Arguments.of(
                        "Blackboard",
                        "abell",
                        List.of(
                                "HW 1_abell_attempt_2026-11-01-12-00-00_Answer.java",
                                "HW 1_abell_attempt_2026-11-01-12-00-00.txt",
                                "HW 1_cdee_attempt_2026-11-01-12-00-01_Answer.java")),
                Arguments.of(
                        "Brightspace",
                        "Ada Bell",
                        List.of(
                                "12-67890 - Ada Bell - Nov 1, 2026 1200 PM/Answer.java",
                                "13-67890 - Cy Dee-Smith - Nov 1, 2026 941 AM/Answer.java",
                                "index.html")),
                Arguments.of(
                        "Sakai",
                        "Bell, Ada",
                        List.of(
                                "Bell, Ada(ab1)/Submission attachment(s)/Answer.java",
                                "Bell, Ada(ab1)/timestamp.txt",
                                "Dee, Cy(cd2)/Submission attachment(s)/Answer.java",
                                "Dee, Cy(cd2)/comments.txt",
                                "grades.csv")),
                Arguments.of(
                        "GitHub",
                        "ada",
                        List.of(
                                "hw-1-ada/.git/",
                                "hw-1-ada/pom.xml",
                                "hw-1-cy-dee/.git/",
                                "hw-1-cy-dee/src/Answer.java")),
                Arguments.of(
                        "Gradescope",
                        "submission_12",
                        List.of("submission_12/Answer.java", "submission_13/Answer.java", "submission_metadata.yml")));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void recognisesEachPlatform(String title, String student, List<String> paths) {
        PlatformClass found = recognised(paths.toArray(String[]::new));

        assertThat(found.layout().title()).isEqualTo(title);
        assertThat(found.students()).hasSize(2).extracting(Student::name).contains(student);
        assertThat(found.students())
                .allSatisfy(each -> assertThat(each.counting()).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void findsTheSameStudentsBelowAFolderAndInSections(String title, String student, List<String> paths) {
        String[] wrapped = paths.stream().map(path -> "download/" + path).toArray(String[]::new);
        String[] inSections = Stream.of("Mo", "Tue")
                .flatMap(section -> paths.stream().map(path -> "all/" + section + "/" + path))
                .toArray(String[]::new);

        assertThat(recognised(wrapped).layout().title()).isEqualTo(title);
        assertThat(recognised(wrapped).students())
                .extracting(Student::name)
                .isEqualTo(recognised(paths.toArray(String[]::new)).students().stream()
                        .map(Student::name)
                        .toList());
        assertThat(recognised(inSections).students())
                .hasSize(4)
                .extracting(Student::name)
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.contains(student));
    }

    @Test
    void keepsTwoStudentsOfOneNameApart() {
        assertThat(recognised("Ada Bell_12_assignsubmission_file_/A.java", "Ada Bell_13_assignsubmission_file_/A.java")
                        .students())
                .extracting(Student::name)
                .containsExactly("Ada Bell (12)", "Ada Bell (13)");
    }

    @Test
    void takesTheTextFieldOfMoodleForNoFile() {
        PlatformClass found = recognised(
                "Ada Bell_12_assignsubmission_file_/A.java",
                "Ada Bell_12_assignsubmission_onlinetext_/onlinetext.html",
                "Cy Dee_13_assignsubmission_onlinetext_/onlinetext.html");

        assertThat(files(student(found, "Ada Bell"))).containsExactly("Ada Bell_12_assignsubmission_file_ as ");
        assertThat(student(found, "Cy Dee").counting()).isEmpty();
    }

    @Test
    void takesTheNewerOfTwoUploadsToCanvasByTheirAttachments() {
        Student student = recognised(
                        "bellada_LATE_12_400_Answer-1.java",
                        "bellada_LATE_12_399_Answer.java",
                        "bellada_LATE_12_398_Other.java",
                        "bellada_LATE_12_text.html")
                .students()
                .get(0);

        assertThat(files(student))
                .containsExactlyInAnyOrder(
                        "bellada_LATE_12_400_Answer-1.java as Answer.java",
                        "bellada_LATE_12_398_Other.java as Other.java");
        assertThat(student.time().isLate()).isTrue();
        assertThat(student.passedOver())
                .singleElement()
                .satisfies(each -> assertThat(each.names()).containsExactly("bellada_LATE_12_399_Answer.java"));
    }

    @Test
    void readsNamesOfCanvasThatHaveUnderscores() {
        assertThat(recognised("de_la_cruz_ana_12_345_a_1_2_b.java", "anon_Ab3dE_67_A.java", "LATE_anon_Xy_68_A.java")
                        .students())
                .extracting(Student::name)
                .containsExactly("anon_Ab3dE", "anon_Xy", "de_la_cruz_ana");
    }

    @Test
    void takesTheNewestAttemptThatHasAFile() {
        PlatformClass found = recognised(
                "HW_abell_attempt_2026-11-01-12-00-00_Answer.java",
                "HW_abell_attempt_2026-11-02-12-00-00_Answer.java",
                "HW_abell_attempt_2026-11-02-12-00-00_Other.java",
                "HW_abell_attempt_2026-11-03-12-00-00.txt",
                "HW_cdee_attempt_2026-11-01-12-00-00.txt");

        assertThat(files(student(found, "abell")))
                .containsExactlyInAnyOrder(
                        "HW_abell_attempt_2026-11-02-12-00-00_Answer.java as Answer.java",
                        "HW_abell_attempt_2026-11-02-12-00-00_Other.java as Other.java");
        assertThat(student(found, "abell").passedOver()).hasSize(1);
        assertThat(student(found, "cdee").counting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 02", "2, 03", "3, 05", "9, 05"})
    void takesTheNewestOfTheFirstAttemptsThatHaveAFile(int most, String day) {
        Student student = recognised(
                        "HW_abell_attempt_2026-11-01-12-00-00.txt",
                        "HW_abell_attempt_2026-11-05-12-00-00_Answer.java",
                        "HW_abell_attempt_2026-11-02-12-00-00_Answer.java",
                        "HW_abell_attempt_2026-11-03-12-00-00_Other.java")
                .students(new AttemptPolicy(most))
                .get(0);

        assertThat(student.counting())
                .singleElement()
                .satisfies(each -> assertThat(each.names().get(0)).contains("2026-11-" + day));
        assertThat(student.passedOver()).hasSize(2);
        assertThat(student.time().time()).contains(LocalDateTime.parse("2026-11-" + day + "T12:00"));
    }

    @Test
    void saysWhichAttemptCounts() {
        assertThat(AttemptPolicy.NEWEST.inWords()).isEqualTo("newest");
        assertThat(AttemptPolicy.FIRST.inWords()).isEqualTo("first");
        assertThat(new AttemptPolicy(3).inWords()).isEqualTo("newest of the first 3");
        assertThatThrownBy(() -> new AttemptPolicy(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "20261130225900123, 2026-11-30T22:59:00.123Z",
        "' 2026-11-30T22:59:00Z\n', 2026-11-30T22:59:00Z",
        "2026-11-30T22:59:00.5Z, 2026-11-30T22:59:00.500Z",
        "20261330225900123, ",
        "2026-11-30, ",
        "yesterday, ",
        "'', "
    })
    void readsTheTimesThatSakaiWrites(String text, @Nullable Instant time) {
        assertThat(Platform.SAKAI.layout().time(text)).isEqualTo(Optional.ofNullable(time));
        assertThat(Platform.MOODLE.layout().time(text)).isEmpty();
    }

    @Test
    void keepsUsersOfBlackboardApartWhoseNamesEndAlike() {
        assertThat(recognised(
                                "HW_1_a_smith_attempt_2026-11-01-12-00-00_A.java",
                                "HW_1_b_smith_attempt_2026-11-01-12-00-00_A.java")
                        .students())
                .extracting(Student::name)
                .containsExactly("a_smith", "b_smith");
    }

    @Test
    void sortsAttemptsOnBrightspaceByTime() {
        Student student = recognised(
                        "12-6 - Ada Bell - Nov 10, 2026 105 PM/A.java",
                        "12-6 - Ada Bell - Nov 9, 2026 1159 PM/A.java",
                        "12-6 - Ada Bell - Nov 10, 2026 1205 PM/A.java",
                        "12-6 - Ada Bell - Nov 10, 2026 1159 AM/A.java",
                        "12-6 - Ada Bell - Oct 31, 2026 1259 AM/A.java")
                .students()
                .get(0);

        assertThat(student.counting())
                .singleElement()
                .satisfies(each -> assertThat(each.names()).containsExactly("12-6 - Ada Bell - Nov 10, 2026 105 PM"));
        assertThat(student.passedOver()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "'Nov 1, 2026 1200 PM', '2026-11-01 12:00'",
        "'Nov 1, 2026 1200 AM', '2026-11-01 00:00'",
        "'January 12, 2026 941 PM', '2026-01-12 21:41'",
        "'Dec 3, 2026 1830', '2026-12-03 18:30'",
        "'3 nov. 2026 18:30', '3 nov. 2026 18:30'"
    })
    void readsTimesOfBrightspace(String text, String sortable) {
        assertThat(BrightspaceLayout.sortable(text)).isEqualTo(sortable);
    }

    @Test
    void takesOnlyAttachmentsOfSakai() {
        PlatformClass found = recognised(
                "HW/Bell, Ada(ab1)/Submission attachment(s)/A.java",
                "HW/Bell, Ada(ab1)/Feedback Attachment(s)/A.java",
                "HW/Dee, Cy(cd2)/Submission attachment(s)/",
                "HW/Dee, Cy(cd2)/timestamp.txt");

        assertThat(files(student(found, "Bell, Ada")))
                .containsExactly("HW/Bell, Ada(ab1)/Submission attachment(s) as ");
        assertThat(student(found, "Dee, Cy").counting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lesson-threads/src/main/java/speedup/A.java",
                "alice/A.java",
                "alice.zip",
                "hw1-alice/A.java",
                "notes (final)/A.java",
                "A (1).java",
                "12345/A.java"
            })
    void recognisesNothingInPlainNames(String path) {
        assertThat(Platform.recognise(Listing.ofPaths(path, "bob/B.java"), HandedIn::hasFiles))
                .isEmpty();
    }

    @Test
    void listsStudentsByName() {
        assertThat(recognised("b_1_2_A.java", "c_2_3_A.java", "a_3_4_A.java").students())
                .extracting(Student::name)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HW_ada_attempt_2026-11-01-12-34-56_A.java|2026-11-01T12:34:56",
                "HW_ada_attempt_2026-13-01-12-34-56_A.java|",
                "12-34 - Ada Bell - Nov 1, 2026 1205 PM/|2026-11-01T12:05",
                "12-34 - Ada Bell - 1 listopada 2026 12:05/|",
                "bellada_LATE_12_399_A.java|",
                "Ada Bell_12_assignsubmission_file_A.java|"
            })
    void knowsWhenWhatCountsWasHandedInWhereTheNameSaysSo(String path, LocalDateTime time) {
        List<Student> students = recognised(path).students();

        assertThat(students)
                .singleElement()
                .satisfies(student -> assertThat(student.time().time()).isEqualTo(Optional.ofNullable(time)));
    }

    @Test
    void takesTheTimeOfTheAttemptThatCounts() {
        List<Student> students = recognised(
                        "HW_ada_attempt_2026-11-01-12-00-00_A.java",
                        "HW_ada_attempt_2026-11-02-12-00-00_A.java",
                        "HW_ada_attempt_2026-11-03-12-00-00.txt")
                .students();

        assertThat(students)
                .singleElement()
                .satisfies(
                        student -> assertThat(student.time().time()).contains(LocalDateTime.parse("2026-11-02T12:00")));
    }

    @Test
    void knowsWhatIsKeptOfAttempts() {
        PlatformClass found = recognised(
                "J%C3%BCrgen+Gro%C3%9F/000007/J%C3%BCrgen+Gro%C3%9F.zip",
                "J%C3%BCrgen+Gro%C3%9F/000007/arrived.txt",
                "J%C3%BCrgen+Gro%C3%9F/000012/J%C3%BCrgen+Gro%C3%9F.zip",
                "J%C3%BCrgen+Gro%C3%9F/000012/arrived.txt",
                "ada/000009/ada/src/Answer.java",
                "ada/000009/arrived.txt",
                "100%/000001/x/",
                "100%/000001/arrived.txt",
                "ben/notes/Answer.java",
                "ben/000010/Answer.java");

        assertThat(found.layout().title()).isEqualTo("Attempts");
        assertThat(found.students()).extracting(Student::name).containsExactly("Jürgen Groß", "ada");
        Student latest = student(found, "Jürgen Groß");
        assertThat(files(latest))
                .containsExactly("J%C3%BCrgen+Gro%C3%9F/000012/J%C3%BCrgen+Gro%C3%9F.zip as J%C3%BCrgen+Gro%C3%9F.zip");
        assertThat(latest.passedOver()).hasSize(1);
        Layout layout = found.layout();
        assertThat(layout.timeFile(latest.counting().get(0)))
                .contains(List.of("J%C3%BCrgen+Gro%C3%9F", "000012", "arrived.txt"));
        assertThat(layout.time("2026-01-02T03:04:05.678Z\n")).contains(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(layout.time("soon")).isEmpty();
    }

    @Test
    void knowsWhatAPlatformSaidOfAttemptsThatAreKept() {
        PlatformClass found = recognised(
                "lovelaceada,canvas,12/000001/lovelaceada,canvas,12.zip",
                "lovelaceada,canvas,12/000001/arrived.txt",
                "lovelaceada,canvas,12/000002-late/lovelaceada,canvas,12/A.java",
                "lovelaceada,canvas,12/000002-late/arrived.txt",
                "lovelaceada,canvas,13/000003/lovelaceada,canvas,13/A.java",
                "lovelaceada,canvas,13/000003/arrived.txt",
                "ada,canvas/000004/ada/A.java",
                "ada,canvas/000004/arrived.txt");

        assertThat(found.students()).extracting(Student::name).containsExactly("lovelaceada (12)", "lovelaceada (13)");
        Student ada = student(found, "lovelaceada (12)");
        assertThat(ada.counting())
                .singleElement()
                .satisfies(each -> assertThat(each.names()).contains("000002-late"));
        assertThat(ada.time().isLate()).isTrue();
        assertThat(found.layout().person(ada.author()))
                .isEqualTo(new Person("lovelaceada", Map.of(IdKind.CANVAS, "12")));
        assertThat(student(found, "lovelaceada (13)").time().isLate()).isFalse();
    }
}
