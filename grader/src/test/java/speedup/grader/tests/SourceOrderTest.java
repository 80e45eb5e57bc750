package speedup.grader.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.tests.TestReport.Result;

class SourceOrderTest {

    @TempDir
    private Path folder;

    /** Whose methods stand in no order by name. */
    interface Sample {

        void second();

        void alsoSecond();

        void first();
    }

    @Test
    void sortsByThePlaceOfTheMethodAndKeepsTheRestAtTheEnd() throws IOException {
        List<Result> sorted = SourceOrder.sort(
                List.of(
                        result("unknown()"),
                        result("first(int)[10]"),
                        result("first(int)[2]"),
                        result("second()"),
                        result("alsoSecond()")),
                Sample.class.getName(),
                List.of(folder, jar()));

        assertThat(sorted)
                .extracting(Result::method)
                .containsExactly("second()", "alsoSecond()", "first(int)[2]", "first(int)[10]", "unknown()");
    }

    @Test
    void keepsTheOrderOfAClassThatIsNotThere() throws IOException {
        List<Result> results = List.of(result("b"), result("a"));

        assertThat(SourceOrder.sort(results, "no.such.Class", List.of(jar()))).isEqualTo(results);
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("tests.jar");
        String name = Sample.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream bytes =
                        Objects.requireNonNull(Sample.class.getClassLoader().getResourceAsStream(name))) {
            zip.putNextEntry(new ZipEntry(name));
            bytes.transferTo(zip);
        }
        return jar;
    }

    private static Result result(String method) {
        return new Result(method, method, true, "", "");
    }
}
