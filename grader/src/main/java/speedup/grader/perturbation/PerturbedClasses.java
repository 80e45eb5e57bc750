package speedup.grader.perturbation;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/** Makes the perturbed copies of classes. */
public final class PerturbedClasses {

    /** A call takes six bytes, and the shortest access that it stands before one. */
    public static final int GROWTH = 8;

    private PerturbedClasses() {}

    /**
     * A class with a call of {@link speedup.runtime.SchedulePerturber} before each access to memory that threads may
     * share. It becomes at most {@value #GROWTH} times as large.
     *
     * @param classFile what the compiler wrote
     * @throws ClassTooLargeToPerturbException if the calls do not fit into it
     */
    public static byte[] perturbed(byte[] classFile) throws ClassTooLargeToPerturbException {
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
