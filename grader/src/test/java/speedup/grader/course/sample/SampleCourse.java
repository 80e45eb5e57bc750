package speedup.grader.course.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import speedup.exercise.Exercise;
import speedup.grader.course.sample.sum.SerialSum;
import speedup.grader.course.sample.sum.Sum;
import speedup.grader.course.sample.sum.SumExercise;

/** Lays out a built course, as {@code mvn package} would. */
public final class SampleCourse {

    private SampleCourse() {}

    /** A course with one lesson, {@code threads}, that has the sum exercise and a test class {@code ParallelSumTest}. */
    public static Path build(Path home) throws IOException {
        Path lesson = Files.createDirectories(home.resolve("lesson-threads"));
        Files.writeString(lesson.resolve("pom.xml"), "<project/>");
        Files.createDirectories(lesson.resolve("src/main/java"));
        Path target = Files.createDirectories(lesson.resolve("target"));
        jar(
                target.resolve("speedup-lesson-threads-1.0.jar"),
                Sum.class,
                Sum.Part.class,
                SerialSum.class,
                SumExercise.class);
        Path tests = target.resolve("speedup-lesson-threads-1.0-tests.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(tests))) {
            put(jar, "speedup/grader/course/sample/sum/ParallelSumTest.class", SerialSum.class);
        }
        Path libraries = Files.createDirectories(target.resolve("libraries"));
        jar(libraries.resolve("common.jar"), Exercise.class, SampleExercise.class);
        Path testLibraries = Files.createDirectories(target.resolve("test-libraries"));
        jar(testLibraries.resolve("common.jar"), Exercise.class);
        jar(testLibraries.resolve("console.jar"));
        return home;
    }

    private static void jar(Path file, Class<?>... classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Class<?> type : classes) {
                put(jar, type.getName().replace('.', '/') + ".class", type);
            }
        }
    }

    private static void put(JarOutputStream jar, String name, Class<?> type) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = SampleCourse.class.getResourceAsStream(resource)) {
            bytes.transferTo(jar);
        }
        jar.closeEntry();
    }
}
