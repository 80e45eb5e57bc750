package speedup.grader.similarity.jplag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFoldersTest {

    @TempDir
    Path folder;

    private SourceFolders write(String... names) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        List.of(names).forEach(name -> sources.put(name, "class A {} // " + name));
        return SourceFolders.write(folder.resolve("submissions"), sources, "A.java");
    }

    @Test
    void callsFoldersAsSubmissionsInAnyScript() throws IOException {
        String[] names = {"J\u00fcrgen", "\u0410\u043d\u043d\u0430 (2)", "\u674e\u660e", "\u0639\u0644\u064a"};

        SourceFolders folders = write(names);

        assertThat(folders.names().keySet()).containsExactlyInAnyOrder(names);
        assertThat(folders.folder().resolve("\u674e\u660e/A.java")).hasContent("class A {} // \u674e\u660e");
    }

    @Test
    void noNameLeadsOutOfTheFolderOrBreaksTheTable() throws IOException {
        SourceFolders folders =
                write("..", ".hidden", "../../etc/passwd", "a\tb\nc", "\u202eabc", "x".repeat(5_000), "\ud83d\ude00");

        assertThat(folders.names()).hasSize(7);
        assertThat(folders.names().keySet())
                .allSatisfy(name -> assertThat(name)
                        .doesNotContain("/", "\t", "\n", "\u202e")
                        .doesNotStartWith(".")
                        .hasSizeBetween(1, 60));
        assertThat(folders.names()).containsValue("../../etc/passwd");
    }

    @Test
    void tellsApartWhatBecomesOneName() throws IOException {
        assertThat(write("A/b", "A:b", "a?b").names().keySet()).containsExactlyInAnyOrder("A_b", "A_b-2", "a_b-3");
    }
}
