package speedup.grader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import speedup.grader.course.AddedLesson;

/**
 * A course file, and the lessons' jars that it names, for an autograder: they stand towards each other as they do here.
 * What stands beside a jar for its author is not among them.
 */
final class MarkingFiles {

    private final Path courseFile;
    private final List<AddedLesson> lessons;

    /**
     * The files.
     *
     * @param lessons those that the course file names
     */
    MarkingFiles(Path courseFile, List<AddedLesson> lessons) {
        this.courseFile = courseFile.toAbsolutePath().normalize();
        this.lessons = List.copyOf(lessons);
    }

    /**
     * The name of the course file among them.
     */
    String courseFileName() {
        return String.valueOf(courseFile.getFileName());
    }

    /**
     * All of them by their names, with forward slashes.
     *
     * @throws ReleaseException if a jar, or a library of one, is not in the course file's folder
     */
    SortedMap<String, byte[]> read() throws IOException, ReleaseException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        add(courseFile, files);
        for (AddedLesson lesson : lessons) {
            add(lesson.jar().file(), files);
            for (Path library : lesson.jar().libraries()) {
                add(library, files);
            }
        }
        return files;
    }

    private void add(Path file, SortedMap<String, byte[]> files) throws IOException, ReleaseException {
        Path folder = courseFile.resolveSibling("");
        if (!file.startsWith(folder)) {
            throw new ReleaseException(
                    file + " is not in the folder of " + courseFile + ", and an autograder takes that"
                            + " folder's jars only. Copy it there, with the libraries beside it, and name the copy in"
                            + " \"lessons\".");
        }
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
}
