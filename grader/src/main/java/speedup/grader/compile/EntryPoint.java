package speedup.grader.compile;

import com.sun.source.util.JavacTask;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import speedup.exercise.Exercise;
import speedup.grader.intake.source.RejectedException;

/** The rule that the grader must be able to make an instance of the answer and ask it. */
final class EntryPoint {

    private final Exercise<?, ?, ?> exercise;

    EntryPoint(Exercise<?, ?, ?> exercise) {
        this.exercise = exercise;
    }

    /**
     * Checks a class that has been analysed without errors.
     *
     * @throws RejectedException if it does not implement the exercise's interface, is abstract, or has no public
     *     constructor without parameters
     */
    void check(JavacTask task) throws RejectedException {
        TypeElement answer = task.getElements().getTypeElement(exercise.answerClassName());
        TypeElement wanted =
                task.getElements().getTypeElement(exercise.answerType().getCanonicalName());
        Types types = task.getTypes();
        if (!types.isSubtype(types.erasure(answer.asType()), types.erasure(wanted.asType()))) {
            String contract = exercise.answerType().getSimpleName();
            throw new RejectedException(exercise.answerName() + " does not implement " + contract
                    + ", through which it is" + " called. Write \"implements " + contract + "\".");
        }
        if (answer.getModifiers().contains(Modifier.ABSTRACT)) {
            throw new RejectedException(exercise.answerName() + " is abstract, so there can be no instance of it. Take"
                    + " \"abstract\" away.");
        }
        boolean canBeMade = ElementFilter.constructorsIn(answer.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC));
        if (!canBeMade) {
            throw new RejectedException(
                    exercise.answerName() + " has no public constructor without parameters, which is how the"
                            + " grader makes one. Add it, or write no constructor at all.");
        }
    }
}
