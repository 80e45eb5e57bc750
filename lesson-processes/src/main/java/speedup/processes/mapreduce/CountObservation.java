package speedup.processes.mapreduce;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import speedup.processes.AttemptLog;
import speedup.processes.ProcessIdProbe;
import speedup.processes.mapreduce.ObservedWords.Event;

/**
 * What a log tells of one call.
 *
 * @param log of a call that has returned
 * @param event what happened in it
 * @param files how many files there were
 * @param words how many words
 */
record CountObservation(AttemptLog log, Event event, int files, int words) {

    /** What is wrong, as a sentence for the learner, or an empty string. */
    String complaint() throws IOException {
        int here = calls(String.valueOf(ProcessIdProbe.id()));
        if (here > 0) {
            return String.format(
                    "%d of the calls of map and reduce were made in the calling process. All of them belong in worker"
                            + " processes",
                    here);
        }
        if (event != Event.MEETING) {
            return "";
        }
        String ofMap = complaint("file", "mapped", 0, files);
        return ofMap.isEmpty() ? complaint("word", "reduced", ObservedWords.FIRST_WORD, words) : ofMap;
    }

    private String complaint(String part, String done, int first, int count) throws IOException {
        Set<String> processes = new HashSet<>();
        double[] doneBy = new double[count];
        for (int i = 0; i < count; i++) {
            List<String> attempts = log.processes(first + i);
            if (attempts.size() != 1) {
                return String.format(
                        "No worker died, and %s %d was %s %d times. It should be %s once",
                        part, i, done, attempts.size(), done);
            }
            processes.addAll(attempts);
            doneBy[i] = Double.parseDouble(attempts.get(0));
        }
        Optional<String> outside = ProcessIdProbe.outside(part, 0, doneBy, ProcessIdProbe.workers());
        if (outside.isPresent()) {
            return outside.get();
        }
        return processes.size() >= ObservedWords.expected()
                ? ""
                : String.format(
                        "All %d %ss were %s by one worker, while the others had nothing to do. Both phases are shared out",
                        count, part, done);
    }

    /** How many calls a process has made. */
    private int calls(String process) throws IOException {
        int calls = 0;
        for (int task : IntStream.concat(
                        IntStream.range(0, files),
                        IntStream.range(ObservedWords.FIRST_WORD, ObservedWords.FIRST_WORD + words))
                .toArray()) {
            calls += (int) log.processes(task).stream().filter(process::equals).count();
        }
        return calls;
    }
}
