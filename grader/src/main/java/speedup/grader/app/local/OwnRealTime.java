package speedup.grader.app.local;

import java.io.IOException;
import java.util.List;
import speedup.grader.app.MachineService.PriorityHold;
import speedup.grader.sandbox.kernel.Priority;

/** The real-time class for this process with all its threads and what they start, if this user may use it. */
final class OwnRealTime implements PriorityHold {

    private final List<Long> self = List.of(ProcessHandle.current().pid());
    private final boolean isHeld;

    OwnRealTime() {
        isHeld = isUsable() && Priority.REAL_TIME.giveTo(self.get(0), self);
    }

    private static boolean isUsable() {
        try {
            return Priority.highest() == Priority.REAL_TIME;
        } catch (IOException e) {
            // Whoever cannot find out does without.
            return false;
        }
    }

    @Override
    public boolean isHeld() {
        return isHeld;
    }

    @Override
    public void close() {
        if (isHeld) {
            Priority.REAL_TIME.takeFrom(self);
        }
    }
}
