package speedup.grader.app.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.SimilarityService;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.app.learner.Starter;
import speedup.grader.cache.VerdictCache;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGradeException;
import speedup.grader.intake.Submission;
import speedup.grader.intake.Taken;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.lock.UserMachineLock;
import speedup.grader.release.StarterFile;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.similarity.ClassSimilarity;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.jplag.JPlagComparison;
import speedup.grader.similarity.jplag.JPlagLibraries;
import speedup.grader.similarity.jplag.JPlagUnavailableException;
import speedup.grader.similarity.jplag.JdkFinder;

/** Compares answers on this machine, by JPlag. */
public final class LocalSimilarity implements SimilarityService {

    private static final String PROGRAM = "JPlag " + JPlagLibraries.VERSION + " (GPL-3.0)";
    private static final String NOT_FILLED_IN = "the starter as it was given";

    private final Path home;
    private final Supplier<Catalogue> catalogue;
    private final Map<String, String> environment;
    private final Clock clock;

    /**
     * A service.
     *
     * @param home the root of the project
     * @param environment the variables of this process
     */
    public LocalSimilarity(Path home, Supplier<Catalogue> catalogue, Map<String, String> environment, Clock clock) {
        this.home = home;
        this.catalogue = catalogue;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public ClassSimilarity compare(Request request, Consumer<String> progress) {
        List<Exercise<?, ?, ?>> all = catalogue.get().all();
        List<Exercise<?, ?, ?>> exercises = all.stream()
                .filter(exercise -> request.only().isEmpty() || request.only().contains(exercise.id()))
                .toList();
        try {
            Taken taken = AnonymousClass.of(
                    new Intake(all, exercises)
                            .take(request.paths(), request.input(), reports(request), AttemptPolicy.NEWEST),
                    request.anonymity());
            requireTwo(taken.submissions(), exercises);
            (request.anonymity().isPresent()
                            ? taken.said().stream().map(note -> note.withoutNames())
                            : taken.notes().stream())
                    .forEach(progress);
            JPlagComparison comparison = comparison(request, progress);
            return compare(request, exercises, taken.submissions(), comparison, progress);
        } catch (NothingToGradeException
                | CourseNotReadyException
                | SandboxUnavailableException
                | JPlagUnavailableException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException("The answers could not be compared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Interrupted before all answers were compared.", e);
        }
    }

    private static Set<Path> reports(Request request) {
        return Set.of(request.out(), request.reports(), request.out().resolve(VerdictCache.FOLDER_NAME));
    }

    /** Before anything is fetched. */
    private static void requireTwo(List<Submission> submissions, List<Exercise<?, ?, ?>> exercises) {
        boolean isThere = exercises.stream()
                .anyMatch(exercise -> submissions.stream()
                                .filter(submission -> isWorkedOn(submission, exercise.id()))
                                .count()
                        > 1);
        if (!isThere) {
            throw new UsageException("There is nothing to compare: of " + submissions.size()
                    + (submissions.size() == 1 ? " submission" : " submissions")
                    + ", no two have an answer to the same exercise that is more than the starter.");
        }
    }

    private static boolean isWorkedOn(Submission submission, String id) {
        AnswerFile answer = submission.answers().get(id);
        return answer != null && !StarterFile.isStarter(answer.content());
    }

    private JPlagComparison comparison(Request request, Consumer<String> progress)
            throws JPlagUnavailableException, SandboxUnavailableException, IOException, InterruptedException {
        JdkFinder.Jdk jdk = JdkFinder.here(environment).find(JPlagLibraries.OLDEST_JAVA);
        OwnWorkSandbox sandbox = GradingEnvironment.sandbox(request.sandbox());
        sandbox.note().ifPresent(progress);
        JPlagLibraries libraries = new JPlagLibraries(home.resolve(".speedup"));
        if (!libraries.areThere()) {
            progress.accept("Fetching " + PROGRAM + " with Maven into " + libraries.folder()
                    + ". It is a program of its own, under the GNU General Public License, and no part of Speedup.");
            libraries.require();
        }
        progress.accept(PROGRAM + " runs on Java " + jdk.version() + " in the sandbox "
                + sandbox.sandbox().level().label() + ".");
        return new JPlagComparison(sandbox.sandbox(), jdk, libraries, JPlagComparison.USUAL_LIMIT);
    }

    private ClassSimilarity compare(
            Request request,
            List<Exercise<?, ?, ?>> exercises,
            List<Submission> submissions,
            JPlagComparison comparison,
            Consumer<String> progress)
            throws IOException, InterruptedException {
        List<ExerciseSimilarity> found = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            if (submissions.stream().anyMatch(each -> each.answers().containsKey(exercise.id()))) {
                progress.accept("Comparing answers to " + exercise.id() + " ...");
                found.add(compare(request, exercise, submissions, comparison));
            }
        }
        return new ClassSimilarity(
                submissions.size(),
                found,
                PROGRAM,
                String.valueOf(comparison.jdk().version()),
                DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(clock.instant()));
    }

    private ExerciseSimilarity compare(
            Request request, Exercise<?, ?, ?> exercise, List<Submission> submissions, JPlagComparison comparison)
            throws IOException, InterruptedException {
        SortedMap<String, String> sources = new TreeMap<>();
        SortedMap<String, String> leftOut = new TreeMap<>();
        for (Submission submission : submissions) {
            AnswerFile answer = submission.answers().get(exercise.id());
            if (answer != null && isWorkedOn(submission, exercise.id())) {
                sources.put(submission.name(), answer.content());
            } else if (answer != null) {
                leftOut.put(submission.name(), NOT_FILLED_IN);
            }
        }
        Optional<String> starter = starter(exercise);
        Path report = request.reports().resolve(exercise.id().replace('/', '-') + ".zip");
        String file = exercise.answerName() + ".java";
        // It computes on all cores, and others are timed meanwhile.
        return UserMachineLock.here()
                .take(() -> {}, () -> comparison.compare(exercise.id(), file, sources, starter, report))
                .alsoWithout(leftOut);
    }

    private Optional<String> starter(Exercise<?, ?, ?> exercise) throws IOException {
        OwnAnswer answer = new OwnAnswer(home, exercise);
        return Starter.of(answer, AddedLesson.jarOf(exercise, catalogue.get().added()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .or(() -> answer.source().filter(StarterFile::isStarter));
    }
}
