package speedup.grader.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import speedup.grader.tests.TestReport.Result;

/**
 * The order in which the tests of a class are written: the simplest first. JUnit runs them in an order of its own, since
 * reflection does not tell; a class file keeps the order of its source.
 */
final class SourceOrder {

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})]$");

    private SourceOrder() {}

    /**
     * The results in the order of their methods, those of one method in the order of its arguments; those of unknown
     * methods at the end.
     *
     * @param testClass the fully qualified name of the tests' class, looked for in the jars of the class path
     */
    static List<Result> sort(List<Result> results, String testClass, List<Path> classPath) throws IOException {
        List<String> methods = methods(testClass, classPath);
        return results.stream()
                .sorted(Comparator.<Result>comparingInt(result -> place(result.method(), methods))
                        .thenComparing(result -> number(result.method())))
                .toList();
    }

    private static int place(String method, List<String> methods) {
        int place = methods.indexOf(method.replaceFirst("(?s)\\(.*", ""));
        return place < 0 ? methods.size() : place;
    }

    /** Of a test that is run several times, which time it was. Names are untrusted: a long number is none. */
    private static int number(String method) {
        Matcher number = NUMBER.matcher(method);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static List<String> methods(String testClass, List<Path> classPath) throws IOException {
        String name = testClass.replace('.', '/') + ".class";
        for (Path jar : classPath) {
            if (Files.isRegularFile(jar)) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    ZipEntry entry = zip.getEntry(name);
                    if (entry != null) {
                        return methods(zip.getInputStream(entry));
                    }
                }
            }
        }
        return List.of();
    }

    private static List<String> methods(InputStream classFile) throws IOException {
        List<String> methods = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                methods.add(name);
                                return super.visitMethod(access, name, type, signature, exceptions);
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return methods;
    }
}
