package speedup.grader.report.hosting;

import java.util.Map;
import java.util.Set;

/**
 * Which submission Classroom 50 has graded, as its runner says by variables.
 *
 * @param classroom the classroom's short name
 * @param assignment the assignment's
 * @param assignmentType {@code individual} or {@code group}
 * @param owner whose repository it is
 * @param tag the submission's tag, which begins with {@code submit/}
 * @param commit the address of the commit
 * @param release the address of the release
 * @param review the address of the difference to where the student began
 */
public record Classroom50Submission(
        String classroom,
        String assignment,
        String assignmentType,
        String owner,
        String tag,
        String commit,
        String release,
        String review) {

    private static final Set<String> TYPES = Set.of("individual", "group");

    private static final String START_OF_TAGS = "submit/";

    /**
     * The submission that the variables of the runner tell of.
     *
     * @throws MissingVariableException if one is not set or is not what it has to be
     */
    public static Classroom50Submission of(Map<String, String> variables) throws MissingVariableException {
        String type = required(variables, "ASSIGNMENT_TYPE");
        if (!TYPES.contains(type)) {
            throw new MissingVariableException(
                    "ASSIGNMENT_TYPE is \"" + type + "\", and has to be \"individual\" or \"group\".");
        }
        String tag = required(variables, "SUBMISSION_TAG");
        if (!tag.startsWith(START_OF_TAGS)) {
            throw new MissingVariableException(
                    "SUBMISSION_TAG is \"" + tag + "\", and has to begin with \"" + START_OF_TAGS + "\".");
        }
        return new Classroom50Submission(
                required(variables, "CLASSROOM"),
                required(variables, "ASSIGNMENT"),
                type,
                isSet(variables, "OWNER") ? required(variables, "OWNER") : required(variables, "USERNAME"),
                tag,
                required(variables, "COMMIT_URL"),
                required(variables, "RELEASE_URL"),
                required(variables, "REVIEW_URL"));
    }

    private static String required(Map<String, String> variables, String name) throws MissingVariableException {
        if (!isSet(variables, name)) {
            String names = name.equals("USERNAME") ? "Neither OWNER nor USERNAME" : "The variable " + name;
            String isNot = name.equals("USERNAME") ? " is set" : " is not set";
            throw new MissingVariableException(names + isNot + ". Classroom 50's runner sets it; elsewhere, set it"
                    + " yourself, or leave the format out.");
        }
        return variables.getOrDefault(name, "").strip();
    }

    private static boolean isSet(Map<String, String> variables, String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }
}
