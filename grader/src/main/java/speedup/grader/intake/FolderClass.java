package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import speedup.grader.intake.archive.HostChannel;
import speedup.grader.intake.archive.HostReadException;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.intake.source.ArchiveSource;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.grader.intake.source.FolderSource;
import speedup.grader.intake.source.IntakeLimits;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;
import speedup.grader.intake.source.Source.Item;
import speedup.grader.intake.source.Source.Kind;
import speedup.rules.VerdictRules;

/** What may be a class, in a folder. Reports of the grader that stand in it are no part of it. */
final class FolderClass implements ClassSource {

    private static final String REPORT = "report.json";
    private static final String VERDICTS = "verdicts";
    private static final String VERSION_CONTROL = ".git";

    private final Path root;
    private final IntakeLimits limits;
    private final Set<Path> reports;
    private final Map<List<String>, Path> paths = new LinkedHashMap<>();
    private final List<ListedEntry> entries = new ArrayList<>();

    private FolderClass(Path root, IntakeLimits limits, Set<Path> reports) {
        this.root = root;
        this.limits = limits;
        this.reports = reports;
    }

    /**
     * Lists a folder, level by level, so that what is too much is too deep to matter.
     *
     * @param reports folders that the grader writes to, as real paths
     * @throws NothingToGradeException if the folder may not be read
     */
    static FolderClass list(Path root, IntakeLimits limits, Set<Path> reports) {
        FolderClass listed = new FolderClass(root, limits, reports);
        Queue<List<String>> waiting = new ArrayDeque<>();
        waiting.add(Listing.top());
        while (!waiting.isEmpty() && listed.entries.size() < VerdictRules.CLASS_FILES) {
            List<String> folder = waiting.remove();
            listed.listOne(folder).stream()
                    .filter(entry -> entry.isFolder() && entry.names().size() < VerdictRules.FOLDER_DEPTH)
                    .filter(entry -> !entry.name().equals(VERSION_CONTROL))
                    .map(ListedEntry::names)
                    .forEach(waiting::add);
        }
        return listed;
    }

    private List<ListedEntry> listOne(List<String> folder) {
        List<ListedEntry> found = new ArrayList<>();
        children(folder).forEach((name, path) -> {
            boolean isFolder = Files.isDirectory(path);
            List<String> names = Stream.concat(folder.stream(), Stream.of(name)).toList();
            if (!isFolder || !isReports(path)) {
                paths.put(names, path);
                entries.add(new ListedEntry(names, isFolder));
                if (!Files.isSymbolicLink(path)) {
                    found.add(new ListedEntry(names, isFolder));
                }
            }
        });
        return found;
    }

    private Map<String, Path> children(List<String> folder) {
        Map<String, Path> byName = new TreeMap<>(Comparator.naturalOrder());
        try (Stream<Path> children = Files.list(path(folder))) {
            children.forEach(child -> {
                String name = FileNames.last(child);
                if (!EntryPath.isLeftByTool(name) || name.equals(VERSION_CONTROL)) {
                    String unique = name;
                    // Bytes that differ can be one text.
                    for (int number = 2; byName.putIfAbsent(unique, child) != null; number++) {
                        unique = name + " (" + number + ")";
                    }
                }
            });
        } catch (IOException e) {
            if (folder.isEmpty()) {
                throw new NothingToGradeException(
                        "The folder \"" + root + "\" cannot be read. Check that this user may read it.");
            }
            // Whoever reads the submission is told.
        }
        return byName;
    }

    /** Those of this run and, by what is in them, those of others. */
    private boolean isReports(Path folder) {
        Path name = folder.getFileName();
        Path parent = folder.getParent();
        boolean isVerdicts = name != null
                && parent != null
                && name.toString().equals(VERDICTS)
                && Files.isRegularFile(parent.resolve(REPORT));
        return isVerdicts
                || (Files.isRegularFile(folder.resolve(REPORT)) && Files.isDirectory(folder.resolve(VERDICTS)))
                || reports.contains(real(folder).orElse(folder));
    }

    static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same for two paths that lead to one thing, and for no others: as text, two names can be one. */
    static String identity(Path path) {
        return real(path).orElse(path.toAbsolutePath().normalize()).toUri().getRawPath();
    }

    private Path path(List<String> names) {
        return names.isEmpty() ? root : Optional.ofNullable(paths.get(names)).orElseThrow();
    }

    @Override
    public Listing listing() {
        return Listing.of(entries);
    }

    @Override
    public Source folder(List<String> names) throws IOException, RejectedException {
        return new FolderSource(noLink(names).toRealPath(), limits);
    }

    @Override
    public Source file(List<String> names, String name) throws IOException, RejectedException {
        Path path = noLink(names);
        Kind kind = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Kind.FILE : Kind.OTHER;
        Item item = new Item("", EntryPath.of(name), kind);
        return new OneFile(path, item);
    }

    @Override
    public Source archive(List<String> names) throws IOException, RejectedException {
        Path path = noLink(names);
        return ArchiveSource.open(HostChannel.openNoLink(path), FileNames.last(path), limits);
    }

    private Path noLink(List<String> names) throws RejectedException {
        Path path = path(names);
        if (Files.isSymbolicLink(path)) {
            throw new RejectedException(
                    "It is a symbolic link. Links are not followed: put the folder or the zip itself there.");
        }
        return path;
    }

    @Override
    public String identity(List<String> names) {
        return identity(path(names));
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }

    private record OneFile(Path path, Item item) implements Source {

        @Override
        public List<Item> items() {
            return List.of(item);
        }

        @Override
        public InputStream open(Item wanted) throws HostReadException {
            return Channels.newInputStream(HostChannel.openNoLink(path));
        }

        @Override
        public void close() {
            // Nothing is open but while it is read.
        }
    }
}
