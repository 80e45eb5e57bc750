package speedup.threads.waiting;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import speedup.threads.waiting.ServiceScenario.Event;

/** The services of a scenario, which wait for its event and note who asks them. */
final class WatchedServices {

    /** How long the lingering service takes to end: a call that does not wait for it has returned long before. */
    private static final long LINGER_NANOS = 100_000_000;

    private final ServiceScenario scenario;
    private final List<WatchedService> services;
    private final CountDownLatch event = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger beingAsked = new AtomicInteger();
    private final AtomicInteger arrivals = new AtomicInteger();

    WatchedServices(ServiceScenario scenario) {
        this.scenario = scenario;
        services = IntStream.range(0, scenario.answers().length)
                .mapToObj(WatchedService::new)
                .toList();
    }

    List<SlowService> all() {
        return List.copyOf(services);
    }

    /** How many are being asked now. */
    int beingAsked() {
        return beingAsked.get();
    }

    /** How often any has been asked. */
    int arrivals() {
        return arrivals.get();
    }

    /** The first one that was asked twice; -1 if none was. */
    int askedTwice() {
        return IntStream.range(0, services.size())
                .filter(i -> services.get(i).asked.get() > 1)
                .findFirst()
                .orElse(-1);
    }

    /** Lets happen what is to happen once all are being asked. */
    void begin() {
        event.countDown();
    }

    /** Has all end that still wait, so that no thread is left behind. */
    void release() {
        event.countDown();
        end.countDown();
        services.forEach(service -> service.turn.countDown());
    }

    private final class WatchedService implements SlowService {

        private final int number;
        private final AtomicInteger asked = new AtomicInteger();

        /** Opened when the next service answers. */
        private final CountDownLatch turn = new CountDownLatch(1);

        WatchedService(int number) {
            this.number = number;
        }

        @Override
        public int ask() throws ServiceFailedException, InterruptedException {
            asked.incrementAndGet();
            beingAsked.incrementAndGet();
            arrivals.incrementAndGet();
            try {
                event.await();
                return answer();
            } catch (InterruptedException e) {
                linger();
                if (scenario.event() == Event.ONE_FAILS) {
                    throw new ServiceFailedException(number);
                }
                throw e;
            } finally {
                beingAsked.decrementAndGet();
            }
        }

        private int answer() throws ServiceFailedException, InterruptedException {
            if (!scenario.event().isAnswered()) {
                if (number == scenario.failing()) {
                    throw new ServiceFailedException(number);
                }
                end.await();
            } else if (scenario.event() == Event.ALL_ANSWER && number < services.size() - 1) {
                turn.await();
            }
            if (number > 0) {
                services.get(number - 1).turn.countDown();
            }
            return scenario.answers()[number];
        }

        /** Takes its time, whatever interrupts the thread. */
        private void linger() {
            long start = System.nanoTime();
            long left = number == scenario.lingering() ? LINGER_NANOS : 0;
            while (left > 0) {
                try {
                    TimeUnit.NANOSECONDS.sleep(left);
                } catch (InterruptedException e) {
                    // It ends when it ends.
                }
                left = start + LINGER_NANOS - System.nanoTime();
            }
        }
    }
}
