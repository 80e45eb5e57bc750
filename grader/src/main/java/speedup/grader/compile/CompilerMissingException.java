package speedup.grader.compile;

import javax.tools.ToolProvider;

/** This Java has no compiler. The message is for whoever runs the grader, and says what to do. */
public final class CompilerMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Throws this if it is so. */
    static void check() {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new CompilerMissingException();
        }
    }

    CompilerMissingException() {
        super("This Java (" + System.getProperty("java.home")
                + ") has no compiler: it is a JRE. Run the grader with a JDK,"
                + " version 17 or newer, for instance by setting JAVA_HOME.");
    }
}
