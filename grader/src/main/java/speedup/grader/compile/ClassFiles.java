package speedup.grader.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import speedup.grader.file.PosixMode;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.perturbation.ClassTooLargeToPerturbException;
import speedup.grader.perturbation.PerturbedClasses;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;

/** The classes that came out of one answer: not too many, not too large. */
final class ClassFiles {

    private static final int SHOWN = 40;

    private final Map<String, byte[]> files;

    private ClassFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Classes by their binary names.
     *
     * @throws RejectedException if there are too many, they are too large, or the name of one cannot be a file's
     */
    static ClassFiles of(Map<String, byte[]> files) throws RejectedException {
        return of(files, VerdictRules.CLASS_FILES_BYTES);
    }

    /** Perturbed copies by their binary names, with the same rules. */
    static ClassFiles ofPerturbed(Map<String, byte[]> files) throws RejectedException {
        return of(files, PerturbedClasses.GROWTH * VerdictRules.CLASS_FILES_BYTES);
    }

    private static ClassFiles of(Map<String, byte[]> files, int mostBytes) throws RejectedException {
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        if (files.size() > VerdictRules.COMPILED_CLASSES || bytes > mostBytes) {
            throw new RejectedException("It compiles to " + files.size() + " classes of " + bytes + " bytes together,"
                    + " where " + VerdictRules.COMPILED_CLASSES + " classes and " + mostBytes
                    + " bytes are allowed. Leave out what the answer does not need.");
        }
        for (String name : files.keySet()) {
            checkName(name);
        }
        return new ClassFiles(new TreeMap<>(files));
    }

    private static void checkName(String className) throws RejectedException {
        String name = fileName(className);
        if (name.getBytes(StandardCharsets.UTF_8).length > VerdictRules.CLASS_FILE_NAME_BYTES) {
            throw new RejectedException(
                    "The class " + UntrustedText.beginning(name, SHOWN) + " has a name that is too long for a file,"
                            + " with the names of the classes around it. Give them shorter names.");
        }
    }

    private static String fileName(String className) {
        return className.substring(className.lastIndexOf('.') + 1) + ".class";
    }

    /** The binary names. */
    Set<String> names() {
        return files.keySet();
    }

    /** What a class consists of. */
    byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]).clone();
    }

    /**
     * The same classes with calls in them that delay their threads at random.
     *
     * @throws RejectedException if the calls do not fit into one
     */
    ClassFiles perturbed() throws RejectedException {
        Map<String, byte[]> perturbed = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                perturbed.put(each.getKey(), PerturbedClasses.perturbed(each.getValue()));
            }
        } catch (ClassTooLargeToPerturbException e) {
            throw new RejectedException(e.reason());
        }
        return ofPerturbed(perturbed);
    }

    /**
     * Writes the classes to a folder, readable for all.
     *
     * @throws RejectedException if the name of one cannot be a file's here
     */
    void writeTo(Path folder) throws IOException, RejectedException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = file(folder, each.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, each.getValue());
            PosixMode.set(file, "rw-r--r--");
            for (Path in = file.resolveSibling("");
                    in.startsWith(folder);
                    in = in.resolve("..").normalize()) {
                PosixMode.set(in, "rwxr-xr-x");
            }
        }
    }

    private static Path file(Path folder, String className) throws RejectedException {
        try {
            return folder.resolve(className.replace('.', '/') + ".class");
        } catch (InvalidPathException e) {
            throw new RejectedException("The class " + fileName(className)
                    + " has a name with letters that files cannot have where it is graded. Use the letters a to z.");
        }
    }
}
