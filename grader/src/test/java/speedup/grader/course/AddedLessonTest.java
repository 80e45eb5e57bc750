package speedup.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Hints;
import speedup.lesson.Cause;

class AddedLessonTest {

    private static final String MAIN = "src/main/java/lessons/optics/";
    private static final String CONTRACT = MAIN + "prefixsum/PrefixSumExercise.java";
    private static final String CLASSES = "lessons/optics/prefixsum/";
    private static final String EXERCISES = "META-INF/services/speedup.exercise.Exercise";
    private static final String LESSONS = "META-INF/services/speedup.lesson.Lesson";

    @TempDir
    Path folder;

    private SampleLessonProject project;
    private Path jar;

    @BeforeEach
    void writeProject() throws IOException {
        project = SampleLessonProject.write(folder.resolve("project"));
        jar = folder.resolve("lesson.jar");
    }

    private AddedLesson load() throws IOException, LessonJarException {
        return AddedLesson.load(project.build(jar));
    }

    private void assertRefused(String... texts) {
        assertThatThrownBy(this::load)
                .isInstanceOf(LessonJarException.class)
                .message()
                .contains(jar.toString())
                .contains(texts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void hasWhatTheJarHolds() throws Exception {
        AddedLesson added = load();

        assertThat(added.lesson().name()).isEqualTo("optics");
        assertThat(added.exercises()).extracting(Exercise::id).containsExactly("optics/prefix-sum");
        Exercise<?, ?, ?> exercise = added.exercise("optics/prefix-sum");
        assertThat(Hints.of(exercise)).hasSize(2);
        assertThat(new String(added.jar().starter(exercise), StandardCharsets.UTF_8))
                .contains("throw new NotAttemptedException()");
        assertThat(added.jar().text())
                .hasValueSatisfying(text ->
                        assertThat(text).asString(StandardCharsets.UTF_8).startsWith("# Lesson optics"));
        assertThat(added.jar().solutions()).isEqualTo(folder.resolve("lesson-solutions"));
        assertThat(added.jar().fakes()).isEqualTo(folder.resolve("lesson-fakes"));
        assertThatThrownBy(() -> added.exercise("optics/lens")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void needsAJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no archive");

        assertThatThrownBy(() -> AddedLesson.load(folder.resolve("none.jar")))
                .isInstanceOf(LessonJarException.class)
                .hasMessage("There is no lesson at " + folder.resolve("none.jar")
                        + ": no such file. Build its jar first, or give the right path.");
        assertThatThrownBy(() -> AddedLesson.load(folder))
                .hasMessage(folder + " is not a jar but a folder. Give the jar that is built of it.");
        assertThatThrownBy(() -> AddedLesson.load(text))
                .isInstanceOf(LessonJarException.class)
                .hasMessage(text + " is not a jar: it cannot be opened as one. Build it again.");
    }

    @Test
    void needsOneLesson() {
        project.changes.put(LESSONS, new byte[0]);
        assertRefused("has no lesson", LESSONS);

        project.changes.put(
                LESSONS, bytes("lessons.optics.OpticsLesson\n" + CLASSES.replace('/', '.') + "PrefixSum\n"));
        assertRefused("has several lessons", LESSONS);
    }

    @Test
    void needsAnExercise() {
        project.changes.put(EXERCISES, bytes("# none yet\n"));

        assertRefused("has no exercise", EXERCISES);
    }

    @Test
    void namesALineWhoseClassIsMissing() {
        project.changes.put(EXERCISES, bytes("# in order\nlessons.optics.prefixsum.PrefixSumExercise\nlessons.Gone\n"));

        assertRefused("line 3 of " + EXERCISES + " names lessons.Gone, and there is no such class");
    }

    @Test
    void refusesClassesForANewerJava() throws Exception {
        Files.delete(project.build(jar));
        byte[] newer = Files.readAllBytes(
                Path.of(AddedLesson.class.getResource("AddedLesson.class").toURI()));
        newer[6] = 0;
        newer[7] = (byte) (44 + 99);
        project.changes.put("lessons/optics/Newer.class", newer);

        assertRefused("is built for Java 99 (lessons/optics/Newer.class)", "--release 17");
    }

    @Test
    void refusesWhatIsNoClass() {
        project.changes.put("lessons/optics/Text.class", bytes("public class Text"));

        assertRefused("lessons/optics/Text.class is no class file");
    }

    @Test
    void refusesAClassThatSpeedupHas() throws Exception {
        project.changes.put(
                "speedup/grader/course/AddedLesson.class",
                Files.readAllBytes(Path.of(
                        AddedLesson.class.getResource("AddedLesson.class").toURI())));

        assertRefused("has speedup/grader/course/AddedLesson.class, which Speedup has itself");
    }

    /** It would be what is graded, whatever a student has written. */
    @Test
    void refusesAnAnswer() throws Exception {
        byte[] anyClass = Files.readAllBytes(
                Path.of(AddedLesson.class.getResource("AddedLesson.class").toURI()));
        project.changes.put(CLASSES + "ParallelPrefixSum.class", anyClass);
        assertRefused("it has an answer to optics/prefix-sum in it (" + CLASSES + "ParallelPrefixSum.class)");

        project.changes.clear();
        project.changes.put(CLASSES + "ParallelPrefixSum$Task.class", anyClass);
        assertRefused("it has an answer to optics/prefix-sum in it (" + CLASSES + "ParallelPrefixSum$Task.class)");
    }

    @Test
    void needsStartersAndTests() {
        String starter = "META-INF/speedup/starters/" + CLASSES + "ParallelPrefixSum.java";
        project.changes.put(starter, new byte[0]);
        assertRefused("it has no " + starter + ". Put the starter of optics/prefix-sum there.");

        project.changes.clear();
        project.changes.put(CLASSES + "ParallelPrefixSumTest.class", new byte[0]);
        assertRefused(
                "it has no " + CLASSES + "ParallelPrefixSumTest.class. Put the tests of optics/prefix-sum there.");
    }

    @Test
    void needsNamesThatCanBeTyped() throws Exception {
        project.replace(CONTRACT, "\"optics/prefix-sum\"", "\"optics/PrefixSum\"");
        assertRefused("is \"optics/PrefixSum\"", "It has to be optics/ and one or more words");

        project.replace(CONTRACT, "\"optics/PrefixSum\"", "\"lenses/prefix-sum\"");
        assertRefused("is \"lenses/prefix-sum\"");

        project.replace(MAIN + "OpticsLesson.java", "\"optics\"", "\"Optics 1\"");
        assertRefused("the name of its lesson is \"Optics 1\"");
    }

    @Test
    void hasTheSectionsThatItStates() throws Exception {
        project.replace(
                MAIN + "OpticsLesson.java",
                "    @Override\n    public String name()",
                "    @Override\n    public java.util.Map<speedup.lesson.Cause, java.util.List<String>>"
                        + " sectionsByCause() {\n"
                        + "        return java.util.Map.of(speedup.lesson.Cause.LOCK, java.util.List.of(\"Turns\"));\n"
                        + "    }\n\n    @Override\n    public String name()");
        assertRefused(
                "for the cause LOCK its lesson states the section \"Turns\"",
                "META-INF/speedup/README.md has to have it, with the line \"## Turns\"");

        project.changes.put("META-INF/speedup/README.md", new byte[0]);
        assertRefused("for the cause LOCK its lesson states the section \"Turns\"");

        project.changes.put("META-INF/speedup/README.md", bytes("# Optics\n\n## Turns\n"));
        LessonLibrary library = LessonLibrary.ofClassPath();
        library.add(project.build(jar));
        assertThat(LessonSections.in(folder, library).about("optics/prefix-sum", Cause.LOCK))
                .hasValueSatisfying(section -> assertThat(section.place()).isEqualTo("lesson-optics/README.md#turns"));
    }

    @Test
    void needsAnAnswerThatIsKnownForAStudents() throws Exception {
        project.replace(CONTRACT, "\"ParallelPrefixSum\"", "\"PrefixSumOnThreads\"");

        assertRefused("are called PrefixSumOnThreads. The name has to begin with Parallel or My.");
    }

    @Test
    void saysWhyAClassCannotBeLoaded() throws Exception {
        project.replace(
                CONTRACT,
                "    @Override\n    public String id()",
                "    public PrefixSumExercise() {\n        throw new IllegalStateException(\"no lens\");\n    }\n\n"
                        + "    @Override\n    public String id()");

        assertRefused("a class that it registers as speedup.exercise.Exercise cannot be loaded", "no lens");
    }

    @Test
    void hasTheLibrariesThatItsManifestNames() throws Exception {
        project.libraries = "libraries/one.jar libraries/two.jar";
        Files.createDirectory(folder.resolve("libraries"));
        for (String name : List.of("one.jar", "two.jar")) {
            Files.copy(
                    project.build(folder.resolve("any.jar")),
                    folder.resolve("libraries").resolve(name));
        }

        assertThat(load().jar().classPath())
                .containsExactly(jar, folder.resolve("libraries/one.jar"), folder.resolve("libraries/two.jar"));

        Files.delete(folder.resolve("libraries/two.jar"));
        assertRefused("needs the library libraries/two.jar", "no such file beside it");
    }

    private static List<String> ids(LessonLibrary library) {
        return library.exercises().stream().map(Exercise::id).toList();
    }

    @Test
    void standsBehindTheLessonsOfTheCourse() throws Exception {
        LessonLibrary library = LessonLibrary.ofClassPath();
        List<String> own = ids(library);

        library.add(project.build(jar));
        library.add(jar);

        assertThat(ids(library)).startsWith(own.toArray(String[]::new)).hasSize(own.size() + 1);
        assertThat(library.lessons().all())
                .last()
                .satisfies(lesson -> assertThat(lesson.name()).isEqualTo("optics"));
        assertThat(library.added()).hasSize(1);
    }

    @Test
    void needsANameThatIsFree() throws Exception {
        LessonLibrary library = LessonLibrary.ofClassPath();
        library.add(project.build(jar));
        Path same = Files.copy(jar, folder.resolve("same.jar"));
        assertThatThrownBy(() -> library.add(same))
                .isInstanceOf(LessonJarException.class)
                .hasMessage(same + ": there is an exercise optics/prefix-sum already, in " + jar
                        + ". Give the lesson and its exercises another name, or leave one of the two out.");

        project.replace(MAIN + "OpticsLesson.java", "\"optics\"", "\"threads\"")
                .replace(CONTRACT, "\"optics/prefix-sum\"", "\"threads/prefix-sum\"");
        Path taken = project.build(folder.resolve("taken.jar"));
        assertThatThrownBy(() -> library.add(taken))
                .isInstanceOf(LessonJarException.class)
                .hasMessageStartingWith(taken + ": there is a lesson \"threads\" already.");
        project.replace(CONTRACT, "\"threads/prefix-sum\"", "\"threads/sum\"");
        Path known = project.build(folder.resolve("known.jar"));
        assertThatThrownBy(() -> library.add(known))
                .hasMessageStartingWith(known + ": there is an exercise threads/sum already, in the course.");
    }

    @Test
    void isFoundInTheFolderOfACheckout() throws Exception {
        Path home = folder.resolve("home");
        project.build(home.resolve("lessons/optics.jar"));
        Files.write(
                home.resolve("lessons/broken.jar"),
                Arrays.copyOf(Files.readAllBytes(home.resolve("lessons/optics.jar")), 50));
        LessonLibrary library = LessonLibrary.ofClassPath();
        StringBuilder warnings = new StringBuilder();

        library.addAllIn(home, warnings::append);
        library.addAllIn(folder.resolve("nowhere"), warnings::append);

        assertThat(library.added()).extracting(each -> each.lesson().name()).containsExactly("optics");
        assertThat(warnings)
                .hasToString("A lesson is left out: " + home.resolve("lessons/broken.jar")
                        + " is not a jar: it cannot be opened as one. Build it again.");
    }
}
