package speedup.grader.app.local;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.ClassSizeService;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.cluster.ClassSize;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.grading.Bars;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGradeException;
import speedup.grader.intake.Taken;

/** Counts what this machine reads of a class. */
public final class LocalClassSize implements ClassSizeService {

    private final Supplier<Catalogue> catalogue;

    public LocalClassSize(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public ClassSize size(GradeRequest request) {
        List<Exercise<?, ?, ?>> all = catalogue.get().all();
        List<Exercise<?, ?, ?>> exercises = CourseMarks.exercises(request, all);
        Bars bars = new Bars(request.course().map(CourseFile::ownBars).orElse(Map.of()));
        try {
            Taken taken = new Intake(all, exercises)
                    .take(
                            request.paths(),
                            request.input(),
                            LocalGrading.reports(request),
                            CourseMarks.attempts(request));
            int untimed = (int) exercises.stream()
                    .filter(exercise -> bars.of(exercise).isEmpty())
                    .count();
            return new ClassSize(taken.submissions().size(), exercises.size() - untimed, untimed);
        } catch (NothingToGradeException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
