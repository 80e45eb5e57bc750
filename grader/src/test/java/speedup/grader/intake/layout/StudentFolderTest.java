package speedup.grader.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

class StudentFolderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "Jürgen Groß",
                "a+b%20c/..\\d",
                "李",
                "\u0000\u001b[31m",
                "x..",
                "a*b:c",
                "Groß, J",
                "a,canvas,1"
            })
    void writesANameSoThatEveryFileSystemTakesIt(String name) {
        StudentFolder student = StudentFolder.called(name);
        String folder = student.folder().orElseThrow();
        assertThat(folder).matches("[A-Za-z0-9._*%+-]+");
        assertThat(StudentFolder.of(folder)).contains(student);
        assertThat(student.title()).isEqualTo(name);
        assertThat(student.person()).isEqualTo(Person.called(name));
    }

    @Test
    void keepsWhatAPlatformSaysOfAStudent() {
        StudentFolder student = StudentFolder.of(new Author("12", "lovelaceada", "12"), Platform.CANVAS.layout());
        assertThat(student.folder()).contains("lovelaceada,canvas,12");
        assertThat(StudentFolder.of("lovelaceada,canvas,12")).contains(student);
        assertThat(student.title()).isEqualTo("lovelaceada (12)");
        assertThat(student.person()).isEqualTo(new Person("lovelaceada", Map.of(IdKind.CANVAS, "12")));
    }

    @Test
    void keepsAnIdThatMayBeComparedWithNoOther() {
        StudentFolder student = StudentFolder.of(new Author("12 Ada", "Ada", "12"), Platform.BRIGHTSPACE.layout());
        assertThat(student.folder()).contains("Ada,,12");
        assertThat(StudentFolder.of("Ada,,12")).contains(new StudentFolder("Ada", Optional.empty(), "12"));
        assertThat(student.person()).isEqualTo(Person.called("Ada"));
    }

    @Test
    void namesNobodyTwice() {
        assertThat(StudentFolder.of(new Author("12", "12", "12"), Platform.CANVAS.layout())
                        .title())
                .isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a,b,c,d", "%zz"})
    void isNobodysFolder(String folder) {
        assertThat(StudentFolder.of(folder)).isEmpty();
    }

    @Test
    void takesNoNameThatIsTooLong() {
        assertThat(StudentFolder.called("ü".repeat(34)).folder()).isEmpty();
        assertThat(StudentFolder.called("ü".repeat(33)).folder()).isPresent();
    }
}
