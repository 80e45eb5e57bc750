package speedup.grader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import speedup.exercise.Exercise;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.Course;
import speedup.grader.course.LessonLibrary;

/** The files of a lesson that stands in a jar, in the students' copy: what stands beside the jar is not among them. */
final class AddedLessonFiles {

    private final AddedLesson lesson;

    AddedLessonFiles(AddedLesson lesson) {
        this.lesson = lesson;
    }

    /** The folder of the lesson's answers and its text. */
    private String folder() {
        return Course.moduleFolder(lesson.lesson().name());
    }

    /** The name of the file that students edit. */
    String answer(Exercise<?, ?, ?> exercise) {
        return folder() + "/src/main/java/" + exercise.answerFile();
    }

    /**
     * Adds them.
     *
     * @throws ReleaseException if a library cannot be where the jar looks for it
     */
    void addTo(SortedMap<String, byte[]> files) throws IOException, ReleaseException {
        Path jar = lesson.jar().file();
        files.put(LessonLibrary.FOLDER + "/" + lesson.lesson().name() + ".jar", Files.readAllBytes(jar));
        for (Path library : lesson.jar().libraries()) {
            Path beside = jar.resolveSibling("").relativize(library);
            if (beside.startsWith("..") || beside.getNameCount() < 2) {
                throw new ReleaseException(
                        library + ", a library of " + jar + ", has to stand in a folder beside it, such"
                                + " as libraries: the students' copy has it in the same one.");
            }
            byte[] content = Files.readAllBytes(library);
            byte[] other =
                    files.put(LessonLibrary.FOLDER + "/" + beside.toString().replace('\\', '/'), content);
            if (other != null && !Arrays.equals(other, content)) {
                throw new ReleaseException("Two lessons have different libraries of one name: " + beside
                        + ". Give one of them another name.");
            }
        }
        for (Exercise<?, ?, ?> exercise : lesson.exercises()) {
            files.put(answer(exercise), lesson.jar().starter(exercise));
        }
        lesson.jar().text().ifPresent(text -> files.put(folder() + "/README.md", text));
    }
}
