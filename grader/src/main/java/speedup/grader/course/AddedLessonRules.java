package speedup.grader.course;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import speedup.exercise.Exercise;
import speedup.grader.text.FileProblem;
import speedup.lesson.Cause;

/** What a lesson in a jar has to keep to, so that its exercises can be named, handed out and graded. */
final class AddedLessonRules {

    private static final Pattern LESSON_NAME = Pattern.compile("[a-z]+");
    private static final Pattern EXERCISE_NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** How it is known which files are a student's. */
    private static final Pattern ANSWER_NAME = Pattern.compile("(Parallel|My)\\w*");

    private final AddedLesson added;

    AddedLessonRules(AddedLesson added) {
        this.added = added;
    }

    /**
     * Checks them all.
     *
     * @throws LessonJarException if one is broken
     */
    void check() throws LessonJarException {
        String name = added.lesson().name();
        if (!LESSON_NAME.matcher(name).matches()) {
            throw broken(
                    "the name of its lesson is \"" + name + "\"", "It has to be one word of small letters, a to z");
        }
        Set<String> ids = new HashSet<>();
        for (Exercise<?, ?, ?> exercise : added.exercises()) {
            checkNames(exercise, name);
            if (!ids.add(exercise.id())) {
                throw broken("it has two exercises " + exercise.id(), "Give one of them another id");
            }
        }
        try (JarFile jar = new JarFile(added.jar().file().toFile())) {
            checkSections();
            for (Exercise<?, ?, ?> exercise : added.exercises()) {
                checkFiles(exercise, jar);
            }
        } catch (IOException e) {
            throw new LessonJarException(added.jar().file() + " cannot be read: " + FileProblem.of(e) + ".", e);
        }
    }

    private void checkNames(Exercise<?, ?, ?> exercise, String lesson) throws LessonJarException {
        String id = exercise.id();
        if (!id.startsWith(lesson + "/")
                || !EXERCISE_NAME.matcher(id.substring(lesson.length() + 1)).matches()) {
            throw broken(
                    "the id of " + exercise.getClass().getName() + " is \"" + id + "\"",
                    "It has to be " + lesson + "/ and one or more words of small letters with hyphens in between");
        }
        if (!ANSWER_NAME.matcher(exercise.answerName()).matches()) {
            throw broken(
                    "the answers to " + id + " are called " + exercise.answerName(),
                    "The name has to begin with Parallel or My");
        }
        if (exercise.getClass().getPackageName().isEmpty()) {
            throw broken("the exercise " + id + " is in no package", "Put its classes into one");
        }
    }

    private void checkSections() throws LessonJarException, IOException {
        LessonText text = LessonText.of(added);
        for (Map.Entry<Cause, List<String>> stated :
                added.lesson().sectionsByCause().entrySet()) {
            for (String heading : stated.getValue()) {
                if (text.called(List.of(heading)).isEmpty()) {
                    throw broken(
                            "for the cause " + stated.getKey() + " its lesson states the section \"" + heading + "\"",
                            LessonJar.TEXT + " has to have it, with the line \"## " + heading + "\"");
                }
            }
        }
    }

    private void checkFiles(Exercise<?, ?, ?> exercise, JarFile jar) throws LessonJarException {
        String answer = exercise.answerClassName().replace('.', '/');
        for (ZipEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (name.equals(answer + ".class") || name.startsWith(answer + "$")) {
                throw broken(
                        "it has an answer to " + exercise.id() + " in it (" + name + ")",
                        "Answers come from students: leave " + exercise.answerName() + " out of the compilation");
            }
        }
        require(jar, LessonJar.STARTERS + exercise.answerFile(), "the starter of " + exercise.id());
        require(jar, answer + "Test.class", "the tests of " + exercise.id());
    }

    private void require(JarFile jar, String entry, String what) throws LessonJarException {
        if (jar.getEntry(entry) == null) {
            throw broken("it has no " + entry, "Put " + what + " there");
        }
    }

    private LessonJarException broken(String fact, String rule) {
        return new LessonJarException(added.jar().file() + ": " + fact + ". " + rule + ".");
    }
}
