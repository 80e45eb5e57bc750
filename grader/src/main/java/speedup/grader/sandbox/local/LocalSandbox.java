package speedup.grader.sandbox.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import speedup.grader.sandbox.Accounting;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.cgroup.CgroupLayout;
import speedup.grader.sandbox.cgroup.ControlGroups;
import speedup.grader.sandbox.isolation.CommandLine;
import speedup.grader.sandbox.isolation.RootFilesystem;
import speedup.grader.sandbox.kernel.HostUser;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.sandbox.kernel.UserIds;
import speedup.grader.sandbox.process.RunningProcess;
import speedup.grader.sandbox.process.SandboxResources;
import speedup.grader.sandbox.process.SandboxThreads;
import speedup.grader.sandbox.process.SandboxUser;

/** Starts sandboxes on this machine. */
final class LocalSandbox implements Sandbox {

    /** Far more than the some 50 ms it takes; a loaded machine must not make it fail. */
    private static final Duration STARTING = Duration.ofSeconds(20);

    private final CommandLine line;
    private final CgroupLayout layout;
    private final HostUser user;
    private final Priority priority;

    LocalSandbox(CommandLine line, CgroupLayout layout, HostUser user, Priority priority) {
        this.line = line;
        this.layout = layout;
        this.user = user;
        this.priority = priority;
    }

    @Override
    public SandboxLevel level() {
        return line.isolation().level();
    }

    @Override
    public Accounting accounting() {
        return layout.unified().isPresent() ? Accounting.CGROUP_V2 : Accounting.PROC;
    }

    @Override
    public Priority priority() {
        return priority;
    }

    @Override
    public boolean holdsCpus() {
        return layout.cpus().isPresent();
    }

    @Override
    public SandboxedProcess start(SandboxedCommand command) throws IOException {
        Optional<UserIds> ids =
                line.isolation().level() == SandboxLevel.USER ? Optional.of(UserIds.reserve(user)) : Optional.empty();
        try (SandboxResources sandboxResources = new SandboxResources(layout, command, ids)) {
            OptionalLong id = id(sandboxResources.user());
            List<Long> accessGroups = grantAccess(command, id, ids);
            Path stage = sandboxResources.folder().stage();
            List<Mount> mounts = new ArrayList<>(RootFilesystem.layout(command));
            mounts.add(
                    sandboxResources.folder().users(id.orElse(line.isolation().innerId(user.id()))));
            ControlGroups groups = sandboxResources.groups();
            CommandLine.Setup setup =
                    new CommandLine.Setup(mounts, stage, id, accessGroups, groups.procsFiles(), groups.limitsMemory());
            ProcessBuilder builder = new ProcessBuilder(line.of(command, setup));
            builder.directory(stage.toFile());
            builder.environment().clear();
            builder.environment().putAll(line.environment(stage));
            RunningProcess process =
                    sandboxResources.handOver(SandboxThreads.start(builder), command.limits(), priority);
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

    private OptionalLong id(Optional<SandboxUser> own) {
        if (own.isPresent()) {
            return OptionalLong.of(own.get().id());
        }
        return line.isolation().ownUser() ? user.next() : OptionalLong.empty();
    }

    /** Returns the groups that the user has to be in. */
    private static List<Long> grantAccess(SandboxedCommand command, OptionalLong id, Optional<UserIds> ids)
            throws IOException {
        if (id.isEmpty()) {
            return List.of();
        }
        if (ids.isPresent()) {
            return FileAccess.openPrivately(command, id.getAsLong(), ids.get());
        }
        FileAccess.open(command, id.getAsLong());
        return List.of();
    }
}
