package speedup.grader.report.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.hosting.WorkflowRunner.Obeyed;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class ActionsAnnotationsTest {

    private static final AnswerFiles NO_FILES = (submission, exercise) -> Optional.empty();

    private static List<Obeyed> obeyed(ActionsAnnotations annotations) {
        return WorkflowRunner.obeyed(String.join("\n", annotations.lines()));
    }

    private static ExerciseVerdict verdict(String id, Status status, String message) {
        return new ExerciseVerdict(id, status, 0, 10, message, List.of(message), List.of(), List.of());
    }

    private static Gradebook gradebook(String name, ExerciseVerdict... verdicts) {
        return Gradebooks.of(new SubmissionVerdict(name, List.of(), List.of(verdicts)));
    }

    @Test
    void isAnErrorForWhatFailedAndANoticeForWhatIsOpen() {
        ActionsAnnotations annotations = ActionsAnnotations.of(Gradebooks.of(Gradebooks.everyStatus("Ada")), NO_FILES);

        assertThat(annotations.leftOut()).isZero();
        List<Obeyed> obeyed = obeyed(annotations);
        assertThat(obeyed)
                .extracting(Obeyed::name)
                .containsAll(Collections.nCopies(7, "error"))
                .hasSize(8);
        assertThat(obeyed.get(6).properties()).containsEntry("title", "processes/blur-not-attempted: not attempted");
        assertThat(obeyed.get(7).name()).isEqualTo("notice");
        assertThat(obeyed.get(7).properties())
                .containsExactly(Map.entry("title", "processes/blur-inconclusive: inconclusive"));
        assertThat(obeyed.get(7).data()).startsWith("This is what happened to processes/blur-inconclusive");
    }

    @Test
    void hasTheLineOfTheCompilerAndOfALoss() {
        List<Obeyed> obeyed = obeyed(ActionsAnnotations.of(
                gradebook(
                        "Ada",
                        Gradebooks.verdict(Status.DOES_NOT_COMPILE),
                        Gradebooks.verdict(Status.TOO_SLOW),
                        Gradebooks.verdict(Status.INCORRECT)),
                (submission, exercise) -> Optional.of("lesson/100%,:" + exercise + ".java")));

        assertThat(obeyed)
                .extracting(Obeyed::properties)
                .satisfiesExactly(
                        compiler -> assertThat(compiler)
                                .containsEntry("line", "12")
                                .containsEntry("file", "lesson/100%,:processes/blur-does-not-compile.java"),
                        loss -> assertThat(loss).containsEntry("line", "31"),
                        wrong -> assertThat(wrong).containsKey("file").doesNotContainKey("line"));
    }

    @Test
    void leavesOutWhatGitHubDoesNotShow() {
        ExerciseVerdict[] many = Stream.concat(
                        Stream.generate(() -> verdict("none", Status.NOT_ATTEMPTED, "none"))
                                .limit(5),
                        Stream.concat(
                                Stream.generate(() -> verdict("wrong", Status.INCORRECT, "wrong"))
                                        .limit(8),
                                Stream.generate(() -> verdict("open", Status.INCONCLUSIVE, "open"))
                                        .limit(12)))
                .toArray(ExerciseVerdict[]::new);

        ActionsAnnotations annotations = ActionsAnnotations.of(gradebook("Ada", many), NO_FILES);

        assertThat(annotations.leftOut()).isEqualTo(5);
        assertThat(obeyed(annotations))
                .extracting(Obeyed::data)
                .containsExactlyElementsOf(Stream.of(
                                Collections.nCopies(8, "wrong"),
                                Collections.nCopies(2, "none"),
                                Collections.nCopies(10, "open"))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void namesTheSubmissionIfThereAreSeveral() {
        SubmissionVerdict wrong =
                new SubmissionVerdict("Ada", List.of(), List.of(verdict("sum", Status.CRASHED, "threw")));

        assertThat(obeyed(ActionsAnnotations.of(Gradebooks.of(wrong, Gradebooks.passed("Bo")), NO_FILES)))
                .singleElement()
                .satisfies(one -> assertThat(one.properties()).containsEntry("title", "Ada, sum: crashed"));
    }

    @Test
    void staysShort() {
        String large = "%\n".repeat(1 << 20);

        assertThat(ActionsAnnotations.of(gradebook(large, verdict("sum", Status.CRASHED, large)), NO_FILES)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line).hasSizeLessThan(7_000));
    }

    @Property
    void isOneCommandWhateverASubmissionSays(@ForAll @StringLength(max = 60) String text, @ForAll boolean isHostile) {
        String said = isHostile ? text + "\n::set-env name=a::b%0A::add-mask::c\r::warning file=x,line=1::" : text;

        List<Obeyed> obeyed = obeyed(ActionsAnnotations.of(
                gradebook(said, verdict(said, Status.INCORRECT, said)), (submission, exercise) -> Optional.of(said)));

        assertThat(obeyed).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("error");
            assertThat(one.properties()).containsOnlyKeys("file", "title");
            assertThat(one.properties().get("title")).endsWith(": incorrect");
        });
    }
}
