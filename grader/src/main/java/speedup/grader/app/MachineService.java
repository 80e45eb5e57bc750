package speedup.grader.app;

import java.util.List;
import speedup.grader.report.machine.MachineConditions;

/** Describes the machine, and what limits its use here. */
public interface MachineService {

    /** Lines that fit the width, of text that needs no further care. */
    List<String> describe(int width);

    /** What the machine gives at the moment; takes some tenths of a second. */
    MachineConditions conditions();

    /**
     * Puts this process, with all its threads and what it starts, before those of the usual class, if this user may.
     *
     * @return ends that; to be closed
     */
    PriorityHold takePriority();

    /** The time for which this process has a priority. */
    interface PriorityHold extends AutoCloseable {

        /** Whether it has one at all. */
        boolean isHeld();

        @Override
        void close();
    }

    /** A picture of what it is made of and what may be used of it, as the text of an SVG file. */
    String draw();
}
