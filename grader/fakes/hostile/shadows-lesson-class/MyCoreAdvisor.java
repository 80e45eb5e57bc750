package speedup.threads.cores;

import java.util.*;

/** Declares a class with the name of one of the lesson. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<JobRun> timings, int available) {
        return new Advice();
    }
}

class Advice {
    static final Advice WRONG = new Advice();
    int cores() {
        return 1;
    }
}
