package speedup.grader.app.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import speedup.grader.roster.Person;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** Puts later marks in the place of earlier ones, which stay beside them. */
public final class MarkHistory {

    private MarkHistory() {}

    /**
     * The gradebook of a class of which some submissions were graded anew. Whatever was not is as it was.
     *
     * @param anew the submissions that were graded anew
     */
    public static Gradebook merge(Gradebook earlier, Gradebook anew) {
        Map<String, SubmissionVerdict> byName = byName(anew);
        List<SubmissionVerdict> merged = earlier.submissions().stream()
                .map(before -> byName.containsKey(before.name()) ? merge(before, byName.get(before.name())) : before)
                .toList();
        Map<String, Person> authors = new HashMap<>(earlier.authors());
        byName.keySet().forEach(name -> {
            if (anew.authors().containsKey(name)) {
                authors.put(name, anew.authors().get(name));
            }
        });
        return new Gradebook(earlier.conditions(), merged, authors, earlier.shard());
    }

    /**
     * The gradebook of a class in which somebody has handed in, for the first time or again. The submissions are in the
     * order of their names, and the conditions are the latest.
     *
     * @param earlier the class before
     * @param attempt what was graded now
     */
    public static Gradebook withAttempt(Gradebook earlier, Gradebook attempt) {
        Gradebook now = carryOver(earlier, attempt);
        Map<String, SubmissionVerdict> byName = new TreeMap<>(byName(earlier));
        byName.putAll(byName(now));
        Map<String, Person> authors = new HashMap<>(earlier.authors());
        authors.putAll(now.authors());
        return new Gradebook(now.conditions(), List.copyOf(byName.values()), authors);
    }

    /** An exercise that is not graded anew keeps its mark and its place. What is new comes last. */
    private static SubmissionVerdict merge(SubmissionVerdict before, SubmissionVerdict anew) {
        Map<String, ExerciseVerdict> graded = new LinkedHashMap<>();
        with(anew, before, ExerciseVerdict::replacing)
                .exercises()
                .forEach(exercise -> graded.put(exercise.id(), exercise));
        List<ExerciseVerdict> exercises = new ArrayList<>();
        boolean isWhole = true;
        for (ExerciseVerdict old : before.exercises()) {
            ExerciseVerdict now = graded.remove(old.id());
            exercises.add(now == null ? old : now);
            isWhole &= now != null;
        }
        exercises.addAll(graded.values());
        // What is said about some exercises does not hold for the submission.
        return new SubmissionVerdict(anew.name(), isWhole ? anew.problems() : before.problems(), exercises);
    }

    /** A gradebook of the same class from another run, with the marks that counted before and differ. */
    public static Gradebook carryOver(Gradebook earlier, Gradebook now) {
        Map<String, SubmissionVerdict> byName = byName(earlier);
        List<SubmissionVerdict> with = now.submissions().stream()
                .map(after -> byName.containsKey(after.name())
                        ? with(after, byName.get(after.name()), MarkHistory::afterAnotherRun)
                        : after)
                .toList();
        return new Gradebook(now.conditions(), with, now.authors(), now.shard());
    }

    private static ExerciseVerdict afterAnotherRun(ExerciseVerdict now, ExerciseVerdict then) {
        return isSameMark(now, then) ? now.withEarlierOf(then) : now.replacing(then);
    }

    /** Whether an exercise got what it had. */
    static boolean isSameMark(ExerciseVerdict now, ExerciseVerdict then) {
        return now.status() == then.status() && now.score() == then.score() && now.maxScore() == then.maxScore();
    }

    private static SubmissionVerdict with(
            SubmissionVerdict now, SubmissionVerdict then, BinaryOperator<ExerciseVerdict> join) {
        Map<String, ExerciseVerdict> before = new HashMap<>();
        then.exercises().forEach(exercise -> before.put(exercise.id(), exercise));
        List<ExerciseVerdict> exercises = new ArrayList<>();
        for (ExerciseVerdict exercise : now.exercises()) {
            ExerciseVerdict old = before.get(exercise.id());
            exercises.add(old == null ? exercise : join.apply(exercise, old));
        }
        return new SubmissionVerdict(now.name(), now.problems(), exercises);
    }

    private static Map<String, SubmissionVerdict> byName(Gradebook gradebook) {
        Map<String, SubmissionVerdict> byName = new HashMap<>();
        gradebook.submissions().forEach(submission -> byName.putIfAbsent(submission.name(), submission));
        return byName;
    }
}
