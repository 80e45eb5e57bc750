package speedup.threads.labs.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import speedup.jvm.JavaCommand;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.threads.labs.LabProgram;

/** Starts the program that times the products, and reads what it says. */
final class VectorProgram {

    static final String API = "jdk.incubator.vector";

    /** Compiles the source when it is started. */
    private static final String COMPILER = "jdk.compiler";

    private static final String SOURCE = "VectorProducts.java";

    /** From this version on, Java warns of libraries that call native code. */
    private static final int WARNS_OF_NATIVE_CODE = 24;

    private VectorProgram() {}

    /** The module that this Java lacks, if it lacks one that products by the Vector API need. */
    static Optional<String> missingModule() {
        return List.of(API, COMPILER).stream()
                .filter(name -> ModuleFinder.ofSystem().find(name).isEmpty())
                .findFirst();
    }

    /**
     * Checks and times the products in a process of its own.
     *
     * @param withVectors whether those by the Vector API are among them
     * @throws MissingPrerequisiteException if no process can be started
     * @throws IllegalStateException if it breaks off, as it does where a product is wrong
     */
    static ProductTimes run(LabRequest request, boolean withVectors)
            throws MissingPrerequisiteException, InterruptedException {
        if (!withVectors) {
            return ProductTimes.parse(LabProgram.output(command(request, Optional.empty())), request.size());
        }
        try {
            Path folder = Files.createTempDirectory("speedup-vectors");
            Path source = folder.resolve(SOURCE);
            try {
                writeSource(source);
                return ProductTimes.parse(LabProgram.output(command(request, Optional.of(source))), request.size());
            } finally {
                Files.deleteIfExists(source);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeSource(Path file) throws IOException {
        try (InputStream source = Objects.requireNonNull(VectorProgram.class.getResourceAsStream(SOURCE), SOURCE)) {
            Files.copy(source, file);
        }
    }

    private static List<String> command(LabRequest request, Optional<Path> source) {
        // As the command line has it: no collector that works beside the program.
        JavaCommand command = JavaCommand.ofThisJava().options("-XX:+UseSerialGC");
        if (Runtime.version().feature() >= WARNS_OF_NATIVE_CODE) {
            command = command.options("--enable-native-access=ALL-UNNAMED");
        }
        if (source.isPresent()) {
            command = command.options("--add-modules", API);
        }
        List<String> arguments = new ArrayList<>(List.of(
                Integer.toString(request.size()), Long.toString(request.time().toMillis())));
        request.threads().counts().forEach(count -> arguments.add(count.toString()));
        return command.sameClassPath()
                .main(
                        source.map(Path::toString).orElse(ProductProgram.class.getName()),
                        arguments.toArray(String[]::new));
    }
}
