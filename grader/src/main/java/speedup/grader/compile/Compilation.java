package speedup.grader.compile;

import java.nio.file.Path;
import java.util.List;

/** How the compilation of an answer ended. */
public sealed interface Compilation {

    /**
     * It is ready to run.
     *
     * @param classes the folder that the classes are in, and nothing else of this compilation
     * @param warnings what the compiler found worth saying all the same
     */
    record Compiled(Path classes, List<CompilerMessage> warnings) implements Compilation {

        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is not Java, or does not fit the lesson.
     *
     * @param messages what the compiler said, errors only, in the order of the source; at least one
     */
    record DoesNotCompile(List<CompilerMessage> messages) implements Compilation {

        public DoesNotCompile {
            messages = List.copyOf(messages);
        }
    }

    /**
     * It breaks a rule of the exercise, or the compiler could not cope with it.
     *
     * @param reason the thing, the rule and the way out, for the student
     */
    record Rejected(String reason) implements Compilation {}
}
