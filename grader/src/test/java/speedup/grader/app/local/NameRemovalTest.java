package speedup.grader.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

class NameRemovalTest {

    private static final Person ADA =
            new Person("Ada O'Neil-Li", Map.of(IdKind.PARTICIPANT, "12345", IdKind.EMAIL, "a.oneil@example.org"));

    private static String without(String text) {
        return NameRemoval.of("Ada O'Neil-Li (12345)", ADA, "anon-2").from(text);
    }

    @Test
    void takesOutNamesAndIdsAndTheirParts() {
        assertThat(without("Passed over: Ada O'Neil-Li_12345_assignsubmission_file_/Sum.java."))
                .isEqualTo("Passed over: anon-2_anon-2_assignsubmission_file_/Sum.java.");
        assertThat(without("It has ADA/Sum.java, neil.zip, a.oneil@example.org"))
                .isEqualTo("It has anon-2/Sum.java, anon-2.zip, anon-2");
    }

    @Test
    void leavesOtherWords() {
        assertThat(without("Adapter.java, li.java, 123456")).isEqualTo("Adapter.java, li.java, 123456");
        assertThat(NameRemoval.of("x", Person.called(""), "anon-2").from(Map.of("threads/sum", "a x b")))
                .containsExactly(Map.entry("threads/sum", "a anon-2 b"));
    }

    @Property
    void findsAnyNameBetweenOtherThings(@ForAll @AlphaChars @StringLength(min = 1, max = 30) String name) {
        assertThat(NameRemoval.of("x", Person.called(name), "$1").from("/" + name + "/"))
                .isEqualTo("/$1/");
    }

    @Property
    void takesEveryNameLiterally(@ForAll String name, @ForAll @AlphaChars String text) {
        String other = "0" + text;

        assertThat(NameRemoval.of(name, Person.called(name), "$1").from(other)).isIn(other, "$1");
    }
}
