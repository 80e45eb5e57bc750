package speedup.grader.sandbox.process;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.SandboxLimits;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.cgroup.CgroupLayout;
import speedup.grader.sandbox.cgroup.CgroupProcessTree;
import speedup.grader.sandbox.cgroup.ControlGroup;
import speedup.grader.sandbox.cgroup.ControlGroups;
import speedup.grader.sandbox.kernel.Priority;
import speedup.grader.sandbox.kernel.UserIds;

/** What has to be cleaned up after a sandboxed process, even one that never came to run. */
public final class SandboxResources implements Closeable {

    private final SandboxDirectory folder;
    private final Optional<SandboxUser> user;
    private final ControlGroups groups;
    private boolean handedOver;

    /**
     * For a command.
     *
     * @param ids where to take a user from that is the sandbox's alone, if it is to have one
     */
    public SandboxResources(CgroupLayout layout, SandboxedCommand command, Optional<UserIds> ids) throws IOException {
        groups = ControlGroups.create(layout, command);
        try {
            folder = SandboxDirectory.create();
        } catch (IOException e) {
            groups.remove();
            throw e;
        }
        try {
            user = ids.isPresent() ? Optional.of(SandboxUser.in(folder, ids.get())) : Optional.empty();
        } catch (IOException e) {
            groups.remove();
            folder.delete();
            throw e;
        }
    }

    /** The user that is this sandbox's alone; empty if it is isolated in another way. */
    public Optional<SandboxUser> user() {
        return user;
    }

    public SandboxDirectory folder() {
        return folder;
    }

    public ControlGroups groups() {
        return groups;
    }

    /** From here on the running process cleans up. */
    public RunningProcess handOver(Process process, SandboxLimits limits, Priority priority) throws IOException {
        try {
            Optional<ControlGroup> group = groups.accounting();
            ProcessTree tree =
                    group.isPresent() ? new CgroupProcessTree(group.get()) : new ProcfsProcessTree(process.pid(), user);
            handedOver = true;
            return new RunningProcess(process, tree, this, priority, limits.wallTime());
        } finally {
            if (!handedOver) {
                process.destroyForcibly();
            }
        }
    }

    /** Removes everything; the processes must have ended. */
    void remove() throws IOException {
        try {
            groups.remove();
        } finally {
            if (user.isPresent()) {
                user.get().remove(folder);
            }
            folder.delete();
        }
    }

    @Override
    public void close() throws IOException {
        if (!handedOver) {
            remove();
        }
    }
}
