package speedup.grader.perturbation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/** Writes the perturbed copy of a folder of classes. */
public final class PerturbedClasses {

    private PerturbedClasses() {}

    /**
     * Copies all classes, with a call of {@link speedup.runtime.SchedulePerturber} before each access to memory that
     * threads may share.
     *
     * @param classes what the compiler wrote
     * @param target a folder, made if it does not exist; readable for all
     * @throws IOException if a file cannot be read or written
     * @throws ClassTooLargeToPerturbException if the calls do not fit into a class
     */
    public static void write(Path classes, Path target) throws IOException, ClassTooLargeToPerturbException {
        for (Path from : paths(classes)) {
            Path to = target.resolve(classes.relativize(from).toString());
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
            } else {
                Files.write(to, perturbed(Files.readAllBytes(from)));
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    /** The class with calls in it. */
    static byte[] perturbed(byte[] classFile) throws ClassTooLargeToPerturbException {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        try {
            reader.accept(new PerturbedClass(writer), 0);
            return writer.toByteArray();
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            throw new ClassTooLargeToPerturbException(reader.getClassName());
        }
    }
}
