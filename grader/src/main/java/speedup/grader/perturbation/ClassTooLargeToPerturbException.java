package speedup.grader.perturbation;

/**
 * A class has so long a method that the calls do not fit into it. No ordinary answer comes near; a class that was
 * left as it is could hide a race. The message is for the student.
 */
public final class ClassTooLargeToPerturbException extends Exception {

    private static final long serialVersionUID = 1L;

    ClassTooLargeToPerturbException(String className) {
        super("The class " + className.substring(className.lastIndexOf('/') + 1)
                + " is so large, or has so long a method, that it cannot be looked at for races. Split it.");
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
