package speedup.processes.spawn;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import speedup.processes.ChildJvm;

/**
 * The program that has to be run. It follows the {@link ChildBehaviour} in its arguments: it reads its input to the end,
 * floods its error output, then its standard output, repeats its words, and ends, or never does.
 */
final class MisbehavingChild {

    /** "Never" is over then, so that nothing stays for ever, whoever has forgotten it. */
    private static final long NEVER_MILLIS = 40_000;

    private static final int GAVE_UP = 99;

    private MisbehavingChild() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        ChildBehaviour behaviour = ChildBehaviour.of(List.of(arguments));
        readToTheEnd(System.in);
        write(FileDescriptor.err, behaviour.err());
        write(FileDescriptor.out, behaviour.out());
        if (behaviour.ends()) {
            Runtime.getRuntime().halt(behaviour.exitCode());
        }
        // The grandchild holds the same pipes, so they have no end while it lives.
        ChildJvm.running(
                        Grandchild.class,
                        ChildBehaviour.marker(List.of(arguments)).toString(),
                        "" + ProcessHandle.current().pid())
                .redirectOutput(Redirect.INHERIT)
                .start();
        stay();
    }

    private static void readToTheEnd(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void write(FileDescriptor where, byte[] bytes) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(where)) {
            stream.write(bytes);
        }
    }

    /** Does not end when it is asked to, since it never gets done with its last words. */
    private static void stay() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(MisbehavingChild::sleep));
        Thread.sleep(NEVER_MILLIS);
        Runtime.getRuntime().halt(GAVE_UP);
    }

    private static void sleep() {
        try {
            Thread.sleep(NEVER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that it is there, by a file with its id and its parent's, and stays. */
    static final class Grandchild {

        private Grandchild() {}

        public static void main(String... arguments) throws IOException, InterruptedException {
            Path marker = Path.of(arguments[0]);
            Path draft = marker.resolveSibling("draft");
            Files.writeString(
                    draft, arguments[1] + " " + ProcessHandle.current().pid());
            // Whoever finds the marker finds all of it.
            Files.move(draft, marker, StandardCopyOption.ATOMIC_MOVE);
            stay();
        }
    }
}
