package speedup.grader.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.Course;
import speedup.grader.course.CourseSelection;
import speedup.grader.release.CoursePlan.PlannedExercise;

/** The files of the students' copy. What is not named here is not in it. */
final class CourseFiles {

    private static final List<String> SHARED = List.of(
            "LICENSE",
            "speedup",
            "speedup.cmd",
            ".gitattributes",
            "pom.xml",
            ".mvn",
            "lessons/pom.xml",
            "common/pom.xml",
            "common/src/main",
            "grader/pom.xml",
            "grader/src/main",
            "notebooks/pom.xml",
            "notebooks/src/main");

    private static final List<String> NOTEBOOKS = List.of("notebooks/threads.ipynb", "notebooks/processes.ipynb");

    /** What a new exercise begins with, a reference answer among it, from which one to another exercise is soon made. */
    private static final String AUTHORS_TEMPLATES = "grader/src/main/resources/speedup/grader/authoring";

    private static final List<String> OF_A_LESSON = List.of("pom.xml", "README.md", "images", "src");

    /** What the copy has in its own words, by the name of the resource. */
    private static final Map<String, String> OWN = Map.of(
            "README.md", "README.md",
            "gitignore", ".gitignore",
            "grade.yml", ".github/workflows/grade.yml",
            "devcontainer.json", ".devcontainer/devcontainer.json",
            "Dockerfile", ".devcontainer/Dockerfile");

    /** What editors and merges leave beside a file. */
    private static final Pattern LEFT_BESIDE = Pattern.compile(".*(~|\\.(bak|orig|rej|swp|class|tmp))|\\..*");

    /** Modules that have answers in them. */
    private static final Pattern MODULES_WITH_ANSWERS = Pattern.compile(" *<module>(solutions|benchmarks)</module>\\R");

    /** Tests of lessons are no part of the course's own build; for students they are what they work by. */
    private static final String TESTS_ARE_LEFT_OUT = "<lesson.tests.excluded>**/*</lesson.tests.excluded>";

    private static final String TESTS_ARE_RUN = "<lesson.tests.excluded>none</lesson.tests.excluded>";

    /** A link to what is not in the copy. */
    private static final Pattern LINK_TO_DOCS = Pattern.compile("\\[([^\\[\\]]*)\\]\\(\\.\\./docs/[^)]*\\)");

    /** Parentheses with nothing but such links. */
    private static final Pattern ASIDE = Pattern.compile(" \\(" + LINK_TO_DOCS + "(, " + LINK_TO_DOCS + ")*\\)");

    private final Path home;
    private final Set<String> lessons;

    /** The names of the files that students edit, and of their starters. */
    private final SortedMap<String, String> answers;

    private final CoursePlan plan;

    /** The files of a course of which nothing is said but its exercises. */
    CourseFiles(Path home, Collection<? extends Exercise<?, ?, ?>> exercises) {
        this(home, exercises, CoursePlan.NONE);
    }

    /**
     * The files of a course.
     *
     * @param exercises all that the checkout has itself
     */
    CourseFiles(Path home, Collection<? extends Exercise<?, ?, ?>> exercises, CoursePlan plan) {
        this.home = home;
        this.plan = plan;
        this.lessons = exercises.stream()
                .map(exercise -> Course.moduleFolder(Exercises.lesson(exercise)))
                .collect(Collectors.toCollection(TreeSet::new));
        this.answers = new TreeMap<>();
        exercises.forEach(exercise -> answers.put(
                Course.moduleFolder(Exercises.lesson(exercise)) + "/src/main/java/" + exercise.answerFile(),
                StarterFile.name(exercise)));
        plan.added()
                .forEach(lesson -> lesson.exercises()
                        .forEach(exercise -> answers.put(
                                new AddedLessonFiles(lesson).answer(exercise), StarterFile.name(exercise))));
    }

    /** Whether students edit it. */
    boolean isAnswer(String name) {
        return answers.containsKey(name);
    }

    /**
     * All files by their names, with forward slashes.
     *
     * @throws ReleaseException if a student's file has been worked on
     */
    SortedMap<String, byte[]> read() throws IOException, ReleaseException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String shared : SHARED) {
            addAll(home.resolve(shared), files);
        }
        for (String notebook : NOTEBOOKS) {
            addAll(home.resolve(notebook), files);
        }
        for (String lesson : lessons) {
            for (String part : OF_A_LESSON) {
                addAll(home.resolve(lesson).resolve(part), files);
            }
        }
        for (AddedLesson lesson : plan.added()) {
            new AddedLessonFiles(lesson).addTo(files);
        }
        requireUntouched(files);
        answers.forEach((answer, starter) -> files.put(starter, files.getOrDefault(answer, new byte[0])));
        files.computeIfPresent("pom.xml", (name, content) -> edited(content, CourseFiles::forStudents));
        for (String lesson : lessons) {
            files.computeIfPresent(lesson + "/README.md", (name, content) -> edited(content, CourseFiles::withoutDocs));
        }
        for (String notebook : NOTEBOOKS) {
            files.computeIfPresent(notebook, (name, content) -> edited(content, CourseFiles::withoutDocs));
        }
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            files.put(own.getValue(), resource(own.getKey()));
        }
        if (!plan.exercises().isEmpty()) {
            List<String> ids =
                    plan.exercises().stream().map(PlannedExercise::id).toList();
            files.put(CourseSelection.FILE_NAME, CourseSelection.content(ids));
        }
        files.computeIfPresent("README.md", (name, page) -> edited(page, text -> CoursePlanText.in(text, plan)));
        return files;
    }

    private void addAll(Path start, SortedMap<String, byte[]> files) throws IOException {
        if (!Files.exists(start)) {
            return;
        }
        Path templates = home.resolve(AUTHORS_TEMPLATES);
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName());
                boolean isForStudents = !LEFT_BESIDE.matcher(name).matches() && !file.startsWith(templates);
                if (attributes.isRegularFile() && isForStudents) {
                    files.put(home.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void requireUntouched(SortedMap<String, byte[]> files) throws ReleaseException {
        List<String> touched = answers.keySet().stream()
                .filter(answer -> !StarterFile.isStarter(text(files.getOrDefault(answer, new byte[0]))))
                .toList();
        if (!touched.isEmpty()) {
            throw new ReleaseException("Somebody has worked on " + String.join(", ", touched)
                    + ", and students would get that. Put it back (git checkout FILE), then try again.");
        }
    }

    private static String forStudents(String pom) {
        return MODULES_WITH_ANSWERS.matcher(pom).replaceAll("").replace(TESTS_ARE_LEFT_OUT, TESTS_ARE_RUN);
    }

    private static String withoutDocs(String text) {
        String withoutAsides = ASIDE.matcher(text).replaceAll("");
        return LINK_TO_DOCS.matcher(withoutAsides).replaceAll("$1 (not in this copy)");
    }

    private static byte[] edited(byte[] content, UnaryOperator<String> edit) {
        return edit.apply(text(content)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(CourseFiles.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        }
    }
}
