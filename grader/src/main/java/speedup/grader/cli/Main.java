package speedup.grader.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import speedup.exercise.Exercises;
import speedup.lab.Labs;

/** Where {@code ./speedup} begins. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(SpeedupCommand.commandLine(context()).execute(arguments));
    }

    private static CommandContext context() {
        Path home = Path.of(System.getProperty("speedup.home", ""));
        Supplier<Catalogue> catalogue = () -> new Catalogue(Exercises.load().all());
        return new CommandContext(
                home,
                catalogue,
                Labs::load,
                new LocalGrading(home, catalogue),
                new LocalNoise(home, catalogue),
                new LocalMachine(),
                Screen.ofProcess(),
                Clock.systemUTC());
    }
}
