package speedup.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Rounds that were measured once, to replay an estimator on: a kernel of 100 ms and known answers to it,
 * on two virtual CPUs that at times share a core.
 *
 * <p>{@code S} is serial, {@code P} parallel on two threads, {@code H} and {@code H2} half parallel, {@code
 * S1} serial in another thread, {@code L} under one lock, {@code P8} and {@code H8} with 8 threads, {@code
 * CS} and {@code CP} the calibration, serial and parallel.
 */
final class RecordedRounds {

    /** CPU times of the whole process and of the machine were read in steps of 10 ms. */
    private static final long GRAIN = 10_000_000;

    private final List<Map<String, Map<String, Long>>> rounds;

    private RecordedRounds(List<Map<String, Map<String, Long>>> rounds) {
        this.rounds = rounds;
    }

    static RecordedRounds read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(RecordedRounds.class.getResourceAsStream(name))),
                StandardCharsets.UTF_8))) {
            String[] columns = reader.readLine().split(",", -1);
            Map<Integer, Map<String, Map<String, Long>>> rounds = new TreeMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, Long> row = new HashMap<>();
                for (int i = 2; i < cells.length; i++) {
                    row.put(columns[i], Long.parseLong(cells[i]));
                }
                rounds.computeIfAbsent(Integer.parseInt(cells[0]), round -> new HashMap<>())
                        .put(cells[1], row);
            }
            return new RecordedRounds(List.copyOf(rounds.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rounds of one answer, in order. */
    List<Round> of(String answer) {
        List<Round> found = new ArrayList<>();
        for (Map<String, Map<String, Long>> round : rounds) {
            if (round.keySet().containsAll(List.of("S", "CS", "CP", answer))) {
                found.add(round(round.get("S"), round.get(answer), round.get("CS"), round.get("CP")));
            }
        }
        return found;
    }

    private static Round round(
            Map<String, Long> serial, Map<String, Long> answer, Map<String, Long> one, Map<String, Long> both) {
        long cpu = answer.get("process_cpu_ns");
        long others = Math.max(0, answer.get("machine_busy_ns") - cpu) + GRAIN;
        long delay = Math.min(answer.get("pressure_some_ns"), others) + answer.get("steal_ticks") * GRAIN;
        double whole = 0.5 * one.get("busiest_thread_cpu_ns") / both.get("busiest_thread_cpu_ns");
        return new Round(serial.get("busiest_thread_cpu_ns"), answer.get("wall_ns"), cpu, delay, Math.min(1, whole));
    }
}
