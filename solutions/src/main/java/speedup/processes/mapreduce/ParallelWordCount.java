package speedup.processes.mapreduce;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;

/**
 * The worker that maps a file also sorts its words into partitions, so that the parent never looks at a word until
 * there are results: it passes blocks of bytes on, one for each file and partition.
 *
 * <p>A task counts as done when its answer is here. When a worker dies, {@link WorkerPool} ends the others too, and
 * whatever has no answer is asked again of new ones. Nothing can be lost or count twice, since an answer has one place.
 */
public class ParallelWordCount implements WordCount {

    /** Workers that die so often die of something that will not go away. */
    private static final int MOST_ATTEMPTS = 5;

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Map<String, Long>> count(Class<? extends WordJob> job, List<String> files, int partitions)
            throws IOException, InterruptedException {
        byte[][][] blocks = new byte[files.size()][][];
        answerAll(blocks, (file, toChild, fromChild) -> {
            toChild.writeBoolean(true);
            toChild.writeUTF(job.getName());
            writeBlock(files.get(file).getBytes(StandardCharsets.UTF_8), toChild);
            toChild.writeInt(partitions);
            toChild.flush();
            return readBlocks(partitions, fromChild);
        });
        byte[][] results = new byte[partitions][];
        answerAll(results, (partition, toChild, fromChild) -> {
            toChild.writeBoolean(false);
            toChild.writeUTF(job.getName());
            toChild.writeInt(blocks.length);
            for (byte[][] ofFile : blocks) {
                writeBlock(ofFile[partition], toChild);
            }
            toChild.flush();
            return readBlock(fromChild);
        });
        List<Map<String, Long>> maps = new ArrayList<>();
        for (byte[] result : results) {
            Map<String, Long> map = new HashMap<>();
            forEach(result, map::put);
            maps.add(map);
        }
        return maps;
    }

    @Override
    public void close() {
        workers.close();
    }

    /** Asks one worker for one answer. */
    private interface Question<R> {

        R ask(int task, DataOutputStream toChild, DataInputStream fromChild) throws IOException;
    }

    private <R> void answerAll(R[] answers, Question<R> question) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                answerOpen(answers, question);
                return;
            } catch (IOException workerDied) {
                if (attempt == MOST_ATTEMPTS) {
                    throw workerDied;
                }
            }
        }
    }

    private <R> void answerOpen(R[] answers, Question<R> question) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        workers.converse((number, worker) -> {
            DataOutputStream toChild = new DataOutputStream(new BufferedOutputStream(worker.toChild()));
            DataInputStream fromChild = new DataInputStream(new BufferedInputStream(worker.fromChild()));
            for (int i = next.getAndIncrement(); i < answers.length; i = next.getAndIncrement()) {
                if (answers[i] == null) {
                    answers[i] = question.ask(i, toChild, fromChild);
                }
            }
        });
    }

    private static void writeBlock(byte[] block, DataOutputStream out) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    private static byte[] readBlock(DataInputStream in) throws IOException {
        byte[] block = new byte[in.readInt()];
        in.readFully(block);
        return block;
    }

    private static byte[][] readBlocks(int count, DataInputStream in) throws IOException {
        byte[][] blocks = new byte[count][];
        for (int i = 0; i < count; i++) {
            blocks[i] = readBlock(in);
        }
        return blocks;
    }

    /** What is done with a word and its number. */
    private interface Entry {

        void take(String word, long number);
    }

    private static void forEach(byte[] block, Entry entry) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
        while (in.available() > 0) {
            entry.take(in.readUTF(), in.readLong());
        }
    }

    /** Words and numbers, one after the other, until the block is taken. */
    private static final class Block {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void add(String word, long number) throws IOException {
            out.writeUTF(word);
            out.writeLong(number);
        }

        byte[] take() {
            return bytes.toByteArray();
        }
    }

    /** What a child process runs. */
    static final class Worker {

        /** Answers until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException, ReflectiveOperationException {
            DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(WorkerProcess.toParent()));
            try {
                while (true) {
                    boolean maps = in.readBoolean();
                    WordJob job = Class.forName(in.readUTF())
                            .asSubclass(WordJob.class)
                            .getConstructor()
                            .newInstance();
                    if (maps) {
                        map(job, in, out);
                    } else {
                        reduce(job, in, out);
                    }
                    out.flush();
                }
            } catch (EOFException closed) {
                out.close();
            }
        }

        private static void map(WordJob job, DataInputStream in, DataOutputStream out) throws IOException {
            String file = new String(readBlock(in), StandardCharsets.UTF_8);
            Block[] partitions = new Block[in.readInt()];
            Arrays.setAll(partitions, i -> new Block());
            for (Map.Entry<String, Long> each : job.map(file).entrySet()) {
                // Every worker has to come to the same partition, so it may depend on the word alone.
                int partition = Math.floorMod(each.getKey().hashCode(), partitions.length);
                partitions[partition].add(each.getKey(), each.getValue());
            }
            for (Block partition : partitions) {
                writeBlock(partition.take(), out);
            }
        }

        private static void reduce(WordJob job, DataInputStream in, DataOutputStream out) throws IOException {
            Map<String, List<Long>> counts = new HashMap<>();
            for (byte[] block : readBlocks(in.readInt(), in)) {
                forEach(block, (word, count) -> {
                    counts.computeIfAbsent(word, first -> new ArrayList<>()).add(count);
                });
            }
            Block results = new Block();
            for (Map.Entry<String, List<Long>> each : counts.entrySet()) {
                long[] ofFiles =
                        each.getValue().stream().mapToLong(Long::longValue).toArray();
                results.add(each.getKey(), job.reduce(each.getKey(), ofFiles));
            }
            writeBlock(results.take(), out);
        }
    }
}
