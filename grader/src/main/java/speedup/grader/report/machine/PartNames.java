package speedup.grader.report.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import speedup.machine.Cache;
import speedup.machine.MemoryNode;

/** What parts of a machine are called. */
final class PartNames {

    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;
    private static final long GIB = MIB * KIB;

    private PartNames() {}

    static String node(MemoryNode node) {
        String memory = node.bytes() == 0 ? "" : ", " + bytes(node.bytes());
        return "NUMA node " + node.node().number() + memory;
    }

    static String cache(Cache cache) {
        String holds = switch (cache.kind()) {
            case DATA -> " data";
            case INSTRUCTION -> " code";
            case UNIFIED -> "";
        };
        return "L" + cache.level() + holds + " " + bytes(cache.bytes());
    }

    /** Such as {@code 48 KiB} or {@code 1.25 MiB}. */
    static String bytes(long bytes) {
        if (bytes < MIB) {
            return bytes / KIB + " KiB";
        }
        boolean isSmall = bytes < GIB;
        // Caches come in quarters of a MiB; of a node's memory nobody wants to know the hundredth.
        BigDecimal amount = BigDecimal.valueOf((double) bytes / (isSmall ? MIB : GIB))
                .setScale(isSmall ? 2 : 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return amount.toPlainString() + (isSmall ? " MiB" : " GiB");
    }
}
