package speedup.processes.blurmessages;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.processes.WorkerPool;
import speedup.processes.WorkerProcess;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;

/** Each worker gets the next image when it has answered the last one. */
public class ParallelMessageBlur implements MessageBlur {

    private final WorkerPool workers = new WorkerPool(Worker.class);

    @Override
    public List<Image> apply(Filter filter, List<Image> images) throws IOException, InterruptedException {
        Image[] results = new Image[images.size()];
        AtomicInteger next = new AtomicInteger();
        workers.converse((number, worker) -> {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = ask(worker, filter, images.get(i));
            }
        });
        return List.of(results);
    }

    private static Image ask(WorkerProcess worker, Filter filter, Image image) throws IOException {
        send(new Request(filter, image), worker.toChild());
        Object answer = receive(worker.fromChild());
        if (answer instanceof FilterFailedException failed) {
            throw failed;
        }
        return (Image) answer;
    }

    /** A stream for each message: one that is kept would remember every image it has sent. */
    private static void send(Object message, OutputStream pipe) throws IOException {
        ObjectOutputStream objects = new ObjectOutputStream(new BufferedOutputStream(pipe, 1 << 16));
        objects.writeObject(message);
        objects.flush();
    }

    private static Object receive(InputStream pipe) throws IOException {
        try {
            return new ObjectInputStream(pipe).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("The other side has classes that this one has not", e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    private record Request(Filter filter, Image image) implements Serializable {}

    /** What a child process runs. */
    static final class Worker {

        /** Answers requests until its input ends, which it does at the latest when the parent ends. */
        public static void main(String... arguments) throws IOException {
            OutputStream results = WorkerProcess.toParent();
            try {
                while (true) {
                    send(answer((Request) receive(System.in)), results);
                }
            } catch (EOFException closed) {
                results.close();
            }
        }

        private static Object answer(Request request) {
            try {
                return request.filter().apply(request.image());
            } catch (Throwable e) {
                return new FilterFailedException(e.toString());
            }
        }
    }
}
