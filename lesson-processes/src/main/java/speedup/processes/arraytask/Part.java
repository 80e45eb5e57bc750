package speedup.processes.arraytask;

/**
 * What one task has done.
 *
 * @param id the task's
 * @param range the items that it has worked on
 * @param results one for each of them, in order
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of results; never compared
public record Part(int id, Range range, long[] results) {

    public Part {
        if (results.length != range.size()) {
            throw new IllegalArgumentException(
                    "Part " + id + " has " + results.length + " results for " + range.size() + " items");
        }
    }
}
