package speedup.grader.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTest {

    @ParameterizedTest
    @CsvSource({
        "anna.zip, false, anna",
        "anna--2.tar.gz, false, anna",
        "anna--second try--really.zip, false, anna",
        "anna.zip, true, anna.zip",
        "anna-lena--1, true, anna-lena",
        "a.b@uni.example--x, true, a.b@uni.example",
        "--x.zip, false, --x",
        "4711.rar, false, 4711"
    })
    void namesTheStudent(String name, boolean isFolder, String student) {
        assertThat(EntryName.student(name, isFolder)).isEqualTo(student);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".anna.zip.Xy12",
                "anna.zip.part",
                "anna.zip.PARTIAL",
                "anna.tmp",
                "anna.zip.filepart",
                "anna.zip~",
                "Unconfirmed 1.crdownload"
            })
    void knowsTemporaryNames(String name) {
        assertThat(EntryName.isTemporary(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna.zip", "part.zip", "anna", "anna--try.2"})
    void takesOtherNamesForFinal(String name) {
        assertThat(EntryName.isTemporary(name)).isFalse();
    }
}
