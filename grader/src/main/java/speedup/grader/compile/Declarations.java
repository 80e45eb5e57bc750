package speedup.grader.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import speedup.exercise.Exercise;
import speedup.grader.intake.source.RejectedException;

/** The rules for what an answer's file declares, checked on its syntax alone. */
final class Declarations {

    private final Exercise<?, ?, ?> exercise;
    private final CompilationUnitTree unit;

    Declarations(Exercise<?, ?, ?> exercise, CompilationUnitTree unit) {
        this.exercise = exercise;
        this.unit = unit;
    }

    /**
     * Checks the package and the types.
     *
     * @throws RejectedException if the file has another package than the exercise, lacks the public class that
     *     the exercise asks for, or has a second public type
     */
    void check() throws RejectedException {
        checkPackage();
        List<ClassTree> types = types();
        ClassTree answer = answer(types);
        if (answer.getKind() != Tree.Kind.CLASS && answer.getKind() != Tree.Kind.RECORD) {
            throw new RejectedException(
                    exercise.answerName() + " is declared as something else than a class. Write \"public class "
                            + exercise.answerName() + "\".");
        }
        if (!isPublic(answer)) {
            throw new RejectedException(
                    "The class " + exercise.answerName() + " is not public, so it cannot be called. Write"
                            + " \"public class " + exercise.answerName() + "\".");
        }
        checkNoOtherIsPublic(types, answer);
    }

    /** The full names of the top-level types. */
    List<String> names() {
        return types().stream()
                .map(type -> unit.getPackageName() + "." + type.getSimpleName())
                .toList();
    }

    private List<ClassTree> types() {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    private void checkPackage() throws RejectedException {
        String wanted = exercise.getClass().getPackageName();
        String declared =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        if (!declared.equals(wanted)) {
            throw new RejectedException("The file declares "
                    + (declared.isEmpty() ? "no package" : "the package " + declared) + ", where " + exercise.id()
                    + " is in " + wanted + ". Begin the file with \"package " + wanted + ";\".");
        }
    }

    private ClassTree answer(List<ClassTree> types) throws RejectedException {
        for (ClassTree type : types) {
            if (type.getSimpleName().contentEquals(exercise.answerName())) {
                return type;
            }
        }
        throw new RejectedException("The file has no class " + exercise.answerName() + ", which " + exercise.id()
                + " asks for. It declares " + (types.isEmpty() ? "nothing" : names(types)) + ". Write \"public class "
                + exercise.answerName() + "\".");
    }

    private void checkNoOtherIsPublic(List<ClassTree> types, ClassTree answer) throws RejectedException {
        List<ClassTree> others =
                types.stream().filter(type -> type != answer && isPublic(type)).toList();
        if (!others.isEmpty()) {
            throw new RejectedException(
                    "The file declares more than one public type: beside " + exercise.answerName() + " also "
                            + names(others) + ". Take \"public\" away from the others, or put them inside "
                            + exercise.answerName() + ".");
        }
    }

    private static boolean isPublic(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static String names(List<ClassTree> types) {
        return types.stream()
                .map(type -> type.getSimpleName().toString())
                .limit(5)
                .collect(Collectors.joining(", "));
    }
}
