package speedup.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads caches from {@code /sys/devices/system/cpu}, which also tells which cores share one. */
final class SysfsCaches {

    private static final String CPUS = "/sys/devices/system/cpu/";

    private final SystemFiles files;

    SysfsCaches(SystemFiles files) {
        this.files = files;
    }

    /** Every kind of cache once, nearest first; none if the host does not tell. */
    List<Cache> find() {
        return folders().flatMap(folder -> cache(folder).stream()).distinct().toList();
    }

    /** Every cache whose cores are known, nearest first. */
    List<CacheUnit> units() {
        return folders()
                .flatMap(folder -> unit(folder).stream())
                .distinct()
                .sorted(Comparator.comparingInt(unit -> unit.kind().level()))
                .toList();
    }

    private Stream<String> folders() {
        return files.read(CPUS + "online", CpuList::parse).stream()
                .flatMap(online -> online.cpus().stream())
                .flatMap(this::foldersOf);
    }

    private Stream<String> foldersOf(int cpu) {
        return IntStream.range(0, 10)
                .mapToObj(index -> CPUS + "cpu" + cpu + "/cache/index" + index + "/")
                .takeWhile(files::exists);
    }

    private Optional<CacheUnit> unit(String folder) {
        return cache(folder)
                .flatMap(cache ->
                        files.read(folder + "shared_cpu_list", CpuList::parse).map(cpus -> new CacheUnit(cache, cpus)));
    }

    private Optional<Cache> cache(String folder) {
        Optional<Integer> level = files.read(folder + "level", Integer::valueOf);
        Optional<Cache.Kind> kind = files.read(folder + "type", SysfsCaches::kind);
        Optional<Long> bytes = files.read(folder + "size", SysfsCaches::bytes);
        if (level.isEmpty() || kind.isEmpty() || bytes.isEmpty()) {
            return Optional.empty();
        }
        int line = files.read(folder + "coherency_line_size", Integer::valueOf).orElse(0);
        OptionalInt sharedBy = files.read(folder + "shared_cpu_list", CpuList::parse)
                .map(cpus -> OptionalInt.of(cpus.size()))
                .orElse(OptionalInt.empty());
        return Optional.of(new Cache(level.get(), kind.get(), bytes.get(), line, sharedBy));
    }

    private static Cache.Kind kind(String text) {
        return Cache.Kind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The kernel writes {@code 32K}. */
    private static long bytes(String text) {
        if (!text.matches("\\d{1,12}K")) {
            throw new IllegalArgumentException("a size looks like 32K and not like '" + text + "'");
        }
        return Long.parseLong(text.substring(0, text.length() - 1)) * 1024;
    }
}
