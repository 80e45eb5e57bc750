package speedup.grader.app;

import java.util.List;

/** Describes the machine, and what limits its use here. */
@FunctionalInterface
public interface MachineService {

    /** Lines that fit the width, of text that needs no further care. */
    List<String> describe(int width);
}
