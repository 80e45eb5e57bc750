package speedup.grader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.roster.Person;

/** Takes in submissions: only the text of files that the exercises name, from folders and archives. */
public final class Intake {

    private final List<AnswerPlace> places;
    private final List<AnswerPlace> wanted;
    private final IntakeLimits limits;
    private final SubmissionReader reader;

    /**
     * An intake for certain exercises.
     *
     * @param exercises the exercises whose answers are taken, at least one, in the order of the results
     * @throws IllegalArgumentException if there is none
     */
    public Intake(Collection<? extends Exercise<?, ?, ?>> exercises) {
        this(exercises, exercises, IntakeLimits.STANDARD);
    }

    public Intake(Collection<? extends Exercise<?, ?, ?>> exercises, IntakeLimits limits) {
        this(exercises, exercises, limits);
    }

    /**
     * An intake for some exercises of a course.
     *
     * @param all the exercises of the course: a file that answers one of them answers no other
     * @param wanted those whose answers are taken and spoken of, at least one, in the order of the results
     * @throws IllegalArgumentException if none is wanted
     */
    public Intake(Collection<? extends Exercise<?, ?, ?>> all, Collection<? extends Exercise<?, ?, ?>> wanted) {
        this(all, wanted, IntakeLimits.STANDARD);
    }

    private Intake(
            Collection<? extends Exercise<?, ?, ?>> all,
            Collection<? extends Exercise<?, ?, ?>> wanted,
            IntakeLimits limits) {
        this(
                all.stream().map(AnswerPlace::of).toList(),
                wanted.stream().map(AnswerPlace::of).toList(),
                limits,
                SourceEncoding.ALL);
    }

    private Intake(
            List<AnswerPlace> places, List<AnswerPlace> wanted, IntakeLimits limits, Set<SourceEncoding> encodings) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no exercise to take answers for");
        }
        this.places = places;
        this.wanted = wanted;
        this.limits = limits;
        this.reader = new SubmissionReader(places, wanted, limits, encodings);
    }

    /** The same intake, for answers in these encodings alone beside UTF-8. */
    public Intake accepting(Set<SourceEncoding> encodings) {
        return new Intake(places, wanted, limits, encodings);
    }

    /** Reads the submissions that paths lead to, whatever they are found to be. */
    public List<Submission> read(List<Path> paths) {
        return take(paths, InputChoice.AUTO, Set.of()).submissions();
    }

    /**
     * Reads the submissions that paths lead to, in the order of the paths and by name within each. One
     * that two paths lead to is read once. Two of one name are told apart by their endings or folders.
     *
     * @param paths folders and archives, each a submission, a class, or a folder of submissions
     * @param choice what they are
     * @param reports folders that the grader writes to: no submissions, wherever they are
     * @throws NothingToGradeException if a path does not exist, may not be read, is neither a folder nor an
     *     archive, is not what it is said to be, or may be two things, or if all of them are empty folders; whatever
     *     else is wrong with a submission is in the submission
     */
    public Taken take(List<Path> paths, InputChoice choice, Set<Path> reports) {
        return take(paths, choice, reports, AttemptPolicy.NEWEST);
    }

    /**
     * The same for a class with several attempts of a student.
     *
     * @param attempts which of them counts
     * @throws NothingToGradeException as above
     */
    public Taken take(List<Path> paths, InputChoice choice, Set<Path> reports, AttemptPolicy attempts) {
        if (paths.stream().allMatch(Intake::isEmptyFolder)) {
            throw new NothingToGradeException("There is nothing to grade in "
                    + paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(", "))
                    + ". Give a folder, a zip file, or a folder with those in it.");
        }
        Set<Path> realReports = reports.stream()
                .flatMap(report -> FolderClass.real(report).stream())
                .collect(Collectors.toSet());
        try (SubmissionFinder finder = new SubmissionFinder(places, limits, choice, realReports, attempts)) {
            List<Found> found = new ArrayList<>();
            List<IntakeNote> notes = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Path path : paths) {
                FoundClass one = finder.find(path);
                one.submissions().stream()
                        .filter(submission -> seen.add(submission.identity()))
                        .forEach(found::add);
                String which = paths.size() > 1 ? path + ": " : "";
                one.notes().forEach(note -> notes.add(note.behind(which)));
            }
            List<Found> named = uniquelyNamed(found);
            List<Submission> submissions = named.stream()
                    .map(each -> reader.read(each.name(), each.notes(), each.opener())
                            .handedIn(each.time()))
                    .toList();
            return new Taken(submissions, authors(named), notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Person> authors(List<Found> named) {
        return named.stream().collect(Collectors.toMap(Found::name, Found::author));
    }

    /** Whether there is a folder and nothing in it. */
    private static boolean isEmptyFolder(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.allMatch(child -> EntryPath.isLeftByTool(FileNames.last(child)));
        } catch (IOException e) {
            throw new NothingToGradeException(
                    "The folder \"" + path + "\" cannot be read. Check that this user may read it.");
        }
    }

    /** Where several have one name, each is called by its path as it was given. */
    private static List<Found> uniquelyNamed(List<Found> found) {
        Map<String, Long> uses = found.stream().collect(Collectors.groupingBy(Found::name, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        List<Found> named = new ArrayList<>();
        for (Found each : found) {
            boolean shared = uses.getOrDefault(each.name(), 0L) > 1;
            String name = shared ? EntryPath.shown(each.place()) : each.name();
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            named.add(each.renamed(unique));
        }
        return named;
    }
}
