package speedup.grader.authoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import speedup.lesson.Lesson;

/**
 * What a new exercise and its parts are called.
 *
 * @param lesson the lesson's name
 * @param name what stands behind the slash of its id, such as {@code prefix-sum}
 * @param packageName the exercise's package, such as {@code speedup.threads.prefixsum}
 * @param className the simple name of the interface that answers implement, such as {@code PrefixSum}; those of the
 *     other classes are made from it
 */
public record ExerciseNames(String lesson, String name, String packageName, String className) {

    /** The lessons' texts link ids of this form. */
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /** Longer ones would have the formatter break lines of the template. */
    private static final int LONGEST = 24;

    /** How the build knows a student's file. */
    private static final Pattern STUDENTS = Pattern.compile("(Parallel|My).*");

    /** The package of a lesson's experiments. */
    private static final String LABS = "labs";

    /**
     * The names of an exercise.
     *
     * @param name what shall stand behind the slash of its id
     * @param className the name of the interface; by default it is made from the name
     * @throws NewExerciseException if one of them is none that an exercise can have
     */
    public static ExerciseNames of(Lesson lesson, String name, Optional<String> className) throws NewExerciseException {
        return of(lesson.name(), lesson.getClass().getPackageName(), name, className);
    }

    static ExerciseNames of(String lesson, String lessonPackage, String name, Optional<String> className)
            throws NewExerciseException {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw new NewExerciseException("An exercise cannot be called \"" + name
                    + "\": its name is one or more words"
                    + " of small letters (a to z) with hyphens in between, such as prefix-sum, and has " + LONGEST
                    + " characters at most.");
        }
        String folder = name.replace("-", "");
        if (SourceVersion.isKeyword(folder) || folder.equals(LABS)) {
            throw new NewExerciseException("An exercise cannot be called \"" + name + "\": its package would be \""
                    + folder + "\", which is " + (folder.equals(LABS) ? "that of the labs" : "a word of Java")
                    + ". Give another name.");
        }
        String type = className.orElseGet(() -> camelCase(name));
        requireClassName(type);
        return new ExerciseNames(lesson, name, lessonPackage + "." + folder, type);
    }

    private static void requireClassName(String type) throws NewExerciseException {
        if (!CLASS.matcher(type).matches() || type.length() > LONGEST) {
            throw new NewExerciseException("The interface of an exercise cannot be called \"" + type
                    + "\": give --class" + " a capital and then letters and digits, such as PrefixSum, " + LONGEST
                    + " of them at most.");
        }
        if (STUDENTS.matcher(type).matches()) {
            throw new NewExerciseException("The interface of an exercise cannot be called \"" + type
                    + "\": classes that begin with Parallel or My are the students' own. Give another name with"
                    + " --class.");
        }
    }

    private static String camelCase(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The exercise's id. */
    public String id() {
        return lesson + "/" + name;
    }

    /** The folder of its package below a source root, with forward slashes. */
    String packageFolder() {
        return packageName.replace('.', '/');
    }

    /** The name of the folder with its wrong answers. */
    String fakesFolder() {
        return lesson + "-" + name;
    }

    /** The full name of the class that is registered. */
    String contract() {
        return packageName + "." + className + "Exercise";
    }

    /** The file that a student edits, below a source root, with forward slashes. */
    String answerFile() {
        return packageFolder() + "/Parallel" + className + ".java";
    }
}
