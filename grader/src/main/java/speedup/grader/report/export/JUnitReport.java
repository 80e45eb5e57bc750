package speedup.grader.report.export;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ExerciseVerdict.StageTime;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * A suite for each submission and a case for each exercise, with the elements and attributes of {@code junit-10.xsd} of
 * Jenkins' xUnit plugin. What is inconclusive is a skipped case, with the reason.
 */
final class JUnitReport {

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String text(Gradebook gradebook) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(xml).document(gradebook.submissions());
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return text + "\n";
    }

    private void document(List<SubmissionVerdict> submissions) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "speedup");
        counts(submissions.stream()
                .flatMap(submission -> submission.exercises().stream())
                .toList());
        for (SubmissionVerdict submission : submissions) {
            suite(submission);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(SubmissionVerdict submission) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", UntrustedText.line(submission.name()));
        counts(submission.exercises());
        xml.writeAttribute("skipped", "" + count(submission.exercises(), Outcome.SKIPPED));
        for (ExerciseVerdict exercise : submission.exercises()) {
            testCase(submission, exercise);
        }
        if (!submission.problems().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(submission.problems()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void counts(List<ExerciseVerdict> exercises) throws XMLStreamException {
        xml.writeAttribute("tests", "" + exercises.size());
        xml.writeAttribute("failures", "" + count(exercises, Outcome.FAILED));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("time", seconds(exercises));
    }

    private void testCase(SubmissionVerdict submission, ExerciseVerdict exercise) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", UntrustedText.line(exercise.id()));
        xml.writeAttribute("classname", UntrustedText.line(submission.name()));
        xml.writeAttribute("time", seconds(List.of(exercise)));
        switch (Outcome.of(exercise.status())) {
            case PASSED -> {
                // Nothing more to say.
            }
            case SKIPPED -> {
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", UntrustedText.line(exercise.message()));
                xml.writeEndElement();
            }
            case FAILED -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("type", exercise.status().name());
                xml.writeAttribute("message", UntrustedText.line(exercise.message()));
                xml.writeCharacters(lines(exercise.details()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    /** What JUnit knows of. */
    private enum Outcome {
        PASSED,
        SKIPPED,
        FAILED;

        static Outcome of(Status status) {
            return switch (status) {
                case PASSED -> PASSED;
                case INCONCLUSIVE -> SKIPPED;
                case TOO_SLOW, INCORRECT, CRASHED, TIMED_OUT, DOES_NOT_COMPILE, REJECTED, NOT_ATTEMPTED -> FAILED;
            };
        }
    }

    private static long count(List<ExerciseVerdict> exercises, Outcome outcome) {
        return exercises.stream()
                .filter(exercise -> Outcome.of(exercise.status()) == outcome)
                .count();
    }

    /** The grader's time, in seconds. */
    private static String seconds(List<ExerciseVerdict> exercises) {
        Duration time = exercises.stream()
                .flatMap(exercise -> exercise.stages().stream())
                .map(StageTime::time)
                .reduce(Duration.ZERO, Duration::plus);
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    private static String lines(List<String> texts) {
        return texts.stream()
                .flatMap(text -> UntrustedText.lines(text).stream())
                .collect(Collectors.joining("\n"));
    }
}
