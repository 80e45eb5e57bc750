package speedup.threads.cores;

import java.util.*;

/** Brings a class of the lesson's along, which is always right. */
public class MyCoreAdvisor implements CoreAdvisor {

    @Override
    public Advice advise(List<Timing> timings, int available) {
        return new Advice();
    }
}

class Advice {
    static final Advice WRONG = new Advice();
    int cores() {
        return 1;
    }
}
