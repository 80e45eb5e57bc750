package speedup.grader.report.export;

import java.util.List;

/**
 * A table for a platform.
 *
 * @param text the content of the file
 * @param notes what it lacks, and what has to be known before it is imported; for whoever grades
 */
record ExportedTable(String text, List<String> notes) {

    ExportedTable {
        notes = List.copyOf(notes);
    }
}
