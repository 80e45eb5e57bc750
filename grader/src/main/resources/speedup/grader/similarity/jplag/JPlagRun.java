import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Submission;
import de.jplag.exceptions.BasecodeException;
import de.jplag.exceptions.SubmissionException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import de.jplag.reporting.reportobject.ReportObjectFactory;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compares the answers to one exercise. A program of its own, which the JDK that runs JPlag compiles: it stands in the
 * sandbox beside JPlag, and knows nothing of the grader.
 *
 * <p>Arguments: the folder with a folder for each submission; the folder of the starter, or "-"; the file for JPlag's
 * report; the file for the table; how many pairs the table may have.
 *
 * <p>The table has a line for each fact, its parts separated by tabs:
 *
 * <pre>
 *   left FOLDER REASON                        JPlag could not use this submission: CANNOT_PARSE, TOO_SMALL, ...
 *   no-base                                   the starter is too short to be left out of the comparison
 *   compared N                                how many it compared
 *   median SIMILARITY                         of all pairs, from 0 to 1
 *   pair FOLDER FOLDER AVERAGE MAXIMUM TOKENS the most similar pairs, the most similar first
 * </pre>
 */
public final class JPlagRun {

    /** Deeply nested expressions take stack. */
    private static final long STACK_BYTES = 64L << 20;

    private static final long MILLIS_FOR_ONE = 20_000;

    public static void main(String[] arguments) throws Exception {
        int status = 1;
        try (PrintWriter table = new PrintWriter(arguments[3], StandardCharsets.UTF_8)) {
            Path usable = usable(new File(arguments[0]), table);
            compare(usable, arguments, table);
            status = table.checkError() ? 1 : 0;
        } catch (Throwable e) {
            System.out.println(e);
        } finally {
            // A parser that was given up on may still run.
            Runtime.getRuntime().halt(status);
        }
    }

    /** A folder with a copy of each submission that JPlag can parse: one that it fails over would end everything. */
    private static Path usable(File submissions, PrintWriter table) throws Exception {
        Path usable = Files.createTempDirectory("usable");
        File[] folders = submissions.listFiles();
        Arrays.sort(folders);
        for (File folder : folders) {
            if (canBeParsed(folder)) {
                copy(folder, usable.resolve(folder.getName()));
            } else {
                table.println("left\t" + folder.getName() + "\tCANNOT_PARSE");
            }
        }
        return usable;
    }

    private static boolean canBeParsed(File folder) throws InterruptedException {
        AtomicBoolean parsed = new AtomicBoolean();
        Runnable parse = () -> {
            try {
                new JavaLanguage().parse(Set.of(folder.listFiles()), false);
                parsed.set(true);
            } catch (Throwable whateverTheSourceCauses) {
                parsed.set(false);
            }
        };
        Thread parser = new Thread(null, parse, "parser", STACK_BYTES);
        parser.setDaemon(true);
        parser.start();
        parser.join(MILLIS_FOR_ONE);
        return parsed.get();
    }

    private static void copy(File folder, Path target) throws IOException {
        Files.createDirectory(target);
        for (File file : folder.listFiles()) {
            Files.copy(file.toPath(), target.resolve(file.getName()));
        }
    }

    private static void compare(Path submissions, String[] arguments, PrintWriter table) throws Exception {
        if (submissions.toFile().list().length < 2) {
            return;
        }
        JPlagOptions plain = new JPlagOptions(new JavaLanguage(), Set.of(submissions.toFile()), Set.of());
        JPlagOptions options =
                arguments[1].equals("-") ? plain : plain.withBaseCodeSubmissionDirectory(new File(arguments[1]));
        JPlagResult result;
        try {
            result = JPlag.run(options);
        } catch (SubmissionException tooFewAreLongEnough) {
            return;
        } catch (BasecodeException starterIsTooShort) {
            table.println("no-base");
            result = JPlag.run(plain);
        }
        for (Submission left : result.getSubmissions().getInvalidSubmissions()) {
            table.println("left\t" + left.getName() + "\t" + left.getState());
        }
        print(result, Integer.parseInt(arguments[4]), table);
        new ReportObjectFactory(new File(arguments[2])).createAndSaveReport(result);
    }

    private static void print(JPlagResult result, int mostPairs, PrintWriter table) {
        List<JPlagComparison> pairs = result.getAllComparisons().stream()
                .sorted(Comparator.comparingDouble(JPlagComparison::similarity)
                        .thenComparingDouble(JPlagComparison::maximalSimilarity)
                        .reversed())
                .toList();
        table.println("compared\t" + result.getNumberOfSubmissions());
        table.println("median\t" + pairs.get(pairs.size() / 2).similarity());
        for (JPlagComparison pair : pairs.subList(0, Math.min(mostPairs, pairs.size()))) {
            table.println(String.join(
                    "\t",
                    "pair",
                    pair.firstSubmission().getName(),
                    pair.secondSubmission().getName(),
                    "" + pair.similarity(),
                    "" + pair.maximalSimilarity(),
                    "" + pair.getNumberOfMatchedTokens()));
        }
    }
}
