package speedup.notebook.evaluation;

/** Is told what a cell says besides what it prints. */
public interface CellListener {

    /** A remark of the kernel, one or more lines. */
    void remark(String text);
}
