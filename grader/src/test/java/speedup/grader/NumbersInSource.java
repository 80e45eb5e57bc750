package speedup.grader;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand in sources: constants as {@code Class.NAME}, others as {@code Class.digits}. The small ones
 * with which everybody counts, halves and takes percents are left out, except where a constant has them.
 */
final class NumbersInSource extends TreePathScanner<@Nullable Void, List<String>> {

    private static final Set<Double> EVERYDAY = Set.of(-1.0, 0.0, 1.0, 2.0, 100.0);
    private static final Set<String> NUMERIC = Set.of("byte", "short", "int", "long", "float", "double", "Duration");

    private String outermost = "";

    private NumbersInSource() {}

    static List<String> of(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new NumbersInSource().scan(unit, found);
            }
        }
        return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, List<String> found) {
        if (outermost.isEmpty()) {
            outermost = type.getSimpleName().toString();
        }
        return super.visitClass(type, found);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, List<String> found) {
        boolean constant = variable.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                && NUMERIC.contains(variable.getType().toString());
        if (!constant) {
            return super.visitVariable(variable, found);
        }
        if (hasNumber(variable) && !variable.getName().contentEquals("serialVersionUID")) {
            found.add(outermost + "." + variable.getName());
        }
        return null;
    }

    private static boolean hasNumber(VariableTree constant) {
        List<Number> numbers = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof Number number) {
                    numbers.add(number);
                }
                return null;
            }
        }.scan(constant.getInitializer(), null);
        return !numbers.isEmpty();
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, List<String> found) {
        if (literal.getValue() instanceof Number number && !EVERYDAY.contains(number.doubleValue())) {
            found.add(outermost + "." + number);
        }
        return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, List<String> found) {
        return null;
    }
}
