package speedup.grader.perturbation;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import speedup.runtime.SchedulePerturber;

/** Puts a call before each access to a field or an array element, and before each call of a concurrent class. */
final class PerturbedClass extends ClassVisitor {

    private static final int API = Opcodes.ASM9;
    private static final String PERTURBER = Type.getInternalName(SchedulePerturber.class);

    private int place;

    PerturbedClass(ClassVisitor next) {
        super(API, next);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new PerturbedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private final class PerturbedMethod extends MethodVisitor {

        PerturbedMethod(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            perturb();
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean loads = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
            boolean stores = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
            if (loads || stores) {
                perturb();
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.startsWith("java/util/") || owner.equals("java/lang/invoke/VarHandle")) {
                perturb();
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        /** A constructor sets fields before the object is one, which is fine: the call does not touch it. */
        private void perturb() {
            // In the instruction itself: a place in the pool of constants for each would soon fill it.
            super.visitIntInsn(Opcodes.SIPUSH, place++ & Short.MAX_VALUE);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, PERTURBER, "perturb", "(I)V", false);
        }
    }
}
