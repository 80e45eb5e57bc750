package speedup.grader.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.SpreadsheetCell;

/** The most similar pairs as a table: RFC 4180, in UTF-8. */
public final class SimilarityCsv {

    private static final List<String> HEADER =
            List.of("exercise", "first", "second", "average similarity", "maximum similarity", "tokens", "median");

    private SimilarityCsv() {}

    /** The text of the file, a row for each pair. */
    public static String text(ClassSimilarity similarity) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (ExerciseSimilarity exercise : similarity.exercises()) {
            exercise.pairs().forEach(pair -> rows.add(row(exercise, pair)));
        }
        return CsvFile.text(',', rows);
    }

    private static List<String> row(ExerciseSimilarity exercise, SimilarPair pair) {
        return List.of(
                exercise.id(),
                SpreadsheetCell.text(pair.first()),
                SpreadsheetCell.text(pair.second()),
                share(pair.average()),
                share(pair.maximum()),
                "" + pair.tokens(),
                share(exercise.median().orElse(0)));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
