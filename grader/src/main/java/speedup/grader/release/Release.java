package speedup.grader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.file.AtomicFile;

/** The students' copy of a course. */
public final class Release {

    /** Behind the name of a given file that a student has changed. */
    private static final String SET_ASIDE = ".changed";

    private final Path home;
    private final CourseFiles course;

    /**
     * The copy of a course.
     *
     * @param home the course's folder
     * @param exercises all of its exercises
     */
    public Release(Path home, Collection<? extends Exercise<?, ?, ?>> exercises) {
        this(home, exercises, CoursePlan.NONE);
    }

    /**
     * The copy of a course.
     *
     * @param home the course's folder
     * @param exercises all that the course has itself
     * @param plan what students are told of marks, and given besides
     */
    public Release(Path home, Collection<? extends Exercise<?, ?, ?>> exercises, CoursePlan plan) {
        this.home = home.toAbsolutePath().normalize();
        this.course = new CourseFiles(this.home, exercises, plan);
    }

    /**
     * Makes a copy, or brings one up to date. Then answers that were worked on stay as they are, and so does what a
     * student has added; a given file that was changed is replaced, and kept under another name.
     *
     * @param target a folder that is not there, is empty, or holds an earlier copy
     * @throws ReleaseException if it is another folder, or if the course's own answers have been worked on; nothing
     *     is written then
     * @throws IOException if something cannot be read or written
     */
    public ReleaseReport writeTo(Path target) throws IOException, ReleaseException {
        Path copy = target.toAbsolutePath().normalize();
        requirePlace(copy);
        SortedMap<String, byte[]> files = course.read();
        ReleaseManifest earlier = ReleaseManifest.read(copy);
        List<String> kept = new ArrayList<>();
        List<String> setAside = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            boolean isChanged = isChanged(copy, name, earlier, file.getValue());
            if (isChanged && course.isAnswer(name)) {
                kept.add(name);
                continue;
            }
            if (isChanged) {
                setAside.add(setAside(copy, name));
            }
            write(copy.resolve(name), file.getValue());
        }
        removeWhatIsGone(copy, earlier, files);
        copy.resolve("speedup").toFile().setExecutable(true, false);
        ReleaseManifest.of(files).write(copy);
        return new ReleaseReport(files.size(), kept, setAside);
    }

    private void requirePlace(Path copy) throws IOException, ReleaseException {
        if (copy.startsWith(home) || home.startsWith(copy)) {
            throw new ReleaseException(
                    "The copy would stand inside of the course, or around it: " + copy + ". Give a folder elsewhere.");
        }
        if (Files.exists(copy) && !Files.isDirectory(copy)) {
            throw new ReleaseException(copy + " is a file. Give a folder.");
        }
        if (Files.isDirectory(copy) && !Files.exists(copy.resolve(ReleaseManifest.FILE_NAME))) {
            try (Stream<Path> files = Files.list(copy)) {
                if (files.findAny().isPresent()) {
                    throw new ReleaseException(copy + " has files in it and is no earlier copy. Give an empty folder,"
                            + " or one that is not there yet.");
                }
            }
        }
    }

    /** Whether a student has changed what is there, in another way than this copy would. */
    private static boolean isChanged(Path copy, String name, ReleaseManifest earlier, byte[] content)
            throws IOException {
        Path file = copy.resolve(name);
        if (!Files.exists(file)) {
            return false;
        }
        byte[] there = Files.readAllBytes(file);
        return !Arrays.equals(there, content) && !earlier.isUnchanged(name, there);
    }

    private static String setAside(Path copy, String name) throws IOException {
        String aside = name + SET_ASIDE;
        for (int number = 2; Files.exists(copy.resolve(aside)); number++) {
            aside = name + SET_ASIDE + "-" + number;
        }
        Files.move(copy.resolve(name), copy.resolve(aside), StandardCopyOption.ATOMIC_MOVE);
        return aside;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        AtomicFile.write(file, content);
    }

    /** What the course no longer has, and nobody has changed. */
    private static void removeWhatIsGone(Path copy, ReleaseManifest earlier, SortedMap<String, byte[]> files)
            throws IOException {
        for (String name : earlier.files()) {
            Path file = copy.resolve(name).normalize();
            boolean isGone = !files.containsKey(name) && file.startsWith(copy) && Files.isRegularFile(file);
            if (isGone && earlier.isUnchanged(name, Files.readAllBytes(file))) {
                Files.delete(file);
            }
        }
    }
}
