package speedup.grader.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.CsvFormatException;

/** Rosters and tables from text. */
public final class Rosters {

    private Rosters() {}

    public static Roster of(String... lines) {
        try {
            return Roster.of("roster.csv", file(lines));
        } catch (CsvFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static CsvFile file(String... lines) throws CsvFormatException {
        try {
            Path file = Files.createTempFile("roster", ".csv");
            try {
                return CsvFile.read(Files.writeString(file, String.join("\n", lines) + "\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
