package speedup.machine;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * One kind of cache.
 *
 * @param level 1 is nearest to the core
 * @param kind what it holds
 * @param bytes the size of one such cache
 * @param lineBytes how many bytes come and go together; 0 if not known
 * @param sharedBy how many logical cores share one; nothing if not known
 */
public record Cache(int level, Kind kind, long bytes, int lineBytes, OptionalInt sharedBy) {

    /** What a cache holds. */
    public enum Kind {
        /** Data. */
        DATA,
        /** Instructions. */
        INSTRUCTION,
        /** Both. */
        UNIFIED
    }

    /** For people to read, such as {@code L1 data 32 KiB, lines of 64 bytes, shared by 2 logical cores}. */
    @Override
    public String toString() {
        String kindName = kind == Kind.UNIFIED ? "" : " " + kind.name().toLowerCase(Locale.ROOT);
        String shared = sharedBy.isPresent() && sharedBy.getAsInt() > 1
                ? ", shared by " + sharedBy.getAsInt() + " logical cores"
                : "";
        return "L%d%s %d KiB, lines of %d bytes%s".formatted(level, kindName, bytes / 1024, lineBytes, shared);
    }
}
