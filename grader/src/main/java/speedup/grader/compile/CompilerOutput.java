package speedup.grader.compile;

import java.util.List;

/**
 * What a run of the compiler left.
 *
 * @param classes the classes; worth having only if there are no errors
 * @param errors what makes it no Java
 * @param warnings what is worth saying
 */
record CompilerOutput(MemoryClasses classes, List<CompilerMessage> errors, List<CompilerMessage> warnings) {}
