package speedup.grader.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import speedup.exercise.Exercise;
import speedup.grader.course.AddedLesson;
import speedup.grader.file.AtomicFile;

/**
 * The autograder that Gradescope makes an image of: its two scripts, and the course as students get it, so without any
 * reference answer.
 */
public final class GradescopeAutograder {

    private static final String COURSE = "course/";

    private static final String MARKING = "marking/";

    /** Where Gradescope unpacks the zip, as both scripts know it. */
    private static final String SOURCE = "$root/source/";

    private static final Set<String> SCRIPTS = Set.of("setup.sh", "run_autograder");

    private static final Set<String> EXECUTABLE = Set.of("setup.sh", "run_autograder", COURSE + "speedup");

    /** Of what begins with a dot, the build needs this only. */
    private static final String MAVEN = ".mvn/";

    private static final int EXECUTABLE_FILE = 0100755;

    private static final int FILE = 0100644;

    /** The earliest that a zip can say; the same for all, so that the same course makes the same file. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Words that a shell leaves as they are. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9/,_.-]+");

    private static final String OPTIONS = "@OPTIONS@";

    private final CourseFiles course;

    private final Optional<MarkingFiles> marking;

    /**
     * The autograder of a course.
     *
     * @param home the course's folder
     * @param exercises all of its exercises
     */
    public GradescopeAutograder(Path home, Collection<? extends Exercise<?, ?, ?>> exercises) {
        this(home, exercises, Optional.empty());
    }

    private GradescopeAutograder(
            Path home, Collection<? extends Exercise<?, ?, ?>> exercises, Optional<MarkingFiles> marking) {
        this.course = new CourseFiles(home.toAbsolutePath().normalize(), exercises);
        this.marking = marking;
    }

    /**
     * The autograder that marks by a course file.
     *
     * @param home the course's folder
     * @param exercises all that the course has itself
     * @param courseFile the course file; its name is made of words that a shell leaves as they are
     * @param lessons the lessons in jars that it names
     */
    public static GradescopeAutograder marking(
            Path home, Collection<? extends Exercise<?, ?, ?>> exercises, Path courseFile, List<AddedLesson> lessons) {
        return new GradescopeAutograder(home, exercises, Optional.of(new MarkingFiles(courseFile, lessons)));
    }

    /**
     * Writes the zip, whole or not at all.
     *
     * @param options words of the command line that grades, such as {@code --only threads/sum}
     * @return how many files are in it
     * @throws ReleaseException if the course's own answers have been worked on
     * @throws IOException if something cannot be read or written
     * @throws IllegalArgumentException if an option has characters that mean something to a shell
     */
    public int writeTo(Path zip, List<String> options) throws IOException, ReleaseException {
        SortedMap<String, byte[]> files = files(options);
        AtomicFile.write(zip, packed(files));
        return files.size();
    }

    private SortedMap<String, byte[]> files(List<String> options) throws IOException, ReleaseException {
        List<String> words = words(options);
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String script : SCRIPTS) {
            String text = new String(CourseFiles.resource(script), StandardCharsets.UTF_8);
            String given =
                    words.isEmpty() ? text.replace(" " + OPTIONS, "") : text.replace(OPTIONS, String.join(" ", words));
            files.put(script, given.getBytes(StandardCharsets.UTF_8));
        }
        course.read().forEach((name, content) -> {
            if (!name.startsWith(".") || name.startsWith(MAVEN)) {
                files.put(COURSE + name, content);
            }
        });
        if (marking.isPresent()) {
            marking.get().read().forEach((name, content) -> files.put(MARKING + name, content));
        }
        return files;
    }

    /** The words of the command line that grades, as they stand in the scripts. */
    private List<String> words(List<String> options) {
        List<String> plain = new ArrayList<>(options);
        marking.map(MarkingFiles::courseFileName).ifPresent(plain::add);
        if (!plain.stream().allMatch(word -> PLAIN_WORD.matcher(word).matches())) {
            throw new IllegalArgumentException("Not plain words: " + plain);
        }
        List<String> words = new ArrayList<>(options);
        marking.ifPresent(
                files -> words.addAll(List.of("--course", "\"" + SOURCE + MARKING + files.courseFileName() + "\"")));
        return words;
    }

    private static byte[] packed(SortedMap<String, byte[]> files) throws IOException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                    entry.setTimeLocal(TIME);
                    entry.setUnixMode(EXECUTABLE.contains(file.getKey()) ? EXECUTABLE_FILE : FILE);
                    zip.putArchiveEntry(entry);
                    zip.write(file.getValue());
                    zip.closeArchiveEntry();
                }
            }
            return Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }
}
