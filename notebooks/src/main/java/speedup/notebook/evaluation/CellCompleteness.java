package speedup.notebook.evaluation;

/** Whether a cell could be run as it is. */
public enum CellCompleteness {
    /** It can be run. */
    COMPLETE,
    /** Its last statement is not finished. */
    INCOMPLETE,
    /** It cannot be parsed, whatever follows. */
    INVALID
}
