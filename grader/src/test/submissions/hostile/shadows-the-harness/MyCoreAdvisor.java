package speedup.answerer;

/** Would like to ask the questions. */
public class MyCoreAdvisor {
    public static void main(String... arguments) {
        System.exit(0);
    }
}
