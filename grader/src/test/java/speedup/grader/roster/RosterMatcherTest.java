package speedup.grader.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterMatcherTest {

    private static RosterMatch match(Roster roster, String... names) {
        Map<String, Person> people = new HashMap<>();
        Arrays.stream(names).forEach(name -> people.put(name, Person.called(name)));
        return RosterMatcher.match(roster, people);
    }

    private static Person moodle(String name, String number) {
        return new Person(name, Map.of(IdKind.PARTICIPANT, number));
    }

    private static Person canvas(String name, String number) {
        return new Person(name, Map.of(IdKind.CANVAS, number));
    }

    /** Five scripts, as they are composed and as they are taken apart; and what Canvas makes of a name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | ada  LOVELACE",
                "Ada Lovelace | Lovelace, Ada",
                "Lovelace, Ada | Ada Lovelace",
                "Lovelace, Ada | lovelaceada",
                "Ada Mary Lovelace | lovelaceadamary",
                "Ada Mary Lovelace | marylovelaceada",
                "Conan O'Brien | Conan O\u2019Brien",
                "Jean-Luc Picard | Jean Luc_Picard",
                "Zo\u00eb M\u00fcller | Zoe\u0308 Mu\u0308ller",
                "Zo\u00eb M\u00fcller | Zoe Muller",
                "Zoe Muller | Zo\u00eb M\u00fcller",
                "Anna Stra\u00dfer | ANNA STRASSER",
                "\u0410\u043d\u043d\u0430 \u0419\u043e\u0440\u0434\u0430\u043d | \u0410\u041d\u041d\u0410 \u0419\u041e\u0420\u0414\u0410\u041d",
                "\u0386\u03bd\u03bd\u03b1 \u03a0\u03b1\u03c0\u03ac\u03c2 | \u0391\u03bd\u03bd\u03b1 \u03a0\u03b1\u03c0\u03b1\u03c2",
                "\u738b, \u5c0f\u660e | \u738b\u5c0f\u660e",
                "\u5c0f\u660e \u738b | \u738b\u5c0f\u660e",
                "\u0641\u0627\u0637\u0645\u0629 \u0639\u0644\u064a | \u0641\u0627\u0637\u0645\u0629 \u0639\u0644\u064a",
                "\uff21\uff44\uff41 Lovelace | Ada Lovelace",
            })
    void findsANameHoweverItIsWritten(String onRoster, String handedIn) {
        RosterMatch match = match(Rosters.of("name;email", onRoster + ";a@x.org", "Bo Bell;b@x.org"), handedIn);

        assertThat(match.owners()).containsKey(handedIn);
        assertThat(match.unmatched()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | Lovelace Ada",
                "Ann Abel | Anna Bel",
                "Ada Lovelace | Ada",
                "Ada Lovelace | ...",
                "\u0930\u093e\u092e \u0938\u093f\u0902\u0939 | \u0930\u092e \u0938\u093f\u0902\u0939",
            })
    void findsNoNameThatIsOnlySimilar(String onRoster, String handedIn) {
        RosterMatch match = match(Rosters.of("name", onRoster), handedIn);

        assertThat(match.owners()).isEmpty();
        assertThat(match.unmatched()).containsEntry(handedIn, "no line has this name or id");
    }

    @ParameterizedTest
    @CsvSource({"s17", "S17", "ada", "ada@x.org", "ADA@X.ORG", "4711", "Participant 12", "12", "adal"})
    void findsAFolderThatIsCalledByAnyId(String folder) {
        Roster roster = Rosters.of(
                "name,student id,login,email,canvas id,participant,github",
                "Ada,s17,ada,ada@x.org,4711,Participant 12,adal",
                "Bo,s18,bo,bo@x.org,4712,Participant 13,bob");

        assertThat(match(roster, folder).owners()).containsKey(folder);
        assertThat(match(roster, "team-12").owners()).isEmpty();
    }

    @Test
    void comparesNoIdsOfTwoKinds() {
        Roster roster = Rosters.of("name,student id,participant", "Ada,12,13", "Bo,13,14");

        RosterMatch match = RosterMatcher.match(roster, Map.of("x", moodle("X", "13"), "y", canvas("Y", "12")));

        assertThat(match.owners()).containsOnlyKeys("x");
        assertThat(match.owners().get("x").person().name()).isEqualTo("Ada");
    }

    @Test
    void prefersAnIdAndGuessesNothing() {
        Roster roster = Rosters.of("name,participant", "Ada Bell,12", "Ada Bell,13", "Cy Dee,14");

        RosterMatch match = RosterMatcher.match(
                roster,
                Map.of(
                        "has an id", moodle("Ada Bell", "12"),
                        "has a name", Person.called("Ada Bell"),
                        "contradicts itself", moodle("Ada Bell", "14"),
                        "has another id", moodle("Cy Dee", "99")));

        assertThat(match.owners()).containsOnlyKeys("has an id");
        assertThat(match.unmatched())
                .containsEntry("has a name", "lines 2 and 3 have this name")
                .containsEntry("contradicts itself", "its id is that of line 4, its name that of lines 2 and 3")
                .containsEntry("has another id", "line 4 has this name and another id");
    }

    @Test
    void givesALineToOneSubmissionAtMost() {
        Roster roster = Rosters.of("name,participant,login", "Ada Bell,12,ada", "Cy Dee,13,ada2", "Di,14,ada2");

        RosterMatch match = RosterMatcher.match(
                roster,
                Map.of(
                        "a", moodle("Ada Bell", "12"),
                        "b", Person.called("Ada Bell"),
                        "c", Person.called("Cy Dee"),
                        "d", Person.called("Dee, Cy"),
                        "e", Person.called("ada2")));

        assertThat(match.owners()).containsOnlyKeys("a");
        assertThat(match.unmatched())
                .containsEntry("b", "line 2 has one by its id")
                .containsEntry("c", "c and d have the name of line 3")
                .containsEntry("d", "c and d have the name of line 3")
                .containsEntry("e", "lines 3 and 4 have its id");
    }

    @Test
    void prefersTheNameWithItsAccents() {
        Roster roster = Rosters.of("name", "Anna Muller", "Anna M\u00fcller");

        RosterMatch match = match(roster, "Anna M\u00fcller", "Anna Mu\u0301ller");

        assertThat(match.owners().get("Anna M\u00fcller").line()).isEqualTo(3);
        assertThat(match.unmatched()).containsEntry("Anna Mu\u0301ller", "lines 2 and 3 have this name");
    }

    @Test
    void givesTheMarkOfOneToTheGroup() {
        Roster roster = Rosters.of(
                "name,section,group",
                "Ada,1,Red",
                "Bo,1,red",
                "Cy,2,Red",
                "Di,2,Blue",
                "Ed,2,Blue",
                "Flo,2,",
                "Gus,2,");

        RosterMatch match = match(roster, "Bo", "Blue", "Di", "Flo");

        Map<String, String> counting = new HashMap<>();
        match.counting()
                .forEach((entry, submission) -> counting.put(entry.person().name(), submission));
        assertThat(counting).isEqualTo(Map.of("Ada", "Bo", "Bo", "Bo", "Di", "Blue", "Ed", "Blue", "Flo", "Flo"));
        assertThat(match.groupNotes())
                .singleElement()
                .asString()
                .contains("Group Blue has 2 submissions: Blue; Di. Blue counts for all of it, the first by name.");
        assertThat(match(roster, "Red").unmatched()).as("two sections have one").containsKey("Red");
    }

    @Test
    void tellsWhoeverGradesWhatIsMissing() {
        RosterMatch match = match(Rosters.of("name", "Ada", "Bo", "Cy"), "Ada", "Zed", "Bo");

        assertThat(match.summary()).isEqualTo("Roster roster.csv: 2 of 3 students have a submission.");
        assertThat(match.details(true))
                .isEqualTo(List.of(
                        "On the roster without a submission, 1: Cy (line 4).",
                        "Submissions that no line of the roster is sure for, 1: Zed (no line has this name or id). They"
                                + " are graded, and give nobody on the roster a mark."));
        assertThat(match.details(false)).startsWith("On the roster without a submission, 1: line 4.");
        RosterMatch one = match(Rosters.of("name", "Ada"), "Ada");
        assertThat(one.summary()).isEqualTo("Roster roster.csv: 1 of 1 student has a submission.");
        assertThat(one.details(true)).isEmpty();
    }

    @Test
    void joinsWhatTwoSourcesKnow() {
        Person joined = new Person("", Map.of(IdKind.LOGIN, "ada", IdKind.EMAIL, " "))
                .with(new Person("Ada", Map.of(IdKind.LOGIN, "other", IdKind.EMAIL, "a@x.org")));

        assertThat(joined).isEqualTo(new Person("Ada", Map.of(IdKind.LOGIN, "ada", IdKind.EMAIL, "a@x.org")));
    }
}
