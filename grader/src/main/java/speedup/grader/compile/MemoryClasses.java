package speedup.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import speedup.grader.intake.source.RejectedException;

/** Gives the compiler the class path to read and memory to write to, and nothing else. */
final class MemoryClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

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
     * The classes.
     *
     * @throws RejectedException if there are too many, or they are too large
     */
    ClassFiles files() throws RejectedException {
        return ClassFiles.of(classes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toByteArray())));
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
