package speedup.grader.sandbox.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import speedup.grader.sandbox.Mount;
import speedup.grader.sandbox.SandboxLevel;

/** No isolation: the command runs as the grader's own user, in a folder of its own. */
public record NoIsolation() implements Isolation {

    @Override
    public SandboxLevel level() {
        return SandboxLevel.NONE;
    }

    @Override
    public List<String> tools() {
        return List.of();
    }

    @Override
    public String home(Path folder) {
        return folder.toString();
    }

    @Override
    public List<String> enter(List<Mount> mounts, Path folder, long temporaryBytes) {
        return List.of();
    }

    @Override
    public List<String> privileges(OptionalLong user, List<Long> groups) {
        return List.of("setpriv", "--no-new-privs");
    }

    @Override
    public long innerId(long host) {
        return host;
    }

    @Override
    public boolean ownUser() {
        return false;
    }
}
