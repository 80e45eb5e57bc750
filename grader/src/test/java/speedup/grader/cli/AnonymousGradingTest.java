package speedup.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.local.AnonymousClass;
import speedup.grader.app.local.ClassNotes;
import speedup.grader.intake.Intake;
import speedup.grader.intake.Submission;
import speedup.grader.intake.Taken;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.verdict.ClassShard;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** A class that is graded without names, in every file and every line that comes of it. */
class AnonymousGradingTest {

    private static final List<String> NAMES = List.of("Zoe", "Lovelace", "Alan", "Turing", "zl@x.org", "Cy Dee");
    private static final String KEY = AnonymityKey.FILE_NAME;

    @TempDir
    private Path home;

    private FakeSpeedup speedup;
    private Path year;
    private Path out;
    private Path roster;

    @BeforeEach
    void handIn() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.grading = AnonymousGradingTest::grade;
        year = home.resolve("year");
        for (String name : List.of("Zoe Lovelace_11_assignsubmission_file_", "Alan Turing_12_assignsubmission_file_")) {
            Path inside = Files.createDirectories(year.resolve(name).resolve(name.replaceFirst(" .*", "")));
            Files.writeString(inside.resolve("Note.txt"), "");
        }
        Files.writeString(year.resolve("Turing-late.zip"), "");
        out = home.resolve("out");
        roster = Files.writeString(
                home.resolve("roster.csv"),
                "participant,name,email\n11,Zoe Lovelace,zl@x.org\n12,Alan Turing,\n13,Cy Dee,c@x.org\n");
    }

    /** Takes the class in as it is, without grading anything. */
    private static Gradebook grade(GradeRequest request, GradingListener progress) {
        Taken taken = AnonymousClass.of(
                new Intake(FakeSpeedup.EXERCISES).take(request.paths(), request.input(), Set.of()),
                request.anonymity());
        ClassNotes.of(request, taken).forEach(progress::noted);
        List<Submission> all = taken.submissions();
        Gradebook plain = Gradebooks.of(request.shard().map(part -> part.of(all)).orElse(all).stream()
                .filter(each ->
                        request.submissions().isEmpty() || request.submissions().contains(each.name()))
                .map(each ->
                        new SubmissionVerdict(each.name(), each.problems(), List.of(Gradebooks.verdict(Status.PASSED))))
                .toArray(SubmissionVerdict[]::new));
        Optional<ClassShard> shard = request.shard()
                .map(part -> new ClassShard(
                        part.number(),
                        part.count(),
                        "here",
                        all.stream().map(Submission::name).toList()));
        return new Gradebook(plain.conditions(), plain.submissions(), taken.authors(), shard);
    }

    private int run(String command, Object... options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        Stream.of(options).map(String::valueOf).forEach(arguments::add);
        return speedup.run(arguments.toArray(String[]::new));
    }

    private int grade(Object... options) {
        List<Object> all = new ArrayList<>(List.of(year, "--out", out));
        all.addAll(List.of(options));
        return run("grade", all.toArray());
    }

    private JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(out.resolve(file).toFile());
    }

    private List<String> ids(String file) throws IOException {
        List<String> ids = new ArrayList<>();
        json(file).get("submissions").forEach(each -> ids.add(each.get("name").asText()));
        return ids;
    }

    private void assertNameless() throws IOException {
        assertThat(speedup.out + "" + speedup.err).doesNotContain(NAMES);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.toList()) {
                assertThat(out.relativize(file).toString()).doesNotContain(NAMES);
                if (Files.isRegularFile(file) && isShared(file)) {
                    assertThat(file).content().as(file.toString()).doesNotContain(NAMES);
                }
            }
        }
    }

    private static boolean isShared(Path file) throws IOException {
        boolean isPrivate = Set.of(KEY, "moodle.csv", "nbgrader.csv").contains(String.valueOf(file.getFileName()));
        if (isPrivate) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        return !isPrivate;
    }

    @Test
    void namesNobodyButInTheKeyAndInGradebooks() throws IOException {
        assertThat(grade("--anonymous", "--roster", roster, "--format", "html,csv,junit,markdown,moodle,nbgrader"))
                .isZero();

        assertNameless();
        assertThat(speedup.err.toString())
                .contains("Moodle, 2 submissions of 3 on the roster; attempts: newest counts.")
                .contains("On the roster without a submission, 1: line 4.")
                .contains("Left aside, since no name leads to a student: 1 file.");
        assertThat(ids("report.json"))
                .hasSize(2)
                .allMatch(id -> id.startsWith("anon-"))
                .isSorted();
        assertThat(out.resolve("pages/" + ids("report.json").get(0) + ".html")).exists();
        assertThat(json(KEY).get("students").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Zoe Lovelace", "Alan Turing");
        assertThat(json("report.json").at("/options/anonymous").asBoolean()).isTrue();
        assertThat(json("report.json").at("/options/paths")).isEmpty();
        assertThat(out.resolve("moodle.csv")).content().contains("Participant 11,Zoe Lovelace,zl@x.org,,10");
    }

    @Test
    void callsStudentsTheSameWhenTheyAreGradedAgain() throws IOException {
        grade("--anonymous", "--roster", roster, "--format", "csv,moodle");
        List<String> ids = ids("report.json");

        assertThat(run("regrade", ids.get(1), "--out", out)).isZero();
        assertNameless();
        assertThat(ids("report.json")).isEqualTo(ids);
        assertThat(out.resolve("moodle.csv")).content().contains("Participant 11,Zoe Lovelace,zl@x.org,,10");
        assertThat(run("regrade", "Zoe Lovelace", "--out", out)).isZero();
        assertNameless();
        assertThat(run("regrade", "Zoe Lovelac", "--out", out)).isEqualTo(2);
        assertThat(speedup.err.toString()).doesNotContain("Zoe Lovelace");
        assertThat(grade("--anonymous")).isZero();
        assertThat(ids("report.json")).isEqualTo(ids);
    }

    @Test
    void callsStudentsTheSameInAllParts() throws IOException {
        assertThat(grade("--anonymous", "--roster", roster, "--format", "moodle", "--shard", "1/2"))
                .isZero();
        assertThat(grade("--anonymous", "--roster", roster, "--format", "moodle", "--shard", "2/2"))
                .isZero();
        assertThat(run("merge", out)).isZero();

        assertNameless();
        assertThat(ids("report.json"))
                .containsExactlyInAnyOrder(
                        ids("shard-1-of-2/report.json").get(0),
                        ids("shard-2-of-2/report.json").get(0));
        assertThat(out.resolve("moodle.csv")).content().contains("Zoe Lovelace", "Alan Turing");
        assertThat(json(KEY).get("students")).hasSize(2);
        assertThat(run("regrade", ids("report.json").get(0), "--out", out)).isZero();
        assertNameless();
    }

    @Test
    void putsNoNamesBesideIds() {
        assertThat(grade("--anonymous")).isZero();
        assertThat(grade()).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("was graded with --anonymous: give that again, or another folder");
        assertThat(grade("--shard", "1/2")).isEqualTo(2);

        out = home.resolve("named");
        assertThat(grade()).isZero();
        assertThat(grade("--anonymous")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("has a report with the names of students");
    }

    @Test
    void needsAFolderAndAKey() throws IOException {
        assertThat(run("grade", year, "--anonymous")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("--anonymous needs --out");
        assertThat(run("grade", year, "--one", "--anonymous", "--format", "classroom50", "--out", out))
                .isEqualTo(2);
        assertThat(speedup.err.toString()).contains("leave it or --anonymous out");
        assertThat(grade("--anonymous")).isZero();
        String key = Files.readString(out.resolve(KEY));
        Files.delete(out.resolve(KEY));
        assertThat(run("regrade", "Zoe Lovelace", "--out", out)).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("its key anonymous-key.json is missing");
        assertThat(grade("--anonymous")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("or one whose anonymous-key.json is lost");
        Files.writeString(out.resolve(KEY), key);
        assertThat(run("regrade", "Zoe Lovelace", "--out", out)).isZero();
        Files.writeString(out.resolve(KEY), "{");
        assertThat(grade("--anonymous")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("The key to the students' ids", "is damaged");
    }
}
