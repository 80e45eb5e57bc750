package speedup.grader.grading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.grader.compile.Compilation;
import speedup.grader.intake.AnswerFile;

/**
 * The course's own answers, each compiled as a student's is when it is first wanted. A students' copy has none. Not
 * thread-safe.
 */
public final class CompiledReferences implements ReferenceClasses, Closeable {

    private final GradingSettings settings;
    private final TempDirectory work;
    private final Map<String, Path> compiled = new HashMap<>();

    private CompiledReferences(GradingSettings settings, TempDirectory work) {
        this.settings = settings;
        this.work = work;
    }

    /** Those of a course. */
    public static CompiledReferences open(GradingSettings settings) throws IOException {
        return new CompiledReferences(settings, TempDirectory.open());
    }

    /** They are there until this is closed. */
    @Override
    public Optional<Path> of(Exercise<?, ?, ?> exercise) throws IOException, InterruptedException {
        Path known = compiled.get(exercise.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Path> source = settings.course().ownAnswer(exercise);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Path classes = work.path().resolve(exercise.id().replace('/', '-'));
        AnswerFile answer = new AnswerFile(exercise.answerFile(), Files.readString(source.get()));
        Compilation compilation = settings.compilers().compile(exercise, answer, classes, Optional.empty());
        if (!(compilation instanceof Compilation.Compiled)) {
            throw new IOException("The course's own answer " + source.get() + " does not compile: " + compilation);
        }
        compiled.put(exercise.id(), classes);
        return Optional.of(classes);
    }

    @Override
    public void close() throws IOException {
        work.close();
    }
}
