package speedup.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import speedup.grader.course.sample.SampleExercise;
import speedup.grader.course.sample.TotalExercise;
import speedup.grader.course.sample.product.ProductExercise;
import speedup.grader.course.sample.sum.SumExercise;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.SourceEncoding;

/** A submission in the making: files by name, to be laid out in a folder or packed. */
final class SampleSubmission {

    static final List<SampleExercise> EXERCISES = List.of(new SumExercise(), new ProductExercise());
    static final List<SampleExercise> WITH_SAME_ANSWER_NAME =
            List.of(new SumExercise(), new ProductExercise(), new TotalExercise());

    static final String SUM_IN_PACKAGE = "speedup/grader/course/sample/sum/ParallelSum.java";
    static final String SUM = "lesson-threads/src/main/java/" + SUM_IN_PACKAGE;
    static final String PRODUCT =
            "lesson-threads/src/main/java/speedup/grader/course/sample/product/ParallelProduct.java";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A reader of both answers. */
    static SubmissionReader reader(IntakeLimits limits) {
        List<AnswerPlace> places = EXERCISES.stream().map(AnswerPlace::of).toList();
        return new SubmissionReader(places, places, limits, SourceEncoding.ALL);
    }

    static SampleSubmission with(String name, String content) {
        return new SampleSubmission().and(name, content);
    }

    static SampleSubmission with(String name, byte[] content) {
        return new SampleSubmission().and(name, content);
    }

    SampleSubmission and(String name, String content) {
        return and(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SampleSubmission and(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    Path zip(Path file) throws IOException {
        return Files.write(file, zip(StandardCharsets.UTF_8));
    }

    byte[] zip(Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
