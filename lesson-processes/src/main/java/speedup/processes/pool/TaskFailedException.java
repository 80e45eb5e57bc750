package speedup.processes.pool;

/** A function threw instead of giving a result. */
public final class TaskFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The failure of one task.
     *
     * @param task the task
     * @param reason what the function threw, as text: the exception itself stays in the process that
     *     it was thrown in
     */
    public TaskFailedException(long task, String reason) {
        super("The function failed for task " + task + ": " + reason);
    }
}
