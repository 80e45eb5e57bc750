package speedup.grader.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.grader.intake.SubmissionFinder.Found;

/** Takes in submissions: only the text of files that the exercises name, from folders and zip files. */
public final class Intake {

    private final SubmissionFinder finder;
    private final SubmissionReader reader;

    /**
     * An intake for certain exercises.
     *
     * @param exercises the exercises whose answers are taken, at least one, in the order of the results
     * @throws IllegalArgumentException if there is none
     */
    public Intake(Collection<? extends Exercise<?, ?, ?>> exercises) {
        this(exercises, IntakeLimits.STANDARD);
    }

    Intake(Collection<? extends Exercise<?, ?, ?>> exercises, IntakeLimits limits) {
        if (exercises.isEmpty()) {
            throw new IllegalArgumentException("There is no exercise to take answers for");
        }
        List<AnswerPlace> places = exercises.stream().map(AnswerPlace::of).toList();
        this.finder = new SubmissionFinder(places);
        this.reader = new SubmissionReader(places, limits);
    }

    /**
     * Reads the submissions that paths lead to, in the order of the paths and by name within each. One
     * that two paths lead to is read once. Two of one name are told apart by their endings or folders.
     *
     * @param paths folders and zip files, each a submission or a folder of submissions
     * @throws NothingToGradeException if a path does not exist, may not be read, or is neither a folder nor an
     *     archive, or if all of them are empty folders; whatever else is wrong with a submission is in the submission
     */
    public List<Submission> read(List<Path> paths) {
        if (paths.stream().allMatch(SubmissionFinder::isEmptyFolder)) {
            throw new NothingToGradeException("There is nothing to grade in "
                    + paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "))
                    + ". Give a folder, a zip file, or a folder with those in it.");
        }
        List<Found> found = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            finder.find(path).stream()
                    .filter(submission -> seen.add(identity(submission.path())))
                    .forEach(found::add);
        }
        return uniquelyNamed(found).stream().map(reader::read).toList();
    }

    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It vanished, or is a link to nowhere: reading it will say so, under the name it has.
            return path.toAbsolutePath().normalize();
        }
    }

    /** Where several have one name, each is called by its path as it was given. */
    private static List<Found> uniquelyNamed(List<Found> found) {
        Map<String, Long> uses = found.stream().collect(Collectors.groupingBy(Found::name, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        List<Found> named = new ArrayList<>();
        for (Found each : found) {
            boolean shared = uses.getOrDefault(each.name(), 0L) > 1;
            String name = shared ? EntryPath.shown(each.path().toString()) : each.name();
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            named.add(new Found(each.path(), unique, each.named()));
        }
        return named;
    }
}
