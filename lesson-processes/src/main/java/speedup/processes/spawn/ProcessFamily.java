package speedup.processes.spawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The child and the grandchild of one run, known by the file that the grandchild leaves when it has begun, in a
 * folder of its own.
 */
final class ProcessFamily implements AutoCloseable {

    /** Killing is a request to the kernel, which takes its time. */
    private static final long TIMEOUT_NANOS = 5_000_000_000L;

    private static final long PAUSE_MILLIS = 5;

    private final Path folder;

    ProcessFamily() throws IOException {
        folder = Files.createTempDirectory("speedup-spawn");
    }

    /** The file. */
    Path marker() {
        return folder.resolve("marker");
    }

    /** Whether the grandchild has begun, and the child has written all that it will write. */
    boolean isComplete() {
        return Files.exists(marker());
    }

    /** How many of the two live on, after a while in which they may end. */
    int survivors() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (alive() > 0 && System.nanoTime() - start < TIMEOUT_NANOS) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return alive();
    }

    private int alive() throws IOException {
        int alive = 0;
        for (long pid : members()) {
            if (isAlive(pid)) {
                alive++;
            }
        }
        return alive;
    }

    private List<Long> members() throws IOException {
        return isComplete()
                ? Arrays.stream(Files.readString(marker()).split(" "))
                        .map(Long::valueOf)
                        .toList()
                : List.of();
    }

    /**
     * A zombie, which has ended and waits for a parent to ask, is not alive; {@code ProcessHandle} says it is, and has
     * to be believed where there is no {@code /proc}.
     */
    static boolean isAlive(long pid) throws IOException {
        Path files = Path.of("/proc", "" + pid);
        if (!Files.isDirectory(files)) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            String stat = Files.readString(files.resolve("stat"));
            // The state stands behind the name, which may hold anything: proc(5).
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
        } catch (IOException e) {
            // A process that ends after its file was opened makes reading fail too.
            if (ProcessHandle.of(pid).isPresent()) {
                throw e;
            }
            return false;
        }
    }

    /** Kills the processes that are left, and removes the folder. */
    @Override
    public void close() throws IOException {
        for (long pid : members()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        Files.deleteIfExists(marker());
        Files.deleteIfExists(folder.resolve("draft"));
        Files.deleteIfExists(folder);
    }
}
