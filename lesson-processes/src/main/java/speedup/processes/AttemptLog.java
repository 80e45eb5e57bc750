package speedup.processes;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in which every attempt at a task is recorded before anything else happens: a line with the
 * id of its process, in a file for the task. So it can be counted afterwards how often a task was
 * tried, and where, without asking the pool.
 *
 * @param folder the folder
 */
public record AttemptLog(Path folder) {

    /** The log with this number, in the folder for temporary files. */
    public static AttemptLog numbered(long number) {
        return new AttemptLog(Path.of(System.getProperty("java.io.tmpdir"), "speedup-attempts-" + number));
    }

    /** Makes the folder, and notes that it is this process's. */
    public void open() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(owner(), here());
    }

    /** Whether the folder is there. */
    public boolean isOpen() {
        return Files.exists(owner());
    }

    /** Removes the folder. */
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /**
     * Records an attempt at a task.
     *
     * @return how many the task has now
     */
    public int add(int task) throws IOException {
        Files.writeString(file(task), here() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return processes(task).size();
    }

    /**
     * Records what happens only once.
     *
     * @return whether it is the first time; of several processes at the same time, one is told so
     */
    public boolean isFirst(int task) throws IOException {
        try {
            Files.createFile(file(task));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Whether somebody has tried a task. */
    public boolean hasAttempts(int task) {
        return Files.exists(file(task));
    }

    /** The processes that tried a task, in the order of the attempts. */
    public List<String> processes(int task) throws IOException {
        return Files.exists(file(task)) ? Files.readAllLines(file(task)) : List.of();
    }

    /** How many attempts at the first so many tasks were made in this process. */
    public int ofThisProcess(int tasks) throws IOException {
        int attempts = 0;
        for (int i = 0; i < tasks; i++) {
            attempts += Collections.frequency(processes(i), here());
        }
        return attempts;
    }

    /** Whether this process is the one that opened the folder. */
    public boolean isOwner() throws IOException {
        return Files.readString(owner()).equals(here());
    }

    private Path file(int task) {
        return folder.resolve("task" + task);
    }

    private Path owner() {
        return folder.resolve("owner");
    }

    private static String here() {
        return Long.toString(ProcessIdProbe.id());
    }
}
