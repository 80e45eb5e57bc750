package speedup.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of a Java virtual machine, put together word by word. Each method leaves this one as it is and
 * gives a longer one.
 *
 * @param words the words so far, the program first
 */
public record JavaCommand(List<String> words) {

    public JavaCommand {
        words = List.copyOf(words);
    }

    /** The {@code java} that runs this process. */
    public static JavaCommand ofThisJava() {
        return of(Path.of(System.getProperty("java.home")));
    }

    /** The {@code java} of a JDK. */
    public static JavaCommand of(Path javaHome) {
        return new JavaCommand(List.of(javaHome.resolve("bin").resolve("java").toString()));
    }

    /** With a heap of at most so many bytes. */
    public JavaCommand heap(long bytes) {
        return options("-Xmx" + bytes);
    }

    /** With options of the virtual machine. */
    public JavaCommand options(String... options) {
        return options(List.of(options));
    }

    /** With options of the virtual machine. */
    public JavaCommand options(List<String> options) {
        return new JavaCommand(Stream.concat(words.stream(), options.stream()).toList());
    }

    /** With this process's value of a system property. */
    public JavaCommand sameProperty(String name) {
        return options("-D" + name + "=" + System.getProperty(name));
    }

    /** With these folders and jars as the class path. */
    public JavaCommand classPath(List<Path> classPath) {
        return options("-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /** With the class path of this process. */
    public JavaCommand sameClassPath() {
        return options("-cp", System.getProperty("java.class.path"));
    }

    /**
     * The whole command.
     *
     * @param main the class whose {@code main} is run; it may be a nested class
     * @param arguments what it is given
     */
    public List<String> main(Class<?> main, String... arguments) {
        return main(main.getName(), arguments);
    }

    /** The whole command, for a class that this process need not have. */
    public List<String> main(String main, String... arguments) {
        return options(main).options(arguments).words();
    }
}
