package speedup.grader.app.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import speedup.grader.app.UsageException;
import speedup.grader.file.AtomicFile;

/**
 * How Jupyter starts the kernel of the notebooks.
 *
 * @param command the program and its arguments; Jupyter puts the name of a file for its placeholder
 */
public record KernelSpec(List<String> command) {

    /** The name by which notebooks ask for it. */
    public static final String NAME = "speedup-java";

    private static final String MAIN = "speedup.notebook.kernel.KernelMain";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public KernelSpec {
        command = List.copyOf(command);
    }

    /**
     * The kernel that is built in a checkout.
     *
     * @param home the checkout
     * @param javaHome the JDK that is to run it
     * @throws UsageException if it is not built
     */
    public static KernelSpec of(Path home, Path javaHome) {
        Path target = home.resolve("notebooks").resolve("target");
        Path libraries = target.resolve("libraries");
        if (!Files.isDirectory(libraries)) {
            throw new UsageException("The kernel of the notebooks is not built: there is no folder " + libraries
                    + ".\nThe script ./speedup builds it. A copy without the folder notebooks has none.");
        }
        String classPath = jar(target) + File.pathSeparator + libraries.resolve("*");
        // Compiling well takes cores from what is measured; cells are compiled and run in a JVM of their own.
        return new KernelSpec(List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                MAIN,
                "{connection_file}"));
    }

    private static Path jar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> String.valueOf(file.getFileName())
                            .matches("speedup-notebooks-.*(?<!-tests|-sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new UsageException("The kernel of the notebooks is not built: there is no jar in "
                                    + target + ".\nThe script ./speedup builds it."));
        } catch (IOException e) {
            throw new UsageException("The folder " + target + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The text of the file that tells Jupyter. An interrupt comes as a message: a signal would end a JVM. */
    public String json() {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode argv = root.putArray("argv");
        command.forEach(argv::add);
        root.put("display_name", "Java (Speedup)");
        root.put("language", "java");
        root.put("interrupt_mode", "message");
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    /**
     * Writes it where Jupyter looks for kernels.
     *
     * @param data one of Jupyter's data folders
     * @return the folder of this kernel
     */
    public Path install(Path data) throws IOException {
        Path folder = data.resolve("kernels").resolve(NAME);
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve("kernel.json"), json().getBytes(StandardCharsets.UTF_8));
        return folder;
    }
}
