package speedup.grader.intake.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names of the files and folders in a class, without their contents. */
public final class Listing {

    private static final List<String> TOP = List.of();

    private final Map<List<String>, ListedEntry> entries = new LinkedHashMap<>();
    private final Map<List<String>, List<ListedEntry>> children = new LinkedHashMap<>();

    /**
     * A file or a folder.
     *
     * @param names the folders that lead to it, from the top, and its own name
     */
    public record ListedEntry(List<String> names, boolean isFolder) {

        public ListedEntry {
            names = List.copyOf(names);
        }

        /** Its own name. */
        public String name() {
            return names.get(names.size() - 1);
        }
    }

    /** A listing of these entries, and of the folders that lead to them. */
    public static Listing of(Collection<ListedEntry> entries) {
        Listing listing = new Listing();
        entries.forEach(listing::add);
        return listing;
    }

    /** A listing of paths with forward slashes, in which that of a folder ends with one. */
    public static Listing ofPaths(String... paths) {
        return of(Arrays.stream(paths)
                .map(path -> new ListedEntry(List.of(path.split("/")), path.endsWith("/")))
                .toList());
    }

    private void add(ListedEntry entry) {
        for (int length = 1; length < entry.names().size(); length++) {
            put(new ListedEntry(entry.names().subList(0, length), true));
        }
        put(entry);
    }

    private void put(ListedEntry entry) {
        if (entries.putIfAbsent(entry.names(), entry) == null) {
            List<String> parent = entry.names().subList(0, entry.names().size() - 1);
            children.computeIfAbsent(parent, folder -> new ArrayList<>()).add(entry);
        }
    }

    /** The names of the folder that holds everything. */
    public static List<String> top() {
        return TOP;
    }

    /** Everything in it. */
    public Collection<ListedEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** What stands in a folder itself, in the order in which it was listed. */
    public List<ListedEntry> children(List<String> folder) {
        return List.copyOf(children.getOrDefault(folder, List.of()));
    }

    /** The names that lead to something in a folder. */
    public static List<String> path(List<String> folder, String name) {
        return Stream.concat(folder.stream(), Stream.of(name)).toList();
    }

    /** Whether a folder has something of this name. */
    public boolean has(List<String> folder, String name) {
        return children(folder).stream().anyMatch(child -> child.name().equals(name));
    }
}
