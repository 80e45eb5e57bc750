package speedup.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process holds.
 *
 * @param heapBytes the heap that is in use after a collection
 * @param descriptors the open files, pipes and sockets
 * @param children the child processes, and theirs
 */
record ResourceSnapshot(long heapBytes, long descriptors, long children) {

    /**
     * What may be open at the end and not at the start without anything growing: files of the JVM's own
     * that it opens when they are first needed.
     */
    private static final int DESCRIPTORS_TO_SPARE = 8;

    /** Some ten kilobytes for each of the fifty workers of the shortest run would be more than this. */
    private static final long HEAP_TO_SPARE = 512 * 1024;

    static ResourceSnapshot here() {
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long descriptors = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
        return new ResourceSnapshot(
                heap, descriptors, ProcessHandle.current().descendants().count());
    }

    /** Whether this is not noticeably more than it was. */
    boolean isNoMoreThan(ResourceSnapshot before) {
        return heapBytes <= before.heapBytes + HEAP_TO_SPARE
                && descriptors <= before.descriptors + DESCRIPTORS_TO_SPARE
                && children <= before.children;
    }

    @Override
    public String toString() {
        return String.format("%d KiB of heap, %d descriptors, %d children", heapBytes / 1024, descriptors, children);
    }
}
