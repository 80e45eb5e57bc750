package speedup.grader.wholeclass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What may be handed in for one exercise.
 *
 * @param file the answer's file, without folders
 * @param right a right answer
 * @param wrong one that compiles and is wrong
 * @param starter the file as it is given out
 */
record Sources(String file, String right, String wrong, String starter) {

    /**
     * Those of an exercise of the course.
     *
     * @param home the project's root
     * @param id the exercise's id, such as {@code processes/framing}
     * @param wrong the name of a fake submission that is incorrect
     */
    static Sources of(Path home, String id, String answerFile, String wrong) throws IOException {
        String file = answerFile.substring(answerFile.lastIndexOf('/') + 1);
        String lesson = id.substring(0, id.indexOf('/'));
        String right = Files.readString(home.resolve("solutions/src/main/java").resolve(answerFile));
        Path fakes = home.resolve("grader/fakes").resolve(id.replace('/', '-'));
        return new Sources(
                file,
                right,
                Files.readString(fakes.resolve(wrong).resolve(file)),
                Files.readString(home.resolve("lesson-" + lesson)
                        .resolve("src/main/java")
                        .resolve(answerFile)));
    }

    /** The answer that somebody hands in, who hands one in; each author's is another file. */
    String of(Student student) {
        String mine = "\n// " + student.fullName() + "\n";
        return switch (student.conduct()) {
            case WRONG -> wrong + mine;
            case DOES_NOT_COMPILE -> right + "}" + mine;
            case STARTER -> starter + mine;
            default -> right + mine;
        };
    }

    /** An archive with an answer, as students pack their folder. */
    byte[] packed(String source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("my work/" + file));
            zip.write(source.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("__MACOSX/my work/._" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
