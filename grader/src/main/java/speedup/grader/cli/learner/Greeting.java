package speedup.grader.cli.learner;

import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.learner.NextStep;
import speedup.grader.app.learner.ProgressStore;
import speedup.grader.course.LessonSections;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.lesson.Lesson;

/** What {@code ./speedup} says without a command: where the learner is, and what to do next. */
public final class Greeting {

    private Greeting() {}

    public static List<String> lines(
            Catalogue catalogue, ProgressStore progress, LessonSections sections, TextStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.paint(Tone.HEADING, "Speedup: " + passed(catalogue.all(), progress) + " exercises passed"));
        Table table = new Table(Column.left("lesson"), Column.left("passed"), Column.wrapping("what it is about"));
        catalogue.byLesson().forEach((lesson, exercises) -> table.add(row(lesson, passed(exercises, progress))));
        lines.addAll(table.lines(style));
        lines.add("");
        lines.addAll(NextStep.withReading(catalogue, progress, sections));
        lines.add("./speedup list shows the exercises, ./speedup --help every command.");
        return lines;
    }

    private static Table.Cell[] row(Lesson lesson, String passed) {
        return new Table.Cell[] {Table.cell(lesson.name()), Table.cell(passed), Table.cell(lesson.title())};
    }

    private static String passed(List<Exercise<?, ?, ?>> exercises, ProgressStore progress) {
        long passed = exercises.stream()
                .filter(exercise -> progress.isPassed(exercise.id()))
                .count();
        return passed + " of " + exercises.size();
    }
}
