package speedup.grader.similarity.jplag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.JavaHome;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.text.UntrustedText;
import speedup.jvm.JavaCommand;

/**
 * Has JPlag compare the answers to one exercise after the other, each comparison in a sandbox of its own.
 *
 * @param sandbox where it runs
 * @param jdk the JDK that runs it
 * @param libraries JPlag, which has been fetched
 * @param limit the time that one comparison may take
 */
public record JPlagComparison(Sandbox sandbox, JdkFinder.Jdk jdk, JPlagLibraries libraries, Duration limit) {

    /** For a class of hundreds on any machine that grades them; what it takes grows with the square of the class. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(10);

    /** How many pairs a table has; JPlag's own report has more. */
    static final int MOST_PAIRS = 50;

    private static final String PROGRAM = "JPlagRun.java";
    private static final long HEAP_BYTES = 1L << 30;
    private static final long MEMORY_BYTES = HEAP_BYTES + (512L << 20);
    private static final long REPORT_BYTES = 256L << 20;
    private static final int TABLE_BYTES = 1 << 20;
    private static final int THREADS = 256;
    private static final int OPEN_FILES = 1024;
    private static final int LONGEST_OUTPUT = 300;

    /** The sandbox's own limit of time is there for the case that nobody waits any more. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /**
     * Compares the answers to one exercise.
     *
     * @param id the exercise's
     * @param file what each answer's file is called, without folders
     * @param sources the answers by the names of their submissions
     * @param starter what all of them began with, which makes nobody alike; empty if it is not known
     * @param report where JPlag's own report goes; a file that is there is replaced
     * @return what was found, or why there is nothing: no answer, however strange, ends in an exception
     * @throws IOException if the sandbox or a file of the grader fails
     */
    public ExerciseSimilarity compare(
            String id, String file, SortedMap<String, String> sources, Optional<String> starter, Path report)
            throws IOException, InterruptedException {
        if (sources.size() < 2) {
            return ExerciseSimilarity.tooFew(id);
        }
        SandboxDirectory work = new SandboxDirectory(TempFiles.folder());
        try {
            SourceFolders folders = SourceFolders.write(work.path().resolve("submissions"), sources, file);
            Run run = new Run(work.path(), folders, starter.isPresent());
            if (starter.isPresent()) {
                SourceFolders.writeSource(run.base(), file, starter.get());
            }
            return run.compare(id, report);
        } finally {
            work.delete();
        }
    }

    /** One comparison, and its files. */
    private final class Run {

        private final Path work;
        private final SourceFolders folders;
        private final boolean hasBase;

        Run(Path work, SourceFolders folders, boolean hasBase) {
            this.work = work;
            this.folders = folders;
            this.hasBase = hasBase;
        }

        Path base() {
            return work.resolve("starter");
        }

        private Path table() {
            return work.resolve("table");
        }

        private Path report() {
            return work.resolve("report.zip");
        }

        ExerciseSimilarity compare(String id, Path target) throws IOException, InterruptedException {
            Path program = Files.writeString(work.resolve(PROGRAM), JPlagLibraries.resource(PROGRAM));
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));
            Files.createFile(table());
            Files.createFile(report());
            Optional<String> failure = failure();
            if (failure.isPresent()) {
                return ExerciseSimilarity.failed(id, failure.get());
            }
            ExerciseSimilarity found;
            try {
                found = JPlagTable.read(id, tableText(), folders.names(), MOST_PAIRS);
            } catch (IOException e) {
                return ExerciseSimilarity.failed(id, "JPlag failed: " + e.getMessage() + ".");
            }
            if (found.compared() < 2) {
                return found;
            }
            Files.copy(report(), target, StandardCopyOption.REPLACE_EXISTING);
            return found.withReport(String.valueOf(target.getFileName()));
        }

        /** Runs it; why it failed, if it did. */
        private Optional<String> failure() throws IOException, InterruptedException {
            try (SandboxedProcess process = sandbox.start(command())) {
                if (!process.awaitExit(limit)) {
                    return Optional.of("JPlag was not done with it after " + limit.toSeconds() + " s.");
                }
                if (process.exitStatus().equals(Optional.of(new ExitStatus(ExitStatus.Cause.EXITED, 0)))) {
                    return Optional.empty();
                }
                String output = process.output()
                        .lines()
                        .filter(line -> !line.startsWith("SLF4J"))
                        .findFirst()
                        .orElse("it said nothing");
                return Optional.of("JPlag failed: " + UntrustedText.line(output, LONGEST_OUTPUT));
            }
        }

        private SandboxedCommand command() throws IOException {
            List<Path> jars = libraries.jars();
            List<Path> readable = new ArrayList<>(JavaHome.readable(jdk.home()));
            readable.addAll(jars);
            readable.add(folders.folder());
            readable.add(work.resolve(PROGRAM));
            if (hasBase) {
                readable.add(base());
            }
            return new SandboxedCommand(
                    words(jars),
                    Map.of(),
                    readable,
                    List.of(table(), report()),
                    List.of(),
                    new SandboxLimits(
                            MEMORY_BYTES, THREADS, OPEN_FILES, REPORT_BYTES, REPORT_BYTES, limit.plus(GRACE)));
        }

        private List<String> words(List<Path> jars) {
            return JavaCommand.of(jdk.home())
                    .heap(HEAP_BYTES)
                    .options("-XX:+UseSerialGC", "-XX:-UsePerfData")
                    .classPath(jars)
                    .options(
                            work.resolve(PROGRAM).toString(),
                            folders.folder().toString(),
                            hasBase ? base().toString() : "-",
                            report().toString(),
                            table().toString(),
                            "" + MOST_PAIRS)
                    .words();
        }

        private String tableText() throws IOException {
            try (InputStream content = Files.newInputStream(table())) {
                byte[] bytes = content.readNBytes(TABLE_BYTES + 1);
                if (bytes.length > TABLE_BYTES) {
                    throw new IOException("the program in the sandbox wrote more than it was asked for");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }
}
