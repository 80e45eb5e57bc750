package speedup.grader.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.cli.FakeSpeedup;
import speedup.lesson.Lesson;

class CatalogueTest {

    @ParameterizedTest
    @CsvSource({"x", "quicksort", "''"})
    void suggestsNothingThatIsNotSimilar(String typed) {
        assertThatThrownBy(() -> new Catalogue(FakeSpeedup.EXERCISES, FakeSpeedup.LESSONS).get(typed))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no exercise \"" + typed + "\".\n'./speedup list' shows them all.");
    }

    @Test
    void keepsTheOrderOfExercises() {
        Catalogue catalogue = new Catalogue(FakeSpeedup.EXERCISES, FakeSpeedup.LESSONS);
        assertThat(catalogue.byLesson().keySet()).extracting(Lesson::name).containsExactly("threads", "processes");
        assertThat(catalogue
                        .nextOpen(id -> id.startsWith("threads/"))
                        .orElseThrow()
                        .id())
                .isEqualTo("processes/spawn");
        assertThat(catalogue.nextOpen(id -> true)).isEmpty();
    }
}
