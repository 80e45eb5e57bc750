package speedup.grader.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import speedup.grader.intake.source.RejectedException;

/**
 * What a run of the compiler left.
 *
 * @param classes the classes; worth having only if there are no errors
 * @param perturbed their copies whose threads are delayed at random, if they were asked for
 * @param errors what makes it no Java
 * @param warnings what is worth saying
 */
record CompilerOutput(
        ClassFiles classes,
        Optional<ClassFiles> perturbed,
        List<CompilerMessage> errors,
        List<CompilerMessage> warnings) {

    CompilerOutput {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** The same with perturbed copies, if there are no errors. */
    CompilerOutput withPerturbed() throws RejectedException {
        return errors.isEmpty()
                ? new CompilerOutput(classes, Optional.of(classes.perturbed()), errors, warnings)
                : this;
    }

    /** The same as a result; writes the classes, if there are no errors. */
    Compilation in(Path folder) throws IOException, RejectedException {
        if (!errors.isEmpty()) {
            return new Compilation.DoesNotCompile(errors);
        }
        Files.createDirectories(folder);
        classes.writeTo(folder);
        return new Compilation.Compiled(folder, warnings);
    }
}
