package speedup.grader.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.grader.csv.CsvFormatException;
import speedup.grader.roster.RosterEntry.NameParts;

class RosterTest {

    @Test
    void findsColumnsByTheNamesThatAreUsual() {
        RosterEntry entry = Rosters.of(
                        "Surname;GIVEN_NAME;E-Mail Address;Student ID;User name;Participant;GitHub username;Section;Team",
                        "Lovelace;Ada;ada@x.org;007;ada;Participant 12;adal;Mon;Red")
                .entries()
                .get(0);

        assertThat(entry.person().name()).isEqualTo("Lovelace, Ada");
        assertThat(entry.parts()).isEqualTo(new NameParts("Ada", "Lovelace"));
        assertThat(entry.person().id(IdKind.EMAIL)).isEqualTo("ada@x.org");
        assertThat(entry.person().id(IdKind.STUDENT)).isEqualTo("007");
        assertThat(entry.person().id(IdKind.LOGIN)).isEqualTo("ada");
        assertThat(entry.person().id(IdKind.PARTICIPANT)).isEqualTo("Participant 12");
        assertThat(entry.person().id(IdKind.GITHUB)).isEqualTo("adal");
        assertThat(entry.section()).isEqualTo("Mon");
        assertThat(entry.group()).isEqualTo("Red");
        assertThat(entry.label()).isEqualTo("Lovelace, Ada (line 2)");
    }

    @Test
    void readsTheExportOfCanvas() {
        Roster roster = Rosters.of(
                "Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (4711)",
                ",,,,,Manual Posting",
                "    Points Possible,,,,,40",
                "\"Lovelace, Ada\",12,s1,ada,Mon,",
                "\"Student, Test\",99,,abc,Mon,");

        assertThat(roster.entries()).hasSize(1);
        RosterEntry ada = roster.entries().get(0);
        assertThat(ada.row()).isEqualTo(3);
        assertThat(ada.line()).isEqualTo(4);
        assertThat(ada.person().id(IdKind.CANVAS)).isEqualTo("12");
        assertThat(ada.person().id(IdKind.STUDENT)).isEmpty();
        assertThat(ada.person().id(IdKind.SIS)).isEqualTo("s1");
        assertThat(ada.person().id(IdKind.LOGIN)).isEqualTo("ada");
    }

    @Test
    void readsTheTablesOfNbgrader() {
        RosterEntry ada = Rosters.of("id,first_name,last_name,email,lms_user_id", "ada,Ada,Lovelace,ada@x.org,7")
                .entries()
                .get(0);
        assertThat(ada.parts()).isEqualTo(new NameParts("Ada", "Lovelace"));
        assertThat(ada.person().id(IdKind.STUDENT)).isEqualTo("ada");

        Roster grades = Rosters.of(
                "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score",
                "ps1,,,ada,Lovelace,Ada,ada@x.org,3",
                "ps2,,,ada,Lovelace,Ada,ada@x.org,4",
                "ps1,,,alan,Turing,Alan,,5");
        assertThat(grades.entries())
                .as("a line for each assignment")
                .extracting(RosterEntry::label)
                .containsExactly("Lovelace, Ada (line 2)", "Turing, Alan (line 4)");
        assertThat(Rosters.of("name", "Ada", "Ada").entries())
                .as("two may have one name")
                .hasSize(2);
    }

    @Test
    void takesLinesWithAnIdAloneAndNoBlankOnes() {
        Roster roster = Rosters.of("name,id", "", " , ", ",17");

        assertThat(roster.entries()).extracting(RosterEntry::label).containsExactly("17 (line 4)");
    }

    @Test
    void saysWhatARosterLacks() {
        assertThatThrownBy(() -> Roster.of("r", Rosters.file("section,colour", "a,b")))
                .isInstanceOf(CsvFormatException.class)
                .hasMessageContaining("names no column that tells who a student is, such as \"name\"");
        assertThatThrownBy(() -> Roster.of("r", Rosters.file("name,E-Mail,email", "a,b,c")))
                .hasMessageContaining("\"E-Mail\" and \"email\"");
        assertThatThrownBy(() -> Roster.of("r", Rosters.file("name,email")))
                .hasMessageContaining("there is no student");
    }

    @Test
    void knowsThePartsOfANameThatHasAComma() {
        assertThat(List.of(NameParts.of("Lovelace, Ada"), NameParts.of(" Ada Lovelace ")))
                .containsExactly(new NameParts("Ada", "Lovelace"), new NameParts("", "Ada Lovelace"));
    }
}
