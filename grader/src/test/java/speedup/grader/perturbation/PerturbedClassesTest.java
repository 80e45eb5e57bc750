package speedup.grader.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PerturbedClassesTest {

    private static final int THREADS = 4;

    @TempDir
    Path folder;

    @Test
    void exposesARaceThatIsRarelySeen() throws Exception {
        IntUnaryOperator racy = (IntUnaryOperator) new PerturbedLoader(bytes(RacyTotal.class)).instance();

        boolean lost = false;
        // One call in three loses an update; that none of so many does is as good as impossible.
        for (int call = 0; call < 1000 && !lost; call++) {
            lost = racy.applyAsInt(THREADS) < THREADS;
        }

        assertThat(lost).isTrue();
    }

    @Test
    void keepsTheBehaviourOfOneThread() throws Exception {
        IntUnaryOperator sums = (IntUnaryOperator) new PerturbedLoader(bytes(Sums.class)).instance();

        assertThat(sums.applyAsInt(100)).isEqualTo(new Sums().applyAsInt(100)).isEqualTo(4950);
    }

    @Test
    void putsACallBeforeEachAccess() throws Exception {
        Instructions plain = Instructions.of(bytes(Sums.class));
        Instructions perturbed = Instructions.of(PerturbedClasses.perturbed(bytes(Sums.class)));

        assertThat(plain.places).isEmpty();
        assertThat(plain.accesses).isPositive();
        assertThat(perturbed.places).doesNotHaveDuplicates().hasSize(plain.accesses);
    }

    @Test
    void rejectsAClassWhoseMethodWouldBecomeTooLarge() {
        assertThatThrownBy(() -> PerturbedClasses.perturbed(classWithLargeMethod()))
                .isInstanceOf(ClassTooLargeToPerturbException.class)
                .hasMessageContaining("The class Large is so large, or has so long a method");
    }

    private static byte[] classWithLargeMethod() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Large", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        method.visitCode();
        for (int i = 0; i < 16_000; i++) {
            method.visitFieldInsn(Opcodes.GETSTATIC, "Large", "x", "I");
            method.visitInsn(Opcodes.POP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** It loads no short constant, so that in the copy each one is a place. */
    public static final class Sums implements IntUnaryOperator {

        private int calls;

        @Override
        public int applyAsInt(int count) {
            int[] sums = new int[2];
            for (int i = 0; i < count; i++) {
                sums[calls & 1] += i;
            }
            calls += 2;
            return sums[0];
        }
    }

    /** A loader that knows one class, by its bytes. */
    private static final class PerturbedLoader extends ClassLoader {

        private final byte[] perturbed;

        PerturbedLoader(byte[] classFile) throws ClassTooLargeToPerturbException {
            super(PerturbedClassesTest.class.getClassLoader());
            this.perturbed = PerturbedClasses.perturbed(classFile);
        }

        Object instance() throws ReflectiveOperationException {
            return defineClass(null, perturbed, 0, perturbed.length)
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }

    /** Lists the integers that are loaded, and counts accesses to fields and array elements. */
    private static final class Instructions extends ClassVisitor {

        private final List<Integer> places = new ArrayList<>();
        private int accesses;

        private Instructions() {
            super(Opcodes.ASM9);
        }

        static Instructions of(byte[] classFile) {
            Instructions instructions = new Instructions();
            new ClassReader(classFile).accept(instructions, 0);
            return instructions;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitIntInsn(int opcode, int operand) {
                    if (opcode == Opcodes.SIPUSH) {
                        places.add(operand);
                    }
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    accesses++;
                }

                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.IALOAD || opcode == Opcodes.IASTORE) {
                        accesses++;
                    }
                }
            };
        }
    }
}
