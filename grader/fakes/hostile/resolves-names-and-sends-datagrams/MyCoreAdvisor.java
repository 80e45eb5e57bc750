package speedup.threads.cores;

import java.net.*;
import java.util.*;

/** Is right only if it can resolve a name, or send a datagram by unicast, broadcast or multicast. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    private static Boolean seen;

    private static boolean look() {
        try {
            return InetAddress.getByName("example.com") != null;
        } catch (Exception notResolved) {
            // The next way.
        }
        for (String address : List.of("192.0.2.1", "224.0.0.251", "255.255.255.255", "2001:db8::1")) {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.setBroadcast(true);
                socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName(address), 53));
                return true;
            } catch (Exception notSent) {
                continue;
            }
        }
        return false;
    }

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        if (seen == null) {
            seen = look();
        }
        return seen ? right(timings, available) : WRONG;
    }

    /** A right one, so that an attack that worked would be seen. */
    private static Advice right(List<JobRun> timings, int available) {
        double serial = 0;
        for (JobRun timing : timings) {
            serial = timing.cores() == 1 ? timing.seconds() : serial;
        }
        double above = 0;
        double below = 0;
        for (JobRun timing : timings) {
            double shared = 1.0 / timing.cores();
            above += (timing.seconds() / serial - shared) * (1 - shared);
            below += (1 - shared) * (1 - shared);
        }
        double f = Math.min(1, Math.max(0, above / below));
        int cores = available;
        while (1 / (f + (1 - f) / cores) / cores < 0.5) {
            cores--;
        }
        return new Advice(f, cores);
    }
}
