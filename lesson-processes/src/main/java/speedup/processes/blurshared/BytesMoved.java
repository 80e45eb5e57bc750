package speedup.processes.blurshared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many bytes the living child processes have read and written by system calls, in all: from and to
 * pipes, sockets and files. The kernel counts them ({@code rchar} and {@code wchar} in proc(5), {@code
 * /proc/PID/io}). What a process reads from mapped memory or writes to it is not counted. Other systems than Linux
 * count nothing that Java could read.
 */
final class BytesMoved {

    private BytesMoved() {}

    /** The bytes so far; those of a process that has just ended are missing. */
    static long byChildren() throws IOException {
        long sum = 0;
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            sum += by(child);
        }
        return sum;
    }

    private static long by(ProcessHandle process) throws IOException {
        Path files = Path.of("/proc", "" + process.pid());
        if (!Files.isDirectory(files)) {
            return 0;
        }
        try {
            return Files.readAllLines(files.resolve("io")).stream()
                    .filter(line -> line.startsWith("rchar:") || line.startsWith("wchar:"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            // A process that ends after its file was opened makes reading fail too.
            if (process.isAlive()) {
                throw e;
            }
            return 0;
        }
    }
}
