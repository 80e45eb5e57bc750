package speedup.grader.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Makes rooms on this machine. */
final class LocalSandbox implements Sandbox {

    /** Far more than the some 50 ms it takes; a loaded machine must not make it fail. */
    private static final Duration STARTING = Duration.ofSeconds(20);

    private final CommandLine line;
    private final CgroupPlan plan;
    private final HostUser user;
    private final Priority priority;

    LocalSandbox(CommandLine line, CgroupPlan plan, HostUser user, Priority priority) {
        this.line = line;
        this.plan = plan;
        this.user = user;
        this.priority = priority;
    }

    @Override
    public SandboxLevel level() {
        return line.isolation().level();
    }

    @Override
    public Accounting accounting() {
        return plan.unified().isPresent() ? Accounting.CGROUP_V2 : Accounting.PROC;
    }

    @Override
    public Priority priority() {
        return priority;
    }

    @Override
    public SandboxedProcess start(SandboxedCommand command) throws IOException {
        OptionalLong id = line.isolation().ownUser() ? user.next() : OptionalLong.empty();
        if (id.isPresent()) {
            admit(command, id.getAsLong());
        }
        try (Belongings belongings = new Belongings(plan, command.limits())) {
            Path stage = belongings.folder().stage();
            List<Bind> binds = new ArrayList<>(RootFolder.layout(command));
            binds.add(belongings.folder().users(id.orElse(line.isolation().innerId(user.id()))));
            ControlGroups groups = belongings.groups();
            CommandLine.Room room = new CommandLine.Room(binds, stage, id, groups.entrances(), groups.limitsMemory());
            ProcessBuilder builder = new ProcessBuilder(line.of(command, room));
            builder.directory(stage.toFile());
            builder.environment().clear();
            builder.environment().putAll(line.environment(stage));
            RunningProcess process = belongings.handOver(Background.start(builder), command.limits(), priority);
            return started(process);
        }
    }

    private static SandboxedProcess started(RunningProcess process) throws IOException {
        try {
            if (process.awaitStarted(STARTING)) {
                return process;
            }
            process.close();
            throw new IOException("The sandbox could not be set up: " + process.problem());
        } catch (InterruptedException e) {
            process.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a sandbox was set up");
        }
    }

    /** Gives the sandbox's user what he is to write, and checks that he may read the rest. */
    private static void admit(SandboxedCommand command, long id) throws IOException {
        for (Path path : command.writable()) {
            if (Files.exists(path)) {
                Files.setAttribute(path, "unix:uid", (int) id);
            }
        }
        for (Path path : command.readable()) {
            if (Files.exists(path) && !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
                throw new IOException("The sandbox was to show " + path + ", but its user may not read that: it runs as"
                        + " an ordinary user when the grader is root; make it readable for all (chmod o+r)");
            }
        }
    }
}
