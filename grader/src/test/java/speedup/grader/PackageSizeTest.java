package speedup.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package that grows past what a reader takes in at once is two. */
class PackageSizeTest {

    private static final long MOST_FILES = 24;

    @Test
    void noPackageHasMoreFilesThanAReaderTakesIn() throws IOException {
        Map<Path, Long> files;
        try (Stream<Path> sources =
                Files.walk(Path.of(System.getProperty("speedup.home")).toAbsolutePath())) {
            files = sources.filter(source -> source.toString().endsWith(".java")
                            && source.toString().contains("/src/main/java/")
                            && !source.toString().contains("/target/"))
                    .collect(Collectors.groupingBy(source -> source.resolveSibling(""), Collectors.counting()));
        }

        assertThat(files)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        (folder, count) -> assertThat(count).as("%s", folder).isLessThanOrEqualTo(MOST_FILES));
    }
}
