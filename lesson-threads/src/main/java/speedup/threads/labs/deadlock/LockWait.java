package speedup.threads.labs.deadlock;

/**
 * A thread that waits.
 *
 * @param thread its name
 * @param lock what it waits for
 * @param owner the thread that holds the lock
 */
record LockWait(String thread, String lock, String owner) {}
