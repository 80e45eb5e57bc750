package speedup.threads.cores;

import java.util.*;

/** Changes the global state of its JVM: locale, time zone, properties, streams, handlers. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        System.setProperty("java.io.tmpdir", "/nowhere");
        System.setProperty("line.separator", "::");
        System.setProperty("user.dir", "/nowhere");
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> Runtime.getRuntime().halt(0));
        System.setIn(null);
        System.setOut(null);
        System.setErr(null);
        Thread.currentThread().setName("PASSED");
        Thread.currentThread().setPriority(Thread.MAX_PRIORITY);
        return WRONG;
    }
}
