package speedup.grader.intake;

import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.intake.source.EntryPath;

/**
 * Where the answer to one exercise belongs.
 *
 * @param id the exercise's id
 * @param names the folders from the lesson's to the package's, and the file, such as {@code lesson-threads}, {@code
 *     src}, {@code main}, {@code java}, {@code speedup}, ...
 * @param withPackage how many of the names, from the end, are the package's folders and the file
 */
record AnswerPlace(String id, List<String> names, int withPackage) {

    private static final List<String> SOURCE_ROOT = List.of("src", "main", "java");

    AnswerPlace {
        names = List.copyOf(names);
    }

    static AnswerPlace of(Exercise<?, ?, ?> exercise) {
        List<String> inSourceRoot = List.of(exercise.answerFile().split("/", -1));
        List<String> names = new ArrayList<>();
        names.add(Course.moduleFolder(Exercises.lesson(exercise)));
        names.addAll(SOURCE_ROOT);
        names.addAll(inSourceRoot);
        return new AnswerPlace(exercise.id(), names, inSourceRoot.size());
    }

    /** The name of the file that the student edits. */
    String fileName() {
        return names.get(names.size() - 1);
    }

    /** How many names, from the end, a path has in common with this place; 0 if the file itself is another. */
    int shared(EntryPath path) {
        List<String> others = path.names();
        int most = Math.min(names.size(), others.size());
        int shared = 0;
        while (shared < most && nameFromEnd(names, shared).equals(nameFromEnd(others, shared))) {
            shared++;
        }
        return shared;
    }

    private static String nameFromEnd(List<String> names, int fromEnd) {
        return names.get(names.size() - 1 - fromEnd);
    }

    /** Whether so many shared names are enough to know the source root, too. */
    boolean hasSourceRoot(int shared) {
        return shared >= withPackage + SOURCE_ROOT.size();
    }

    /** How many names a path has in common with this place if a near name of the file is taken for it; 0 if none is. */
    int sharedByNearName(EntryPath path) {
        return NearName.isNear(path.fileName(), fileName()) ? shared(renamed(path)) : 0;
    }

    private EntryPath renamed(EntryPath path) {
        List<String> others = new ArrayList<>(path.names());
        others.set(others.size() - 1, fileName());
        return new EntryPath(others, path.escapes());
    }

    /** The place as a path with forward slashes. */
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
