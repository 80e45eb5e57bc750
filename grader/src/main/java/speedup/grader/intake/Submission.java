package speedup.grader.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import speedup.grader.intake.layout.HandInTime;

/**
 * What one student handed in, as far as it can be graded. An exercise in none of the maps was not handed in.
 *
 * @param name the student's name as the platform has it, or that of the folder or archive; unique in one intake
 * @param answers the answer to each exercise, by the exercise's id and in the order of the exercises
 * @param rejected why an exercise's file was found but not taken, by the exercise's id; for the student
 * @param unread why the machine did not give what may answer an exercise, by the exercise's id; for whoever grades
 * @param problems what else is wrong, or worth knowing, about the submission as a whole; for the student
 * @param time when it was handed in, as far as that is known
 */
public record Submission(
        String name,
        Map<String, AnswerFile> answers,
        Map<String, String> rejected,
        Map<String, String> unread,
        List<String> problems,
        HandInTime time) {

    public Submission {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
        unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
        problems = List.copyOf(problems);
    }

    /** A submission of which nobody knows when it was handed in. */
    public Submission(
            String name,
            Map<String, AnswerFile> answers,
            Map<String, String> rejected,
            Map<String, String> unread,
            List<String> problems) {
        this(name, answers, rejected, unread, problems, HandInTime.UNKNOWN);
    }

    /** A submission of which the machine gave everything. */
    public Submission(
            String name, Map<String, AnswerFile> answers, Map<String, String> rejected, List<String> problems) {
        this(name, answers, rejected, Map.of(), problems);
    }

    Submission handedIn(HandInTime when) {
        return new Submission(name, answers, rejected, unread, problems, when);
    }
}
