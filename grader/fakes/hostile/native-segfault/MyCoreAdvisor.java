package speedup.threads.cores;

import java.lang.reflect.Field;
import java.util.*;
import sun.misc.Unsafe;

/** Writes to an unmapped address. */
public class MyCoreAdvisor implements CoreAdvisor {

    private static final Advice WRONG = new Advice(0.5, 1);

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((Unsafe) field.get(null)).putAddress(0, 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return WRONG;
    }
}
