package speedup.processes.mapreduce;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import speedup.processes.ChildJvm;

/** Whole maps travel as objects, the shuffle is done here, and a worker that dies is replaced by the thread that talks to it. */
public class ParallelWordCount implements WordCount {

    private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private boolean closed;

    @Override
    public List<Map<String, Long>> count(Class<? extends WordJob> job, List<String> files, int partitions)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        while (all.size() < Runtime.getRuntime().availableProcessors()) {
            Worker worker = new Worker();
            all.add(worker);
            idle.add(worker);
        }
        List<Object> texts = new ArrayList<>(files);
        List<HashMap<String, ArrayList<Long>>> shuffled = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            shuffled.add(new HashMap<>());
        }
        for (Map<String, Long> ofFile : this.<Map<String, Long>>askAll(job, texts)) {
            ofFile.forEach((word, count) -> shuffled.get((word.hashCode() & Integer.MAX_VALUE) % partitions)
                    .computeIfAbsent(word, w -> new ArrayList<>())
                    .add(count));
        }
        return askAll(job, new ArrayList<>(shuffled));
    }

    @SuppressWarnings("unchecked")
    private <R> List<R> askAll(Class<?> job, List<Object> tasks) throws IOException, InterruptedException {
        List<Future<Object>> answers = new ArrayList<>();
        for (Object task : tasks) {
            answers.add(threads.submit(() -> ask(job.getName(), task)));
        }
        List<R> results = new ArrayList<>();
        for (Future<Object> answer : answers) {
            try {
                results.add((R) answer.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        return results;
    }

    private Object ask(String job, Object task) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 5; attempt++) {
            Worker worker = idle.take();
            try {
                Object answer = worker.ask(job, task);
                idle.add(worker);
                return answer;
            } catch (IOException | ClassNotFoundException dead) {
                all.remove(worker);
                worker.end();
                Worker next = new Worker();
                all.add(next);
                idle.add(next);
            }
        }
        throw new IOException("five workers have died");
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        all.forEach(Worker::end);
        all.clear();
        idle.clear();
    }

    static class Worker {

        private final Process process;
        private final ObjectOutputStream out;
        private ObjectInputStream in;

        Worker() throws IOException {
            process = ChildJvm.running(Child.class).start();
            out = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
            out.flush();
        }

        Object ask(String job, Object task) throws IOException, ClassNotFoundException {
            out.writeObject(job);
            out.writeObject(task);
            out.reset();
            out.flush();
            if (in == null) {
                in = new ObjectInputStream(new BufferedInputStream(process.getInputStream()));
            }
            return in.readObject();
        }

        void end() {
            process.destroyForcibly().onExit().join();
        }
    }

    public static class Child {

        @SuppressWarnings("unchecked")
        public static void main(String[] arguments) throws Exception {
            ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            System.setOut(System.err);
            out.flush();
            ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(System.in));
            while (true) {
                WordJob job;
                try {
                    job = (WordJob) Class.forName((String) in.readObject()).getConstructor().newInstance();
                } catch (EOFException closed) {
                    return;
                }
                Object task = in.readObject();
                if (task instanceof String file) {
                    out.writeObject(new HashMap<>(job.map(file)));
                } else {
                    HashMap<String, Long> results = new HashMap<>();
                    ((Map<String, List<Long>>) task).forEach((word, counts) -> results.put(
                            word, job.reduce(word, counts.stream().mapToLong(Long::longValue).toArray())));
                    out.writeObject(results);
                }
                out.reset();
                out.flush();
            }
        }
    }
}
