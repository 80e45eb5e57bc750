package speedup.grader.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.grader.course.Course;

/** A folder with what a new exercise is written into: a lesson with one exercise, and solutions. */
final class SampleCheckout {

    static final String REGISTRY = "lesson-threads/src/main/resources/META-INF/services/speedup.exercise.Exercise";
    static final String README = "lesson-threads/README.md";

    private SampleCheckout() {}

    static void write(Path home) throws IOException {
        Files.createDirectories(home.resolve(Course.OWN_ANSWERS));
        write(home, "lesson-threads/pom.xml", "<project/>\n");
        write(home, "lesson-threads/src/main/java/speedup/threads/sum/Sum.java", "interface Sum {}\n");
        write(home, REGISTRY, "speedup.threads.sum.SumExercise");
        write(home, README, """
                # Lesson 1

                ## Sharing

                **Lab: `amdahl`.**

                **Exercise: [`threads/sum`](src/main/java/speedup/threads/sum/ParallelSum.java).** Add up.

                Next: another lesson.
                """);
    }

    static void write(Path home, String name, String text) throws IOException {
        Files.createDirectories(home.resolve(name).resolveSibling(""));
        Files.writeString(home.resolve(name), text);
    }
}
