package speedup.grader.cli.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.app.inbox.AttemptQueue;
import speedup.grader.app.inbox.AttemptStore;
import speedup.grader.app.inbox.FollowLock;
import speedup.grader.app.inbox.InboxWatch;
import speedup.grader.app.inbox.StudentAttempt;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.GradeOptions;
import speedup.grader.cli.output.ReportFolder;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.file.AtomicFile;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.report.Figures;
import speedup.grader.report.ProgressLine;
import speedup.grader.text.FileProblem;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** Grades what comes into an inbox, until it is stopped. Nothing that comes in ends it. */
public final class FollowRun {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long RETRY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final CommandContext context;
    private final GradeOptions options;
    private final FollowedInbox folders;
    private final AttemptQueue queue = new AttemptQueue();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();

    /** @param folders the inbox, and where reports go */
    public FollowRun(CommandContext context, GradeOptions options, FollowedInbox folders) {
        this.context = context;
        this.options = options;
        this.folders = folders;
    }

    /**
     * Goes on where an earlier run was stopped.
     *
     * @param settle how long nothing of a submission may change before it is taken
     * @return the exit code
     * @throws UsageException if it cannot begin
     */
    public int run(Duration settle) {
        Path out = folders.out();
        GradeRequest named = options.request(Optional.of(out), Optional.of(new CacheOptions(out, false)), context);
        new ReportFolder(out).prepare();
        AttemptNames names = AttemptNames.in(out, options.anonymous());
        GradeRequest request = names.key().map(named::anonymous).orElse(named);
        AttemptOutcomes outcomes = new AttemptOutcomes(
                out, request.course().map(CourseFile::attempts).orElse(AttemptPolicy.NEWEST));
        ClassReport report = new ClassReport(context, options, out, outcomes);
        folders.requireOwnReport(report.recorded().paths());
        AttemptGrading grading = new AttemptGrading(context, request, outcomes, report, new FeedbackFolder(out, names));
        FollowLock lock = lock(out);
        try {
            return follow(settle, grading);
        } finally {
            lock.release();
        }
    }

    private int follow(Duration settle, AttemptGrading grading) {
        AttemptStore store = open(folders.out(), grading);
        InboxThread thread = InboxThread.start(
                new InboxWatch(folders.inbox(), store, settle, context.clock(), listener(grading)), notes::add);
        try {
            return gradeAll(grading);
        } finally {
            thread.end();
        }
    }

    private static FollowLock lock(Path out) {
        try {
            return FollowLock.tryTake(out.resolve("follow.lock"))
                    .orElseThrow(() -> new UsageException("Another ./speedup grade --follow writes to " + out
                            + ". One is enough: it grades whatever comes."));
        } catch (IOException e) {
            throw new UsageException(
                    "The folder " + out + " cannot be locked: " + FileProblem.of(e)
                            + ". Give --out a folder on a disk of this machine.",
                    e);
        }
    }

    private AttemptStore open(Path out, AttemptGrading grading) {
        List<StudentAttempt> known = new ArrayList<>();
        AttemptStore store;
        try {
            AtomicFile.removeDrafts(out);
            store = AttemptStore.open(ClassReport.attempts(out), known);
            grading.feedback().names().keepFromOthers(ClassReport.attempts(out));
        } catch (IOException e) {
            throw new UsageException(
                    "The attempts in " + ClassReport.attempts(out) + " cannot be read: " + FileProblem.of(e), e);
        }
        known.forEach(grading.outcomes()::add);
        known.stream().filter(attempt -> !grading.feedback().has(attempt)).forEach(queue::add);
        context.terminal()
                .warn("Following " + folders.inbox() + ": " + (known.size() - queue.size()) + " attempts are graded, "
                        + queue.size() + " wait. Ctrl-C stops it, and the same command goes on.");
        warnOfOtherMarks(grading.outcomes().markedByOthers(options.courseSha256()));
        return store;
    }

    private void warnOfOtherMarks(long attempts) {
        if (attempts > 0) {
            context.terminal()
                    .warn(attempts + " of them were marked by another course file, or by none, and keep their marks."
                            + " To mark all by this one: ./speedup grade " + ClassReport.attempts(folders.out())
                            + " with the same options and another folder for --out.");
        }
    }

    private InboxWatch.Listener listener(AttemptGrading grading) {
        return new InboxWatch.Listener() {
            @Override
            public void taken(StudentAttempt attempt) {
                grading.outcomes().add(attempt);
                queue.add(attempt);
            }

            @Override
            public void noted(String text) {
                notes.add(text);
            }

            @Override
            public String called(String name) {
                return grading.feedback().names().entry(name);
            }
        };
    }

    private int gradeAll(AttemptGrading grading) {
        FollowNotes listener = new FollowNotes();
        int begun = 0;
        try {
            while (true) {
                tellNotes();
                Optional<StudentAttempt> next = queue.poll(LOOK_NANOS);
                begun = next.isPresent() ? 1 : 0;
                if (next.isPresent()) {
                    grade(next.get(), grading, listener);
                    begun = 0;
                }
            }
        } catch (InterruptedException | CancellationException stopped) {
            context.terminal()
                    .warn("Stopped. Attempts that wait: " + (queue.size() + begun)
                            + ". The same command goes on with them.");
            return ExitCode.STOPPED.code();
        }
    }

    private void tellNotes() {
        for (String note = notes.poll(); note != null; note = notes.poll()) {
            context.terminal().warn(note);
        }
    }

    private void grade(StudentAttempt attempt, AttemptGrading grading, FollowNotes listener) {
        try {
            Gradebook gradebook = gradeOne(attempt, grading, listener);
            gradebook.submissions().forEach(submission -> tell(attempt, submission, grading.feedback()));
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Interrupted while an attempt was graded");
            }
            queue.addLater(attempt, RETRY_NANOS);
            AttemptNames names = grading.feedback().names();
            context.terminal()
                    .warn(names.title(attempt) + " could not be graded: " + names.in(attempt, problem(e))
                            + " It is tried again in a minute.");
        }
    }

    private Gradebook gradeOne(StudentAttempt attempt, AttemptGrading grading, FollowNotes listener)
            throws IOException {
        try (ProgressLine progress = context.terminal().progressLine()) {
            return grading.run(attempt, listener.to(progress));
        }
    }

    private static String problem(Throwable failure) {
        if (failure instanceof IOException problem) {
            return FileProblem.of(problem) + ".";
        }
        return failure instanceof UsageException ? String.valueOf(failure.getMessage()) : failure + ".";
    }

    private void tell(StudentAttempt attempt, SubmissionVerdict submission, FeedbackFolder feedback) {
        context.terminal()
                .print(UntrustedText.line(feedback.names().title(attempt)) + ": "
                        + Figures.score(submission.score(), submission.maxScore()) + " points, "
                        + feedback.text(attempt) + (queue.size() == 0 ? "" : "; " + queue.size() + " wait") + "\n");
    }
}
