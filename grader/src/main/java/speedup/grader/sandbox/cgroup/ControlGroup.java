package speedup.grader.sandbox.cgroup;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import speedup.grader.sandbox.kernel.Await;
import speedup.grader.sandbox.kernel.FlatKeyedFile;
import speedup.grader.sandbox.kernel.Ownership;

/**
 * One group of processes: a folder in the kernel's file system of control groups. Its name carries the grader's {@link
 * Ownership}, so that a later grader can tell which groups were left behind by one that was killed.
 */
public final class ControlGroup implements Closeable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long REMOVAL_NANOS = 2_000_000_000L;

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    public static ControlGroup create(Path parent) throws IOException {
        String name = Ownership.CURRENT.prefix() + COUNT.incrementAndGet();
        ControlGroup group = new ControlGroup(Files.createDirectory(parent.resolve(name)));
        try {
            group.fillCpuset(parent);
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    /** Version 1 begins with empty sets of CPUs and of memory nodes, and lets no process in before they are filled. */
    private void fillCpuset(Path parent) throws IOException {
        for (String name : List.of("cpuset.mems", "cpuset.cpus")) {
            Path ofParent = parent.resolve(name);
            if (has(name) && read(name).isBlank() && Files.exists(ofParent)) {
                write(name, Files.readString(ofParent));
            }
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** The file that a process writes 0 to in order to join. */
    String procsFile() {
        return file("cgroup.procs").toString();
    }

    String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String value) throws IOException {
        Files.writeString(file(name), value);
    }

    /** Writes to a file that not every kernel has. */
    void writeIfThere(String name, String value) throws IOException {
        if (has(name)) {
            write(name, value);
        }
    }

    /** The number behind a key in a file of lines {@code key number}. */
    long number(String file, String key) throws IOException {
        return FlatKeyedFile.find(read(file), key).orElse(0);
    }

    /** Removes the group; waits for processes that were killed a moment ago. */
    @Override
    public void close() throws IOException {
        Optional<IOException> failure = Optional.empty();
        long end = System.nanoTime() + REMOVAL_NANOS;
        do {
            try {
                Files.deleteIfExists(folder);
                return;
            } catch (IOException e) {
                failure = Optional.of(e);
                Await.briefly();
            }
        } while (System.nanoTime() < end);
        throw new IOException(
                "Cannot remove the control group " + folder + "; end its processes, then rmdir it", failure.get());
    }

    /**
     * Removes the groups of graders that are gone, and ends what is still in them: bubblewrap, where the grader was killed
     * while it began, leaves a process that waits for ever.
     */
    public static void removeAbandoned(Path parent) {
        String[] names = parent.toFile().list();
        Stream.of(names == null ? new String[0] : names)
                .map(parent::resolve)
                .filter(Ownership.CURRENT::isAbandoned)
                .forEach(ControlGroup::endAndRemove);
    }

    /** The kernel does not remove a group that still has processes. */
    private static void endAndRemove(Path folder) {
        File group = folder.toFile();
        if (!group.delete() && kill(folder)) {
            Await.until(group::delete, REMOVAL_NANOS);
        }
    }

    /** Kills what is in a group; says whether there was something. */
    private static boolean kill(Path folder) {
        try {
            List<ProcessHandle> processes = Files.readString(folder.resolve("cgroup.procs"))
                    .lines()
                    .flatMap(id -> ProcessHandle.of(Long.parseLong(id)).stream())
                    .toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            return !processes.isEmpty();
        } catch (IOException e) {
            // Somebody else has removed it, or it is none.
            return false;
        }
    }
}
