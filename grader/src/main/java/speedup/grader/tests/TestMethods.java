package speedup.grader.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The methods of a class of the lesson's tests, as its class file in the course's own jar has them: no answer has a say
 * in that.
 *
 * @param all the names of all its methods, in the order of its source
 * @param tests the names of those that are tests and that are run against an answer
 */
record TestMethods(List<String> all, Set<String> tests) {

    private static final Set<String> TEST_ANNOTATIONS = Set.of(
            "Lorg/junit/jupiter/api/Test;",
            "Lorg/junit/jupiter/api/RepeatedTest;",
            "Lorg/junit/jupiter/params/ParameterizedTest;");

    private static final Set<String> TAG_ANNOTATIONS =
            Set.of("Lorg/junit/jupiter/api/Tag;", "Lorg/junit/jupiter/api/Tags;");

    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    TestMethods {
        all = List.copyOf(all);
        tests = Set.copyOf(tests);
    }

    /**
     * Those of a class.
     *
     * @param testClass its fully qualified name, looked for in the jars of the class path; if it is in none, it has no
     *     methods
     */
    static TestMethods of(String testClass, List<Path> classPath) throws IOException {
        String name = testClass.replace('.', '/') + ".class";
        for (Path jar : classPath) {
            if (Files.isRegularFile(jar)) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    ZipEntry entry = zip.getEntry(name);
                    if (entry != null) {
                        return of(zip.getInputStream(entry));
                    }
                }
            }
        }
        return new TestMethods(List.of(), Set.of());
    }

    private static TestMethods of(InputStream classFile) throws IOException {
        ClassScan scan = new ClassScan();
        new ClassReader(classFile).accept(scan, READ);
        return new TestMethods(scan.all, scan.tests);
    }

    private static final class ClassScan extends ClassVisitor {

        private final List<String> all = new ArrayList<>();
        private final Set<String> tests = new LinkedHashSet<>();

        ClassScan() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
            all.add(name);
            return new MethodScan(name, tests);
        }
    }

    private static final class MethodScan extends MethodVisitor {

        private final String name;
        private final Set<String> tests;
        private boolean isTest;
        private boolean isLeftOut;

        MethodScan(String name, Set<String> tests) {
            super(Opcodes.ASM9);
            this.name = name;
            this.tests = tests;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
            isTest |= TEST_ANNOTATIONS.contains(type);
            return TAG_ANNOTATIONS.contains(type) ? new TagScan() : null;
        }

        @Override
        public void visitEnd() {
            if (isTest && !isLeftOut) {
                tests.add(name);
            }
        }

        /** One tag, or several in an array of annotations. */
        private final class TagScan extends AnnotationVisitor {

            TagScan() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visit(String element, Object value) {
                isLeftOut |= JUnitCommand.LEFT_OUT_TAG.equals(value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(String element, String type) {
                return this;
            }

            @Override
            public AnnotationVisitor visitArray(String element) {
                return this;
            }
        }
    }
}
