package speedup.grader.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.text.UntrustedText;

/** A row for each answer, and in it, for each load, how many verdicts were right, wrong and none. */
final class AnswersTable {

    private AnswersTable() {}

    static List<String> lines(List<StudyCell> cells, TextStyle style) {
        Map<ReferenceAnswer, List<StudyCell>> rows = cells.stream()
                .collect(Collectors.groupingBy(StudyCell::answer, LinkedHashMap::new, Collectors.toList()));
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("exercise"), Column.wrapping("answer"), Column.left("truth"), Column.right("speedup")));
        cells.stream()
                .map(cell -> cell.load().toString())
                .distinct()
                .map(Column::right)
                .forEach(columns::add);
        columns.add(Column.right("mean ratio wrong"));
        Table table = new Table(columns.toArray(new Column[0]));
        rows.forEach((answer, row) -> table.add(row(answer, row).toArray(new Table.Cell[0])));
        List<String> lines = new ArrayList<>(table.lines(style));
        lines.add("Under each load: verdicts right, wrong, none. Speedup: as seen on whole cores beside no load.");
        return lines;
    }

    private static List<Table.Cell> row(ReferenceAnswer answer, List<StudyCell> cells) {
        List<Table.Cell> row = new ArrayList<>(List.of(
                Table.cell(answer.exercise().id()),
                Table.cell(UntrustedText.line(answer.kind())),
                Table.cell(answer.truth().toString()),
                Table.cell(speedup(trueSpeedup(cells)))));
        cells.forEach(cell -> row.add(counts(cell.ours())));
        VerdictCounts meanRatio =
                cells.stream().map(StudyCell::meanRatio).reduce(VerdictCounts.NONE, VerdictCounts::plus);
        row.add(Table.cell(meanRatio.wrong() + " of " + meanRatio.all()));
        return row;
    }

    /** The speedup of the answer that these cells are about. */
    static Optional<TrueSpeedup> trueSpeedup(List<StudyCell> cells) {
        return TrueSpeedup.of(cells.stream()
                .filter(cell -> cell.load() == Load.IDLE)
                .flatMap(StudyCell::rounds)
                .toList());
    }

    private static String speedup(Optional<TrueSpeedup> speedup) {
        return speedup.map(seen -> String.format(Locale.ROOT, "%.2fx", seen.median()))
                .orElse("?");
    }

    private static Table.Cell counts(VerdictCounts counts) {
        return new Table.Cell(
                counts.right() + " " + counts.wrong() + " " + counts.open(),
                counts.wrong() > 0 ? Tone.BAD : Tone.PLAIN);
    }
}
