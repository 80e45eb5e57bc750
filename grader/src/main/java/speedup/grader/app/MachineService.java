package speedup.grader.app;

import java.util.List;
import speedup.grader.report.machine.MachineConditions;

/** Describes the machine, and what limits its use here. */
public interface MachineService {

    /** Lines that fit the width, of text that needs no further care. */
    List<String> describe(int width);

    /** What the machine gives at the moment; takes some tenths of a second. */
    MachineConditions conditions();

    /** A picture of what it is made of and what may be used of it, as the text of an SVG file. */
    String draw();
}
