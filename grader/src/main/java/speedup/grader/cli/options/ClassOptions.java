package speedup.grader.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.CsvFormatException;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.export.PlatformGradebook;
import speedup.grader.roster.Roster;
import speedup.grader.text.FileProblem;
import speedup.grader.verdict.Gradebook;

/** The options that say who is in the class, and which gradebook to fill in. */
public final class ClassOptions {

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The students of the class, as CSV with a header: name, email, ids, section, group. Tells who"
                    + " handed in nothing, and whose a submission is.")
    private Optional<Path> rosterFile = Optional.empty();

    @Option(
            names = "--gradebook",
            paramLabel = "FILE",
            description = "The gradebook that you have downloaded from Canvas, or Moodle's offline grading worksheet:"
                    + " --format canvas or moodle writes it anew, with the grades in it.")
    private Optional<Path> gradebookFile = Optional.empty();

    @Option(
            names = "--assignment",
            paramLabel = "TITLE",
            description = "What the platform calls what is graded. Needed for a gradebook of Canvas with several"
                    + " assignments.")
    private Optional<String> assignment = Optional.empty();

    private Optional<Roster> roster = Optional.empty();
    private Optional<PlatformGradebook> platform = Optional.empty();

    /**
     * Reads the files: before the grading, which can take an hour, and not after it.
     *
     * @throws UsageException if one of them cannot be read or is not used
     */
    void read(List<ExportFormat> formats, Optional<Path> out) {
        if (assignment.isPresent() && formats.stream().noneMatch(ExportFormat::isOfStudents)) {
            throw new UsageException("--assignment is for --format canvas, moodle and nbgrader: give one of them.");
        }
        roster = rosterFile.map(file -> read("--roster", file, table -> Roster.of(name(file), table)));
        platform = gradebookFile.map(
                file -> read("--gradebook", file, table -> PlatformGradebook.of(name(file), table, assignment)));
        platform.ifPresent(found -> {
            if (!formats.contains(found.format())) {
                throw new UsageException("--gradebook " + gradebookFile.orElseThrow() + " is filled in by --format "
                        + found.format() + ": give that too.");
            }
        });
        formats.forEach(format -> out.ifPresent(folder -> keep(folder.resolve(format.fileName()))));
    }

    /** What was given is not written over: it has everything that the platform knows. */
    private void keep(Path written) {
        Stream.concat(rosterFile.stream(), gradebookFile.stream())
                .filter(given -> isSame(given, written))
                .findFirst()
                .ifPresent(given -> {
                    throw new UsageException(
                            given + " would be written over: move it out of the folder of --out, or rename it.");
                });
    }

    private static boolean isSame(Path given, Path written) {
        try {
            return Files.exists(written) && Files.isSameFile(given, written);
        } catch (IOException e) {
            return given.toAbsolutePath()
                    .normalize()
                    .equals(written.toAbsolutePath().normalize());
        }
    }

    /** The file with the students, if there is one. */
    Optional<Path> rosterFile() {
        return rosterFile;
    }

    /** The platform's gradebook, if there is one. */
    Optional<Path> gradebookFile() {
        return gradebookFile;
    }

    /** What the platform calls what is graded, if that was typed. */
    Optional<String> assignment() {
        return assignment;
    }

    /** Who is in the class, if anything says that. */
    Optional<Roster> roster() {
        return roster.or(() -> platform.map(PlatformGradebook::roster));
    }

    ClassMarks marks(Gradebook gradebook) {
        return ClassMarks.of(gradebook, roster, platform, assignment.orElse(ClassMarks.DEFAULT_ASSIGNMENT));
    }

    /** What the gradebooks lack, and what has to be known before they are imported; nothing if none is written. */
    public static List<String> notes(ClassMarks marks, List<ExportFormat> formats) {
        List<ExportFormat> gradebooks =
                formats.stream().filter(ExportFormat::isOfStudents).toList();
        if (gradebooks.isEmpty()) {
            return List.of();
        }
        return Stream.concat(marks.notes().stream(), gradebooks.stream().flatMap(each -> each.notes(marks).stream()))
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Makes something of a table. */
    @FunctionalInterface
    private interface Parser<T> {

        T parse(CsvFile table) throws CsvFormatException;
    }

    private static <T> T read(String option, Path file, Parser<T> parser) {
        try {
            return parser.parse(CsvFile.read(file));
        } catch (IOException e) {
            throw new UsageException(option + " " + file + " cannot be read: " + FileProblem.of(e) + ".", e);
        } catch (CsvFormatException e) {
            throw new UsageException(option + " " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
