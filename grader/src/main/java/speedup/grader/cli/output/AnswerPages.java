package speedup.grader.cli.output;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.course.LessonSections;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.html.HtmlReport;
import speedup.grader.report.scaling.MeasuredScaling;
import speedup.grader.text.FileProblem;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;

/**
 * The pages about a learner's own answers.
 *
 * @param folder where they are written
 */
public record AnswerPages(Path folder) {

    /**
     * Writes the page of an answer over the one before.
     *
     * @param source what was in the answer's file when it was checked
     * @param curve its speedups on several numbers of cores, if they were measured
     * @return its address, which many terminals open
     * @throws UsageException if it cannot be written
     */
    public URI write(
            Gradebook gradebook,
            ExerciseVerdict verdict,
            LessonSections sections,
            OwnAnswer answer,
            Optional<String> source,
            Optional<MeasuredScaling> curve) {
        Path page = folder.resolve(verdict.id().replace('/', '-') + ".html");
        String file = answer.exercise().answerName() + ".java";
        String text = HtmlReport.answer(gradebook, verdict, sections, file, source, curve);
        try {
            AtomicFile.write(page, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException("The page " + page + " could not be written: " + FileProblem.of(e), e);
        }
        return page.toAbsolutePath().normalize().toUri();
    }
}
