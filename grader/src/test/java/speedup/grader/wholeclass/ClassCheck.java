package speedup.grader.wholeclass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.CsvFormatException;

/** Compares what came of a class with what each student must get: first the report, then every figure of the tables. */
final class ClassCheck {

    private final SampleClass sample;
    private final Map<String, JsonNode> submissions = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int figures;

    private ClassCheck(SampleClass sample) throws IOException {
        this.sample = sample;
        new JsonMapper()
                .readTree(sample.out().resolve("report.json").toFile())
                .get("submissions")
                .forEach(each -> submissions.put(each.get("name").asText(), each));
    }

    /**
     * What a comparison found.
     *
     * @param differences what is not as it has to be; empty if all is
     * @param figures how many grades in tables were compared
     * @param statuses how many submissions got each status
     */
    record Result(List<String> differences, int figures, Map<String, Integer> statuses) {}

    static Result of(SampleClass sample) throws IOException, CsvFormatException {
        ClassCheck check = new ClassCheck(sample);
        check.report();
        check.table("grades.csv", "submission", "score", Map.of());
        check.gradebook();
        Map<String, Integer> statuses = new TreeMap<>();
        check.submissions.values().forEach(each -> statuses.merge(status(each), 1, Integer::sum));
        return new Result(check.differences, check.figures, statuses);
    }

    private static String status(JsonNode submission) {
        return submission.at("/exercises/0/status").asText();
    }

    private void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": " + expected + " expected, and it is " + actual);
        }
    }

    /** The verdicts are those that the sources deserve. */
    private void report() {
        expect("submissions in the report", sample.submissions(), submissions.size());
        for (Student student : sample.students()) {
            if (!student.conduct().isThere()) {
                continue;
            }
            String name = sample.platform().submission(student);
            JsonNode submission = submissions.get(name);
            if (submission == null) {
                differences.add(name + " is not in the report");
                continue;
            }
            expect("status of " + name, student.conduct().status(), status(submission));
            expect(
                    "points of " + name,
                    student.conduct().points(sample.platform().saysTimes()),
                    submission.get("score").asDouble());
        }
    }

    /** Each row's grade is the score of its submission in the report. */
    private void table(String file, String nameColumn, String gradeColumn, Map<String, String> owners)
            throws IOException, CsvFormatException {
        CsvFile table = CsvFile.read(sample.out().resolve(file));
        int name = table.column(nameColumn);
        int grade = table.column(gradeColumn);
        int rows = 0;
        for (CsvFile.Row row : table.rows().subList(1, table.rows().size())) {
            String who = row.cell(name);
            if (who.equals("Points Possible") || who.isBlank()) {
                continue;
            }
            rows++;
            String submission = owners.getOrDefault(who, who);
            if (submission.isEmpty()) {
                expect(file + ", grade of " + who, "", row.cell(grade));
            } else {
                figures++;
                JsonNode expected = submissions.get(submission);
                expect(
                        file + ", grade of " + who,
                        expected == null
                                ? "a submission " + submission
                                : expected.get("score").asDouble(),
                        number(row.cell(grade)));
            }
        }
        expect("rows of " + file, owners.isEmpty() ? submissions.size() : owners.size(), rows);
    }

    private static Object number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return cell;
        }
    }

    private void gradebook() throws IOException, CsvFormatException {
        String file = sample.platform().format() + ".csv";
        switch (sample.platform()) {
            case MOODLE -> {
                table(file, "Identifier", "Grade", owners());
                unchanged(file, List.of("Grade", "Feedback comments"));
            }
            case CANVAS -> {
                table(file, "ID", "Lab 1 (4711)", owners());
                unchanged(file, List.of("Lab 1 (4711)"));
            }
            default -> table(file, "student_id", "score", owners());
        }
    }

    /** The submission that counts for each row; empty for none. */
    private Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Student student : sample.students()) {
            Student counting = sample.counting(student);
            owners.put(
                    key(student),
                    counting.conduct().isThere() ? sample.platform().submission(counting) : "");
        }
        return owners;
    }

    private String key(Student student) {
        return switch (sample.platform()) {
            case MOODLE -> "Participant " + student.participant();
            case CANVAS -> "" + student.canvas();
            default -> student.login();
        };
    }

    /** Every other cell of the platform's own gradebook is as it was. */
    private void unchanged(String file, List<String> filledIn) throws IOException, CsvFormatException {
        CsvFile before = CsvFile.read(sample.gradebook());
        CsvFile after = CsvFile.read(sample.out().resolve(file));
        expect("rows of " + file, before.rows().size(), after.rows().size());
        List<Integer> columns = filledIn.stream().map(before::column).toList();
        for (int row = 0; row < Math.min(before.rows().size(), after.rows().size()); row++) {
            for (int column = 0; column < before.rows().get(0).cells().size(); column++) {
                if (row == 0 || !columns.contains(column)) {
                    expect(
                            file + ", row " + row + ", column " + column,
                            before.rows().get(row).cell(column),
                            after.rows().get(row).cell(column));
                }
            }
        }
    }

    /** Where the gradebook is. */
    static Path gradebook(SampleClass sample) {
        return sample.out().resolve(sample.platform().format() + ".csv");
    }
}
