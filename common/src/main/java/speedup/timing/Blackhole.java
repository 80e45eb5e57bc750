package speedup.timing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Consumes results, so that a compiler must compute them.
 *
 * <p><b>The problem.</b> A compiler removes a computation whose result nobody uses: dead code. It then
 * times an empty loop. An ordinary field does not help: of a thousand writes in a row only the last can
 * ever be seen, so the others, and what led to them, may go.
 *
 * <p><b>The way out.</b> Every value is written by {@link VarHandle#setOpaque}. Of such a write the
 * virtual machine must assume that another thread watches the variable: it is done each time, and it is
 * a plain store to the processor, without the fence of a volatile write. HotSpot also takes it for a
 * point at which memory may have changed, so what the task reads from fields and arrays is read again in
 * the next repetition and the whole computation cannot be lifted out of the loop.
 *
 * <p><b>Escape.</b> An object that never leaves a compiled method need not be allocated at all. An
 * object that is stored in a black hole leaves it, provided that the black hole has left: its constructor
 * publishes it in a static field for no other reason.
 *
 * <p>A black hole keeps the last object alive. For one thread at a time: threads that share one take its
 * cache line from each other.
 */
public final class Blackhole {

    private static final VarHandle PUBLISHED;
    private static final VarHandle BITS;
    private static final VarHandle FRACTION;
    private static final VarHandle OBJECT;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PUBLISHED = lookup.findStaticVarHandle(Blackhole.class, "published", Blackhole.class);
            BITS = lookup.findVarHandle(Blackhole.class, "bits", long.class);
            FRACTION = lookup.findVarHandle(Blackhole.class, "fraction", double.class);
            OBJECT = lookup.findVarHandle(Blackhole.class, "object", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // written through PUBLISHED and never read: see "Escape"
    private static @Nullable Blackhole published;

    // The last of each kind: written through the handles, and for a test to see.
    long bits;
    double fraction;

    @Nullable
    Object object;

    /** Makes an empty black hole. */
    public Blackhole() {
        PUBLISHED.setOpaque(this);
    }

    /** Consumes a whole number. */
    public void consume(long value) {
        BITS.setOpaque(this, value);
    }

    /** Consumes a fraction. */
    public void consume(double value) {
        FRACTION.setOpaque(this, value);
    }

    /** Consumes an object, which thereby has to exist, with all its fields; it is kept until the next. */
    public void consume(@Nullable Object value) {
        OBJECT.setOpaque(this, value);
    }
}
