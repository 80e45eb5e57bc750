package speedup.processes.labs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import speedup.jvm.JavaCommand;

/**
 * A folder with {@link SmallProgram} in a jar, and with an archive of all classes that it loads. Only classes
 * from jars can be archived. Source: "Class Data Sharing" in the manual of the {@code java} command, JDK 17.
 */
final class ClassArchive implements AutoCloseable {

    private final Path folder;

    private ClassArchive(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder and the jar. */
    static ClassArchive make() throws IOException {
        ClassArchive archive = new ClassArchive(Files.createTempDirectory("speedup-start-up"));
        try {
            archive.pack(SmallProgram.class);
            return archive;
        } catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    private void pack(Class<?> program) throws IOException {
        String entry = program.getName().replace('.', '/') + ".class";
        try (InputStream source = program.getClassLoader().getResourceAsStream(entry);
                OutputStream file = Files.newOutputStream(jar());
                JarOutputStream target = new JarOutputStream(file)) {
            if (source == null) {
                throw new IOException("the class " + entry + " is not on the class path");
            }
            target.putNextEntry(new JarEntry(entry));
            source.transferTo(target);
        }
    }

    /** Runs the program once and archives its classes, if this Java can: not every one does. */
    Optional<String> dumped() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command("-XX:ArchiveClassesAtExit=" + file(), "-Xlog:disable"))
                .redirectErrorStream(true)
                .start();
        try {
            process.getInputStream().readAllBytes();
            process.waitFor();
            return Files.exists(file()) ? Optional.of("-XX:SharedArchiveFile=" + file()) : Optional.empty();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The command that runs the program with some options. */
    List<String> command(String... options) {
        return JavaCommand.ofThisJava()
                .options("-XX:+UseSerialGC", "-XX:-UsePerfData")
                .heap(64 << 20)
                .options(options)
                .classPath(List.of(jar()))
                .main(SmallProgram.class);
    }

    private Path jar() {
        return folder.resolve("program.jar");
    }

    private Path file() {
        return folder.resolve("program.jsa");
    }

    /** Deletes the folder. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(jar());
        Files.deleteIfExists(file());
        Files.delete(folder);
    }
}
