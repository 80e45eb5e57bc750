package speedup.runtime;

/** Declares the package of the harness. */
public class MyCoreAdvisor {
    public static void main(String... arguments) {
        System.exit(0);
    }
}
