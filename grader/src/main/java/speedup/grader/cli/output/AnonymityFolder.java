package speedup.grader.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import speedup.grader.app.UsageException;
import speedup.grader.report.JsonReport;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.text.FileProblem;

/** A folder for reports that has the names of students or their ids, and never both: side by side they tell whose is what. */
public final class AnonymityFolder {

    private AnonymityFolder() {}

    /**
     * Requires that a class is graded into a folder as it was before.
     *
     * @throws UsageException if reports with names would stand beside those without
     */
    public static void requireAlike(Path reports, boolean anonymous) {
        boolean hasIds = AnonymityKey.isIn(reports);
        boolean hasReport =
                Files.exists(reports.resolve(JsonReport.FILE_NAME)) || Files.exists(RecordedGrading.file(reports));
        if (hasIds && !anonymous) {
            throw new UsageException("The class in " + reports + " was graded with --anonymous: give that again, or"
                    + " another folder. Names beside ids would tell whose they are.");
        }
        if (!hasIds && anonymous && hasReport) {
            throw new UsageException(reports + " has a report with the names of students, or one whose "
                    + AnonymityKey.FILE_NAME + " is lost: give another folder with --anonymous.");
        }
    }

    /**
     * The key of a class, made if there is none.
     *
     * @param shared the folder of all its parts
     * @param reports that of one part, or the same
     * @throws UsageException if it can be neither read nor written
     */
    public static AnonymityKey key(Path shared, Path reports) {
        try {
            AnonymityKey key =
                    AnonymityKey.isIn(reports) ? AnonymityKey.read(reports) : AnonymityKey.openOrCreate(shared);
            for (Path folder : List.of(reports, shared)) {
                if (!AnonymityKey.isIn(folder)) {
                    key.write(folder);
                }
            }
            return key;
        } catch (IOException e) {
            throw new UsageException(
                    "The key to the students' ids, " + shared.resolve(AnonymityKey.FILE_NAME)
                            + ", cannot be read or made: " + FileProblem.of(e)
                            + ". Without it nobody can say whose the ids are.",
                    e);
        }
    }
}
