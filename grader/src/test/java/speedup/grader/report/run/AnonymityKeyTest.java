package speedup.grader.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

class AnonymityKeyTest {

    @TempDir
    private Path folder;

    @Test
    void givesTheSameIdAsLongAsItIsThere() throws IOException {
        String id = AnonymityKey.openOrCreate(folder).id("Ada Bell");

        assertThat(id).matches("anon-[2-9a-z]{10}");
        assertThat(AnonymityKey.openOrCreate(folder).id("Ada Bell")).isEqualTo(id);
        assertThat(AnonymityKey.read(folder).id("Ada Bel")).isNotEqualTo(id);
        Files.delete(folder.resolve(AnonymityKey.FILE_NAME));
        assertThat(AnonymityKey.openOrCreate(folder).id("Ada Bell"))
                .as("a name alone gives no id away")
                .isNotEqualTo(id);
    }

    @Test
    void givesNoTwoStudentsOneId() throws IOException {
        AnonymityKey key = AnonymityKey.openOrCreate(folder);

        assertThat(IntStream.range(0, 5_000)
                        .mapToObj(i -> key.id("student " + i))
                        .collect(Collectors.toSet()))
                .hasSize(5_000);
    }

    @Test
    void isReadableForItsOwnerAlone() throws IOException {
        AnonymityKey.openOrCreate(folder);
        assertOwnersAlone();
        new AnonymityKey(
                        "00ff",
                        new TreeMap<>(Map.of("anon-2", new Person("Ada \u0416", Map.of(IdKind.EMAIL, "a@x.org")))),
                        List.of("/year"))
                .write(folder);

        assertOwnersAlone();
        AnonymityKey read = AnonymityKey.read(folder);
        assertThat(read.students()).containsOnlyKeys("anon-2");
        assertThat(read.students().get("anon-2").name()).isEqualTo("Ada \u0416");
        assertThat(read.paths()).containsExactly("/year");
        assertThat(read.toString()).doesNotContain("00ff", "Ada");
    }

    private void assertOwnersAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve(AnonymityKey.FILE_NAME)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).as("no draft is left").hasSize(1);
        }
    }

    @Test
    void isMadeOnceByPartsThatBeginTogether() {
        Set<String> secrets = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(part -> {
            try {
                secrets.add(AnonymityKey.openOrCreate(folder).secret());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(secrets).hasSize(1);
    }

    @Test
    void saysThatItIsDamaged() throws IOException {
        Files.writeString(folder.resolve(AnonymityKey.FILE_NAME), "{}");

        assertThatThrownBy(() -> AnonymityKey.openOrCreate(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("anonymous-key.json is damaged");
    }
}
