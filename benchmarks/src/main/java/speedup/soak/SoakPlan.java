package speedup.soak;

import java.util.List;

/**
 * How long and how much.
 *
 * @param seconds how long workers are killed, at least 1
 * @param tasks the tasks of one call, at least 1; the calls go on until the time is over
 */
record SoakPlan(int seconds, int tasks) {

    private static final String USAGE = "Use: Soak [--seconds N] [--tasks N], with N at least 1";

    SoakPlan {
        if (seconds < 1 || tasks < 1) {
            throw new IllegalArgumentException(
                    "A soak of " + seconds + " seconds with " + tasks + " tasks is none. " + USAGE);
        }
    }

    /** Reads the arguments of a command; what is left out is 60 seconds, 100000 tasks. */
    static SoakPlan of(List<String> arguments) {
        int seconds = 60;
        int tasks = 100_000;
        for (int i = 0; i < arguments.size(); i += 2) {
            switch (arguments.get(i)) {
                case "--seconds" -> seconds = number(arguments, i);
                case "--tasks" -> tasks = number(arguments, i);
                default -> throw new IllegalArgumentException("There is no option " + arguments.get(i) + ". " + USAGE);
            }
        }
        return new SoakPlan(seconds, tasks);
    }

    private static int number(List<String> arguments, int option) {
        String value = option + 1 < arguments.size() ? arguments.get(option + 1) : "nothing";
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    arguments.get(option) + " needs a number, not " + value + ". " + USAGE, e);
        }
    }
}
