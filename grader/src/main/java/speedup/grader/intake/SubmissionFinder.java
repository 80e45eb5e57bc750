package speedup.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a submission from a folder of submissions.
 *
 * <p>A folder with an answer at one of the places of a lesson's source tree, or with the marks of such a
 * tree, is one submission, and so is one that has neither folders nor archives in it. Any other folder
 * is a class: each folder and archive in it is a submission, named after it.
 */
final class SubmissionFinder {

    private static final Set<String> ARCHIVES = Set.of(".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz");
    private static final Set<String> TREE = Set.of("pom.xml", "src", "speedup");

    private final List<AnswerPlace> places;

    SubmissionFinder(List<AnswerPlace> places) {
        this.places = places;
    }

    /**
     * Where a submission is.
     *
     * @param path the folder or the archive
     * @param name what to call it
     * @param named whether the caller named it, rather than a folder it was found in
     */
    record Found(Path path, String name, boolean named) {}

    /**
     * The submissions that a path leads to, by name.
     *
     * @throws NothingToGradeException if the path leads to none
     */
    List<Found> find(Path path) {
        if (!Files.exists(path)) {
            throw new NothingToGradeException(
                    "There is no \"" + path + "\". Give a folder, a zip file, or a folder with those in it.");
        }
        if (!Files.isDirectory(path)) {
            return List.of(archive(path));
        }
        List<Path> children = children(path);
        List<Found> members = children.stream()
                .filter(SubmissionFinder::isMember)
                .map(child -> new Found(child, name(child), false))
                .toList();
        boolean isOne = members.isEmpty()
                || places.stream().anyMatch(place -> place.existsIn(path))
                || children.stream().anyMatch(SubmissionFinder::isOfTree);
        return isOne ? List.of(new Found(path, name(path), true)) : members;
    }

    /** Whether there is a folder and nothing in it. */
    static boolean isEmptyFolder(Path path) {
        return Files.isDirectory(path) && children(path).isEmpty();
    }

    private static Found archive(Path path) {
        if (!isArchive(path) || !Files.isRegularFile(path)) {
            throw new NothingToGradeException("\"" + path + "\" is neither a folder nor a zip file. "
                    + "Give a folder, a zip file, or a folder with those in it.");
        }
        return new Found(path, name(path), true);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(
                            child -> !EntryPath.isLeftByTool(child.getFileName().toString()))
                    .sorted(Comparator.comparing(child -> child.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new NothingToGradeException(
                    "The folder \"" + folder + "\" cannot be read. Check that this user may read it.");
        }
    }

    private static boolean isMember(Path child) {
        return Files.isDirectory(child) || isArchive(child);
    }

    private static boolean isArchive(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return ARCHIVES.stream().anyMatch(name::endsWith);
    }

    private static boolean isOfTree(Path child) {
        String name = child.getFileName().toString();
        boolean isSource = name.endsWith(".java") && Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS);
        return isSource || TREE.contains(name) || name.startsWith("lesson-");
    }

    /** The file's name without a zip's ending. */
    private static String name(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "submission" : last.toString();
        boolean isZip = name.length() > 4 && name.toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(path);
        return EntryPath.shown(isZip ? name.substring(0, name.length() - 4) : name);
    }
}
