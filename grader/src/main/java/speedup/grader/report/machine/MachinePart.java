package speedup.grader.report.machine;

import java.util.List;

/**
 * A part of a machine, and what is in it.
 *
 * @param kind what it is
 * @param lines what is written on it; at least one
 * @param children what is in it, none for a hardware thread
 */
record MachinePart(Kind kind, List<String> lines, List<MachinePart> children) {

    /** Kinds of parts, by the class that the style sheet of the picture knows them by. */
    enum Kind {
        MACHINE("machine"),
        PACKAGE("package"),
        NODE("node"),
        CACHE("cache"),
        CORE("core"),
        USABLE("usable"),
        FORBIDDEN("forbidden");

        private final String look;

        Kind(String look) {
            this.look = look;
        }

        String look() {
            return look;
        }
    }

    MachinePart {
        lines = List.copyOf(lines);
        children = List.copyOf(children);
    }
}
