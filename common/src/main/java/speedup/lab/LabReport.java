package speedup.lab;

import java.util.List;

/**
 * What a lab has found.
 *
 * @param tables at least one
 * @param plots at least one; to be drawn side by side
 * @param notes what to know in order to read them, a sentence or two each; may be none
 * @param findings what its own figures show, or that they do not show what they usually do: a sentence or two each
 * @param question what the learner should now think about
 */
public record LabReport(
        List<LabTable> tables, List<Plot> plots, List<String> notes, List<String> findings, String question) {

    /** A report that finds nothing, such as one in the making. */
    public LabReport(List<LabTable> tables, List<Plot> plots, List<String> notes, String question) {
        this(tables, plots, notes, List.of(), question);
    }

    public LabReport {
        findings = List.copyOf(findings);
        tables = List.copyOf(tables);
        plots = List.copyOf(plots);
        notes = List.copyOf(notes);
        if (tables.isEmpty() || plots.isEmpty() || question.isBlank()) {
            throw new IllegalArgumentException("a lab's report needs a table, a plot and a question");
        }
    }
}
