package speedup.grader.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import speedup.grader.app.Catalogue;
import speedup.grader.app.HostEnvironment;
import speedup.grader.app.SectionAdvice;
import speedup.grader.app.Terminal;
import speedup.grader.app.local.LocalClassSize;
import speedup.grader.app.local.LocalGrading;
import speedup.grader.app.local.LocalMachine;
import speedup.grader.app.local.LocalSimilarity;
import speedup.grader.app.local.LocalStudy;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.course.LessonLibrary;
import speedup.lab.Labs;

/** Where {@code ./speedup} begins. */
public final class Main {

    /** Beside three builds on two cores, 1.5 s were not enough. */
    private static final Duration TIME_TO_TIDY_UP = Duration.ofSeconds(5);

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CountDownLatch done = new CountDownLatch(1);
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, done), "stop"));
        int code;
        try {
            code = SpeedupCommand.commandLine(context()).execute(arguments);
        } finally {
            done.countDown();
        }
        System.exit(code);
    }

    /** Whoever presses Ctrl-C gets the prompt back soon, and nothing that was started or made is left. */
    private static void stop(Thread worker, CountDownLatch done) {
        worker.interrupt();
        try {
            if (!done.await(TIME_TO_TIDY_UP.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("Something may be left; the next run removes it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CommandContext context() {
        Path home = Path.of(System.getProperty("speedup.home", ""));
        Terminal terminal = Terminal.ofProcess();
        LessonLibrary library = LessonLibrary.ofClassPath();
        library.addAllIn(home, terminal::warn);
        Supplier<Catalogue> catalogue = () -> Catalogue.of(library);
        return new CommandContext(
                home,
                library,
                Labs::load,
                SectionAdvice.in(home, library, new LocalGrading(home, catalogue)),
                new LocalClassSize(catalogue),
                new LocalStudy(home, catalogue),
                new LocalSimilarity(home, catalogue, System.getenv(), Clock.systemUTC()),
                new LocalMachine(),
                terminal,
                Clock.systemUTC(),
                HostEnvironment.ofProcess());
    }
}
