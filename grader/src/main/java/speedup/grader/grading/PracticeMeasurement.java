package speedup.grader.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.tests.PracticeJvm;
import speedup.grader.verdict.PracticeRules;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.SpeedupFigures;
import speedup.jvm.JavaCommand;
import speedup.testing.PracticeMain;

/** Has a user's own answer measured in a JVM without a sandbox, by the clocks that every system has. */
record PracticeMeasurement(Exercise<?, ?, ?> exercise, JavaCommand java, List<Path> classPath, OptionalInt cores) {

    /** A test's rounds take some seconds for each requirement. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final int FIELDS = 8;

    /** @param folder for what it writes */
    Ruling run(Path folder) throws IOException, InterruptedException {
        Path figures = folder.resolve("figures");
        List<String> command = java.options("-XX:+UseSerialGC")
                .classPath(classPath)
                .main(
                        PracticeMain.class,
                        exercise.id(),
                        figures.toString(),
                        String.valueOf(cores.orElse(Integer.MAX_VALUE)));
        if (!PracticeJvm.run(command, folder, LIMIT)) {
            return PracticeRules.endless(LIMIT);
        }
        if (!Files.exists(figures)) {
            return PracticeRules.ended();
        }
        return ruling(Files.readAllLines(figures, StandardCharsets.UTF_8));
    }

    /** A line for each requirement, as {@link PracticeMain} says. */
    private Ruling ruling(List<String> lines) {
        List<SpeedupFigures> measured = new ArrayList<>();
        double scalable = Double.NaN;
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            if (words.length < 2) {
                return PracticeRules.ended();
            }
            if (words[0].equals("measured")) {
                String[] fields = line.split(" ");
                measured.add(figures(exercise.requirements().get(measured.size()), fields));
                scalable = Double.parseDouble(fields[FIELDS - 1]);
            } else {
                return PracticeRules.unmeasured(words[0], words[1]);
            }
        }
        return PracticeRules.rule(exercise.requirements(), measured, scalable);
    }

    private static SpeedupFigures figures(Requirement requirement, String[] fields) {
        if (fields.length != FIELDS) {
            throw new IllegalStateException("The measurement wrote " + String.join(" ", fields));
        }
        int cores = Integer.parseInt(fields[1]);
        return new SpeedupFigures(
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[5]),
                requirement.bar(cores),
                requirement.reason(),
                requirement.size(),
                cores,
                Integer.parseInt(fields[2]),
                Double.parseDouble(fields[6]),
                Optional.empty());
    }
}
