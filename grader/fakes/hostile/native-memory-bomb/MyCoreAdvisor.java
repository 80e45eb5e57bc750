package speedup.threads.cores;

import java.lang.reflect.Field;
import java.util.*;
import sun.misc.Unsafe;

/** Allocates native memory without end. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Unsafe unsafe = (Unsafe) field.get(null);
            while (true) {
                unsafe.setMemory(unsafe.allocateMemory(64 << 20), 64 << 20, (byte) 1);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
