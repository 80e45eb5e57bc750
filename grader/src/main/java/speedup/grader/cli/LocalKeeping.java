package speedup.grader.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.Setting;
import speedup.grader.Setting.Explaining;
import speedup.grader.course.Course;
import speedup.grader.kept.Fingerprint;
import speedup.grader.kept.KeptVerdicts;
import speedup.grader.progress.Progress;
import speedup.grader.report.WholeFile;
import speedup.grader.verdict.Gradebook.Conditions;

/** The verdicts of earlier runs on this machine that a request may take over. */
final class LocalKeeping {

    private LocalKeeping() {}

    /**
     * Opens what the request names, and removes what a killed run has left half written there.
     *
     * @throws IOException if the grader, the course or the folder cannot be read
     */
    static KeptVerdicts open(
            GradeRequest request, LocalSetting local, List<Exercise<?, ?, ?>> exercises, Progress progress)
            throws IOException {
        if (request.keeping().isEmpty()) {
            return KeptVerdicts.none();
        }
        Keeping keeping = request.keeping().get();
        WholeFile.removeDrafts(keeping.folder());
        WholeFile.removeDrafts(keeping.folder().resolve(KeptVerdicts.FOLDER_NAME));
        Fingerprint conditions = conditions(local.conditions(), local.setting());
        addCode(conditions, local.setting(), exercises);
        return KeptVerdicts.in(keeping.folder(), conditions, keeping.fresh(), progress::noted);
    }

    /** What the report says of the machine, for it says it of every mark, and what a verdict can depend on besides. */
    private static Fingerprint conditions(Conditions conditions, Setting setting) {
        return new Fingerprint()
                .with(conditions.sandbox())
                .with(conditions.accounting())
                .with(conditions.priority())
                .with(conditions.processor())
                .with(String.valueOf(conditions.cores()))
                .with(conditions.java())
                .with(setting.explaining().name());
    }

    /** The grader's own code, and the course's. */
    private static void addCode(Fingerprint conditions, Setting setting, List<Exercise<?, ?, ?>> exercises)
            throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Files.exists(Path.of(entry))) {
                conditions.with(Path.of(entry));
            }
        }
        Course course = setting.course();
        Set<String> lessons = new TreeSet<>();
        exercises.forEach(exercise -> lessons.add(Exercises.lesson(exercise)));
        for (String lesson : lessons) {
            List<Path> classPath = setting.explaining() == Explaining.NOTHING
                    ? course.answerClassPath(lesson)
                    : course.testClassPath(lesson);
            for (Path jar : classPath) {
                conditions.with(jar);
            }
        }
    }
}
