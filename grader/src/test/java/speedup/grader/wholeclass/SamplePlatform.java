package speedup.grader.wholeclass;

import java.util.List;
import java.util.Locale;

/** How a platform lays out what a student handed in, and what it calls the student. */
enum SamplePlatform {
    MOODLE(false, "moodle") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            String start = student.fullName() + "_" + student.participant() + "_assignsubmission_";
            if (student.conduct() == Conduct.NO_FILE) {
                download.add(start + "onlinetext_/onlinetext.html", "<p>I could not upload it.</p>");
            } else if (isPacked(student)) {
                download.add(start + "file_/upload.zip", sources.packed(sources.of(student)));
            } else {
                download.add(start + "file_/" + sources.file(), sources.of(student));
            }
        }

        @Override
        String submission(Student student) {
            return student.fullName();
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("Some Body_99999_assignsubmission_file_/" + file, source);
        }
    },
    CANVAS(false, "canvas") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            String late = student.conduct() == Conduct.LATE ? "LATE_" : "";
            String start = student.joinedName() + "_" + late + student.canvas() + "_";
            int attachment = 70_000 + 2 * student.number();
            if (student.conduct() == Conduct.NO_FILE) {
                download.add(start + "text.html", "<p>I could not upload it.</p>");
            } else if (student.conduct() == Conduct.SEVERAL_ATTEMPTS) {
                download.add(start + attachment + "_" + sources.file(), sources.wrong());
                download.add(
                        start + (attachment + 1) + "_" + sources.file().replace(".java", "-1.java"),
                        sources.of(student));
            } else if (isPacked(student)) {
                download.add(start + attachment + "_work.zip", sources.packed(sources.of(student)));
            } else {
                download.add(start + attachment + "_" + sources.file(), sources.of(student));
            }
        }

        @Override
        String submission(Student student) {
            return student.joinedName();
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("bodysome_99999_1_" + file, source);
        }
    },
    BLACKBOARD(true, "nbgrader") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            if (student.conduct() == Conduct.SEVERAL_ATTEMPTS) {
                attempt(student, "2026-10-30-12-00-00", sources.file(), sources.wrong(), download);
            }
            String time = student.conduct() == Conduct.LATE ? "2026-11-02-09-00-00" : "2026-11-01-09-00-00";
            if (student.conduct() == Conduct.NO_FILE) {
                attempt(student, time, "essay.pdf", "not a program", download);
            } else {
                attempt(student, time, sources.file(), sources.of(student), download);
            }
        }

        private void attempt(Student student, String time, String file, String text, Download download) {
            String start = "Lab 1_" + student.login() + "_attempt_" + time;
            download.add(start + ".txt", "Name: " + student.fullName() + " (" + student.login() + ")\n");
            download.add(start + "_" + file, text);
        }

        @Override
        String submission(Student student) {
            return student.login();
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("Lab 1_somebody_attempt_2026-11-01-09-00-00_" + file, source);
        }
    },
    BRIGHTSPACE(true, "nbgrader") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            if (student.conduct() == Conduct.SEVERAL_ATTEMPTS) {
                download.add(folder(student, "Oct 30, 2026 1200 PM") + sources.file(), sources.wrong());
            }
            String folder =
                    folder(student, student.conduct() == Conduct.LATE ? "Nov 2, 2026 0900 AM" : "Nov 1, 2026 0900 AM");
            if (student.conduct() == Conduct.NO_FILE) {
                download.add(folder + "essay.pdf", "not a program");
            } else if (isPacked(student)) {
                download.add(folder + "work.zip", sources.packed(sources.of(student)));
            } else {
                download.add(folder + sources.file(), sources.of(student));
            }
        }

        private String folder(Student student, String time) {
            return (80_000 + student.number()) + "-4711 - " + student.fullName() + " - " + time + "/";
        }

        @Override
        String submission(Student student) {
            return student.fullName();
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("99999-4711 - Some Body - Nov 1, 2026 0900 AM/" + file, source);
        }
    },
    SAKAI(true, "nbgrader") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            String folder = "Lab 1/" + student.last() + ", " + student.first() + "(" + student.login() + ")/";
            String day = student.conduct() == Conduct.LATE ? "02" : "01";
            download.add(folder + "timestamp.txt", "202611" + day + "090000000");
            if (student.conduct() == Conduct.NO_FILE) {
                return;
            }
            String attachments = folder + "Submission attachment(s)/";
            if (isPacked(student)) {
                download.add(attachments + "work.zip", sources.packed(sources.of(student)));
            } else {
                download.add(attachments + sources.file(), sources.of(student));
            }
        }

        @Override
        String submission(Student student) {
            return student.last() + ", " + student.first();
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("Lab 1/Body, Some(somebody)/timestamp.txt", "20261101090000000");
            download.add("Lab 1/Body, Some(somebody)/Submission attachment(s)/" + file, source);
        }
    },
    GITHUB(false, "nbgrader") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            String clone = "lab1-" + student.login() + "-gh/";
            download.add(clone + ".git/config", "[core]\n");
            download.add(clone + "README.md", "# " + student.fullName() + "\n");
            if (student.conduct() != Conduct.NO_FILE) {
                download.add(clone + "src/" + sources.file(), sources.of(student));
            }
        }

        @Override
        String submission(Student student) {
            return student.login() + "-gh";
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("lab1-somebody/.git/config", "[core]\n");
            download.add("lab1-somebody/src/" + file, source);
        }
    },
    GRADESCOPE(true, "nbgrader") {
        @Override
        void handIn(Student student, Sources sources, Download download) {
            List<Student> submitters = student.conduct() == Conduct.HANDS_IN_FOR_GROUP
                    ? List.of(student, Student.of(student.number() + 1))
                    : List.of(student);
            String folder = folder(90_000 + student.number());
            StringBuilder said = new StringBuilder(folder + ":\n  :submitters:\n");
            submitters.forEach(each -> said.append("  - :name: ")
                    .append(each.fullName())
                    .append("\n    :sid: '")
                    .append(each.login())
                    .append("'\n    :email: ")
                    .append(each.email())
                    .append('\n'));
            String day = student.conduct() == Conduct.LATE ? "02" : "01";
            said.append("  :created_at: 2026-11-" + day + " 09:00:00.123456000 Z\n  :score: 0.0\n  :results: {}\n");
            download.append("assignment_1_export/submission_metadata.yml", said.toString());
            download.add(
                    "assignment_1_export/" + folder + "/"
                            + (student.conduct() == Conduct.NO_FILE ? "essay.pdf" : sources.file()),
                    sources.of(student));
        }

        private String folder(int number) {
            return "submission_" + number;
        }

        @Override
        String submission(Student student) {
            return student.conduct() == Conduct.HANDS_IN_FOR_GROUP
                    ? student.fullName() + ", "
                            + Student.of(student.number() + 1).fullName()
                    : student.fullName();
        }

        @Override
        void addStranger(String source, String file, Download download) {
            download.add("assignment_1_export/" + folder(99_999) + "/" + file, source);
        }
    };

    private final boolean saysTimes;
    private final String format;

    SamplePlatform(boolean saysTimes, String format) {
        this.saysTimes = saysTimes;
        this.format = format;
    }

    /** Adds what a student hands in, who hands something in. */
    abstract void handIn(Student student, Sources sources, Download download);

    /** What the student's submission is called. */
    abstract String submission(Student student);

    /** Adds the answer of somebody who is on no list. */
    abstract void addStranger(String source, String file, Download download);

    /** Whether it tells when something was handed in. */
    boolean saysTimes() {
        return saysTimes;
    }

    /** The gradebook's format. */
    String format() {
        return format;
    }

    /** Its name for readers. */
    String title() {
        return this == GITHUB
                ? "GitHub"
                : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static boolean isPacked(Student student) {
        return student.conduct() == Conduct.SEVERAL_ATTEMPTS || student.conduct() == Conduct.HANDS_IN_FOR_GROUP;
    }
}
