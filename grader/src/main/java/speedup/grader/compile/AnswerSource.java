package speedup.grader.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;
import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;

/** The text of an answer, as the compiler sees it: at its proper place, wherever the student put it. */
final class AnswerSource extends SimpleJavaFileObject {

    private final AnswerFile file;

    AnswerSource(Exercise<?, ?, ?> exercise, AnswerFile file) {
        super(URI.create("answer:///" + exercise.answerFile()), Kind.SOURCE);
        this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.content();
    }
}
