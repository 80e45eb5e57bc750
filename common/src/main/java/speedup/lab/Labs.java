package speedup.lab;

import java.util.List;
import java.util.ServiceLoader;

/** The labs of all lessons on the class path. */
public final class Labs {

    private Labs() {}

    /** Finds every registered lab, in order of registration. */
    public static List<Lab> load() {
        return ServiceLoader.load(Lab.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
