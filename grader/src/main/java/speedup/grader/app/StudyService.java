package speedup.grader.app;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import speedup.grader.measurement.Budget;
import speedup.grader.study.Load;
import speedup.grader.study.StudyCell;

/** Studies how often verdicts are right. */
@FunctionalInterface
public interface StudyService {

    /**
     * What to study.
     *
     * @param answers a folder with answers of known speed: see {@link speedup.grader.study.ReferenceAnswers}
     * @param only ids of the exercises that are asked for, all known; empty for every exercise
     * @param loads what else the machine shall do
     * @param times how often each answer is measured beside each load, at least 1
     * @param budget when a measurement ends although nothing is proven
     * @param cores how many cores an answer may use, at least 1; empty for all that there are
     */
    record Request(Path answers, Set<String> only, List<Load> loads, int times, Budget budget, OptionalInt cores) {

        public Request {
            only = Set.copyOf(only);
            loads = List.copyOf(loads);
        }
    }

    /**
     * Measures.
     *
     * @throws UsageException if the request cannot be met as it is
     */
    List<StudyCell> study(Request request, Consumer<String> progress);
}
