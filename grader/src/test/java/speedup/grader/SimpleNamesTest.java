package speedup.grader;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simple name stands for one class, in all modules together. */
class SimpleNamesTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));

    /** Not those of {@code solutions}, which have the names of the skeletons. */
    @Test
    void belongToOneProductionClassEach() throws IOException {
        Map<String, List<Path>> files = modules()
                .flatMap(SimpleNamesTest::sources)
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(file -> file.getFileName().toString(), mapping(file -> file, toList())));

        assertThat(files).hasSizeGreaterThan(400);
        assertThat(files.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private static Stream<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            List<Path> modules = folders.filter(folder -> !folder.endsWith("solutions"))
                    .map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            return modules.stream();
        }
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            return sources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
