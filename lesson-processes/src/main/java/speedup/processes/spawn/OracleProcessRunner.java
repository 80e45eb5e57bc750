package speedup.processes.spawn;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * The oracle. It starts nothing: it knows the one program that is ever run, and reads in its arguments what it
 * would do.
 */
final class OracleProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) {
        int program = command.indexOf(MisbehavingChild.class.getName());
        ChildBehaviour behaviour = ChildBehaviour.of(command.subList(program + 1, command.size()));
        OptionalInt exitCode = behaviour.ends() ? OptionalInt.of(behaviour.exitCode()) : OptionalInt.empty();
        return new ProcessOutcome(exitCode, behaviour.out(), behaviour.err());
    }
}
