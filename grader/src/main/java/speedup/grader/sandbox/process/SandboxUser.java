package speedup.grader.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.SandboxDirectory;
import speedup.grader.sandbox.kernel.Await;
import speedup.grader.sandbox.kernel.ProcFiles;
import speedup.grader.sandbox.kernel.ProcStat;
import speedup.grader.sandbox.kernel.ShellScript;
import speedup.grader.sandbox.kernel.UserIds;
import speedup.grader.sandbox.kernel.UserSignals;

/**
 * A user that one sandbox has for itself: whatever is this user's belongs to the sandbox, and ends with it.
 *
 * @param id the user's id
 * @param signals reaches all of its processes
 * @param ids where the id goes back to
 */
public record SandboxUser(long id, UserSignals signals, UserIds ids) {

    private static final long CLEANING_NANOS = 60_000_000_000L;

    /** Takes a user, and gives it the stage of a sandbox's folder to start and to write in. */
    static SandboxUser in(SandboxDirectory folder, UserIds ids) throws IOException {
        long id = ids.takeUser();
        UserSignals signals;
        try {
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(folder.stage(), PosixFilePermissions.fromString("rwx------"));
            Files.setAttribute(folder.stage(), "unix:uid", (int) id);
            signals = new UserSignals(id, id + 1);
        } catch (IOException e) {
            ids.release(id);
            throw e;
        }
        return new SandboxUser(id, signals, ids);
    }

    /**
     * Ends and removes everything that is the user's.
     *
     * @throws IOException if something is left; then nobody gets this user again
     */
    void remove(SandboxDirectory folder) throws IOException {
        try (signals) {
            if (!Await.until(this::killed, ProcessTree.TIMEOUT_NANOS)) {
                throw ProcessTree.timeout("killed");
            }
            signals.removeSharedObjects();
        }
        clean(folder);
        ids.release(id);
    }

    private boolean killed() {
        boolean none = ProcFiles.processesOf(id).stream().noneMatch(ProcStat::alive);
        if (!none) {
            signals.send("KILL");
        }
        return none;
    }

    private void clean(SandboxDirectory folder) throws IOException {
        List<String> command = new ArrayList<>(ShellScript.CLEAN.command());
        command.addAll(List.of(Long.toString(id), folder.stage().toString()));
        Process script = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!Await.until(() -> !script.isAlive(), CLEANING_NANOS) || script.exitValue() != 0) {
            script.destroyForcibly();
            throw new IOException("What user " + id + " of a sandbox has written could not be removed");
        }
    }
}
