package speedup.grader.wholeclass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A class of a platform, and its files in a folder.
 *
 * @param platform where it hands in
 * @param students who is on the roster
 * @param files how many files the download has
 * @param folder where its files are
 */
record SampleClass(SamplePlatform platform, List<Student> students, int files, Path folder) {

    private static final String COURSE = "due: 2026-11-01T12:00:00Z\nlate: {perDay: 10%%}\nexercises:\n  - id: %s\n";

    SampleClass {
        students = List.copyOf(students);
    }

    /**
     * Makes a class and writes its download, roster, course file and, where the platform has one, its gradebook.
     *
     * @param size how many students, at most {@link Student#MOST}
     */
    static SampleClass write(SamplePlatform platform, int size, String exercise, Sources sources, Path folder)
            throws IOException {
        List<Student> students = IntStream.range(0, size).mapToObj(Student::of).toList();
        Download download = new Download();
        students.stream()
                .filter(student -> student.conduct().isThere())
                .forEach(student -> platform.handIn(student, sources, download));
        platform.addStranger(sources.starter(), sources.file(), download);
        download.add(sources.file(), "// a file that leads to nobody");
        SampleClass made = new SampleClass(platform, students, download.size(), Files.createDirectories(folder));
        if (platform == SamplePlatform.GITHUB) {
            download.folder(made.download());
        } else {
            download.zip(made.download());
        }
        Files.writeString(made.roster(), made.rosterText());
        Files.writeString(made.course(), COURSE.formatted(exercise));
        if (made.hasGradebook()) {
            Files.writeString(made.gradebook(), made.gradebookText());
        }
        return made;
    }

    Path download() {
        return folder.resolve(platform == SamplePlatform.GITHUB ? "submissions" : "submissions.zip");
    }

    Path roster() {
        return folder.resolve("roster.csv");
    }

    Path course() {
        return folder.resolve("course.yml");
    }

    Path gradebook() {
        return folder.resolve("gradebook.csv");
    }

    Path out() {
        return folder.resolve("reports");
    }

    /** Whether the platform delivers a gradebook to be filled in. */
    boolean hasGradebook() {
        return !platform.format().equals("nbgrader");
    }

    /** The command that grades it. */
    List<String> command() {
        List<String> words = new ArrayList<>(List.of("grade", download().toString()));
        words.addAll(List.of("--roster", roster().toString(), "--course", course().toString()));
        if (hasGradebook()) {
            words.addAll(List.of("--gradebook", gradebook().toString()));
        }
        words.addAll(List.of("--format", "csv,html," + platform.format(), "--marks-only", "--out", out().toString()));
        return words;
    }

    /** So many submissions are in the download, with that of the stranger. */
    int submissions() {
        return 1
                + (int) students.stream()
                        .filter(student -> student.conduct().isThere())
                        .count();
    }

    /** The student whose submission counts for another one. */
    Student counting(Student student) {
        return student.conduct() == Conduct.IN_GROUP ? Student.of(student.number() - 1) : student;
    }

    private String rosterText() {
        StringBuilder text = new StringBuilder("first name,last name,login,email,participant,canvas id,github,group\n");
        for (Student student : students) {
            text.append(String.join(
                            ",",
                            student.first(),
                            student.last(),
                            student.login(),
                            student.email(),
                            "" + student.participant(),
                            "" + student.canvas(),
                            student.login() + "-gh",
                            student.group()))
                    .append('\n');
        }
        return text.toString();
    }

    private String gradebookText() {
        boolean isMoodle = platform == SamplePlatform.MOODLE;
        StringBuilder text = new StringBuilder(
                isMoodle
                        ? "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
                                + "Last modified (submission),Last modified (grade),Feedback comments\n"
                        : "Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (4711)\n    Points Possible,,,,,10\n");
        for (Student student : students) {
            text.append(
                    isMoodle
                            ? "Participant " + student.participant() + "," + student.fullName() + "," + student.email()
                                    + ",Submitted,,10,Yes,-,-,\n"
                            : "\"" + student.last() + ", " + student.first() + "\"," + student.canvas() + ",,"
                                    + student.login() + ",Monday,\n");
        }
        return text.toString();
    }
}
