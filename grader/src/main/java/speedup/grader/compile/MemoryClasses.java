package speedup.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import speedup.grader.intake.RejectedException;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;

/** Gives the compiler the class path to read and memory to write to, and nothing else. */
final class MemoryClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private static final int SHOWN = 40;

    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    MemoryClasses(StandardJavaFileManager files) {
        super(files);
    }

    /** Lets the compiler read classes from here and sources from nowhere. */
    void readOnly(List<Path> classPath) throws IOException {
        fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        for (Location nothing : List.of(StandardLocation.SOURCE_PATH, StandardLocation.ANNOTATION_PROCESSOR_PATH)) {
            // Empty and not unset: unset means the class path.
            fileManager.setLocationFromPaths(nothing, List.of());
        }
    }

    /** The binary names of the classes that came out. */
    Set<String> names() {
        return classes.keySet();
    }

    /**
     * Writes the classes to a folder.
     *
     * @throws RejectedException if the name of one cannot be a file's
     */
    void writeTo(Path folder) throws IOException, RejectedException {
        for (Map.Entry<String, ByteArrayOutputStream> each : classes.entrySet()) {
            Path file = file(folder, each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue().toByteArray());
        }
    }

    private static Path file(Path folder, String className) throws RejectedException {
        String name = className.substring(className.lastIndexOf('.') + 1) + ".class";
        if (name.getBytes(StandardCharsets.UTF_8).length > VerdictRules.CLASS_FILE_NAME_BYTES) {
            throw new RejectedException(
                    "The class " + UntrustedText.beginning(name, SHOWN) + " has a name that is too long for a file,"
                            + " with the names of the classes around it. Give them shorter names.");
        }
        try {
            return folder.resolve(className.replace('.', '/') + ".class");
        } catch (InvalidPathException e) {
            throw new RejectedException(
                    "The class " + name + " has a name with letters that files cannot have where it is"
                            + " graded. Use the letters a to z.");
        }
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
            }
        };
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        throw new UnsupportedOperationException("An answer is compiled to classes, not to " + relativeName);
    }
}
