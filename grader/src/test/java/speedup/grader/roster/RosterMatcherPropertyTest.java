package speedup.grader.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import speedup.grader.roster.RosterEntry.NameParts;

/** Few names and ids, so that they clash often. */
class RosterMatcherPropertyTest {

    private static Roster roster(List<Person> people, List<String> groups) {
        List<RosterEntry> entries = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            entries.add(new RosterEntry(
                    i + 1, i + 2, people.get(i), new NameParts("", ""), "", groups.get(i % groups.size())));
        }
        return new Roster("r", entries);
    }

    private static Map<String, Person> submissions(List<Person> people) {
        Map<String, Person> submissions = new LinkedHashMap<>();
        people.forEach(person -> submissions.put("s" + submissions.size(), person));
        return submissions;
    }

    @Property(tries = 500)
    void doesNotDependOnTheOrder(
            @ForAll("people") List<Person> students,
            @ForAll("groups") List<String> groups,
            @ForAll("people") List<Person> handedIn,
            @ForAll long seed) {
        Roster roster = roster(students, groups);
        Map<String, Person> submissions = submissions(handedIn);
        List<RosterEntry> entries = new ArrayList<>(roster.entries());
        List<String> names = new ArrayList<>(submissions.keySet());
        Collections.shuffle(entries, new Random(seed));
        Collections.shuffle(names, new Random(seed));
        Map<String, Person> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, person(submissions, name)));

        RosterMatch one = RosterMatcher.match(roster, submissions);
        RosterMatch other = RosterMatcher.match(new Roster("r", entries), shuffled);

        assertThat(other.owners()).isEqualTo(one.owners());
        assertThat(other.counting()).isEqualTo(one.counting());
        assertThat(other.unmatched()).isEqualTo(one.unmatched());
    }

    @Property(tries = 500)
    void isNeverAmbiguous(
            @ForAll("people") List<Person> students,
            @ForAll("groups") List<String> groups,
            @ForAll("people") List<Person> handedIn) {
        Roster roster = roster(students, groups);
        Map<String, Person> submissions = submissions(handedIn);

        RosterMatch match = RosterMatcher.match(roster, submissions);

        assertThat(match.owners().values()).doesNotHaveDuplicates();
        match.owners().forEach((submission, owner) -> {
            Person person = person(submissions, submission);
            assertThat(match.unmatched()).doesNotContainKey(submission);
            boolean byId = sharesAnId(person, owner.person());
            assertThat(roster.entries().stream().filter(entry -> !entry.equals(owner)))
                    .as("others than %s for %s", owner, person)
                    .noneMatch(entry -> sharesAnId(person, entry.person()))
                    .noneMatch(entry -> !byId && hasName(entry, person));
            assertThat(byId || hasPlainName(owner, person)).isTrue();
        });
        Map<String, Integer> uses = new HashMap<>();
        match.counting().forEach((entry, submission) -> {
            if (entry.group().isEmpty()) {
                uses.merge(submission, 1, Integer::sum);
            }
        });
        assertThat(uses.values()).allMatch(count -> count == 1);
    }

    private static Person person(Map<String, Person> submissions, String name) {
        return submissions.getOrDefault(name, Person.called(name));
    }

    private static boolean sharesAnId(Person one, Person other) {
        return one.ids().isEmpty()
                ? other.ids().containsValue(one.name())
                : one.ids().entrySet().stream().anyMatch(id -> id.getValue().equals(other.id(id.getKey())));
    }

    private static boolean hasName(RosterEntry entry, Person person) {
        return NameKeys.ofRoster(entry.person().name()).contains(NameKeys.ofSubmission(person.name()));
    }

    private static boolean hasPlainName(RosterEntry entry, Person person) {
        String key = NameKeys.withoutAccents(NameKeys.ofSubmission(person.name()));
        return NameKeys.ofRoster(entry.person().name()).stream()
                .map(NameKeys::withoutAccents)
                .anyMatch(key::equals);
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<String> names =
                Arbitraries.of("Ada Bell", "Bell, Ada", "Ada B\u00ebll", "bellada", "Cy", "7", "8", "red", "");
        Arbitrary<Map<IdKind, String>> ids =
                Arbitraries.maps(Arbitraries.of(IdKind.LOGIN, IdKind.PARTICIPANT), Arbitraries.of("7", "8", "9"));
        return Combinators.combine(names, ids).as(Person::new).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> groups() {
        return Arbitraries.of("", "", "red", "Blue").list().ofMinSize(1).ofMaxSize(6);
    }
}
