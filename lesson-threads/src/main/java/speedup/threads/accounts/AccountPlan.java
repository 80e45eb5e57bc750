package speedup.threads.accounts;

/**
 * An account at the beginning.
 *
 * @param number which it is, not small
 * @param balance at least 0
 * @param closed whether it takes and gives nothing
 */
record AccountPlan(long number, long balance, boolean closed) {}
