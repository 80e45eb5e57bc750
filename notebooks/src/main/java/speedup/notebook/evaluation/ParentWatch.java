package speedup.notebook.evaluation;

/** Ends the JVM of the cells when the kernel that started it is gone, whatever a cell computes. */
final class ParentWatch {

    private ParentWatch() {}

    /** Begins to watch. A JVM whose parent is gone already is ended at once. */
    static void start() {
        ProcessHandle.current()
                .parent()
                .ifPresentOrElse(
                        ParentWatch::haltAfter, () -> Runtime.getRuntime().halt(0));
    }

    private static void haltAfter(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
    }
}
