package speedup.threads.histogram;

/** Which bin a value belongs to. Its methods give the same for the same value, on any thread. */
public interface Binning {

    /** How many bins there are; at least 1. */
    int bins();

    /** The value's bin, from 0 to {@link #bins()} - 1. */
    int bin(long value);
}
