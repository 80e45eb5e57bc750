package speedup.grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.source.RejectedException;

/** One run of the compiler over one answer, stage by stage, with the rules checked in between. */
final class CompilerRun {

    /** No lint is asked for; turned off in words, it would take all other warnings with it. */
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-implicit:none", "-g", "-Xmaxerrs", "20");

    private final JavaCompiler compiler;
    private final Exercise<?, ?, ?> exercise;
    private final AnswerFile answer;
    private final List<Path> classPath;
    private final List<Path> lessonClassPath;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final MemoryClasses classes;

    /**
     * @param classPath what the answer is compiled against
     * @param lessonClassPath the lesson's own classes and those of its tests, which it must not stand in the way of.
     *     No library has a class in an exercise's package, and to open thirty of them takes a tenth of a second
     */
    CompilerRun(
            JavaCompiler compiler,
            Exercise<?, ?, ?> exercise,
            AnswerFile answer,
            List<Path> classPath,
            List<Path> lessonClassPath) {
        this.compiler = compiler;
        this.exercise = exercise;
        this.answer = answer;
        this.classPath = classPath;
        this.lessonClassPath = lessonClassPath;
        this.classes = new MemoryClasses(files());
    }

    private StandardJavaFileManager files() {
        return compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /**
     * Runs it.
     *
     * @throws RejectedException if a rule is broken
     */
    CompilerOutput call() throws IOException, RejectedException {
        try (classes) {
            classes.readOnly(classPath);
            JavacTask task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(),
                    classes,
                    diagnostics,
                    OPTIONS,
                    List.of(),
                    List.of(new AnswerSource(exercise, answer)));
            compile(task);
        }
        MessageReader messages = new MessageReader(answer, classPath);
        checkNotTheCourses(classes.names());
        return new CompilerOutput(
                classes.files(),
                Optional.empty(),
                messages.errors(diagnostics.getDiagnostics()),
                messages.warnings(diagnostics.getDiagnostics()));
    }

    /** Goes on from stage to stage as long as there are no errors. */
    private void compile(JavacTask task) throws IOException, RejectedException {
        Iterable<? extends CompilationUnitTree> units = task.parse();
        if (hasErrors()) {
            return;
        }
        for (CompilationUnitTree unit : units) {
            Declarations declarations = new Declarations(exercise, unit);
            declarations.check();
            checkNotTheCourses(declarations.names());
        }
        task.analyze();
        if (hasErrors()) {
            return;
        }
        new EntryPoint(exercise).check(task);
        task.generate();
    }

    private boolean hasErrors() {
        return diagnostics.getDiagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    }

    /** Asked of the declarations, so that no error hides the reason, and again of all that came out. */
    private void checkNotTheCourses(Iterable<String> names) throws IOException, RejectedException {
        try (StandardJavaFileManager trusted = files()) {
            trusted.setLocationFromPaths(StandardLocation.CLASS_PATH, lessonClassPath);
            for (String name : names) {
                if (!name.startsWith(exercise.getClass().getPackageName() + ".")) {
                    throw new RejectedException("The class " + name
                            + " is outside the package of the exercise. Put it into " + exercise.answerName() + ".");
                }
                if (trusted.getJavaFileForInput(StandardLocation.CLASS_PATH, name, JavaFileObject.Kind.CLASS) != null) {
                    throw new RejectedException(
                            "The class " + name + " is one of the course's, which an answer may use and not"
                                    + " replace. Give yours another name.");
                }
            }
        }
    }
}
