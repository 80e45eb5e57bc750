package speedup.threads.pipeline;

import java.util.OptionalLong;

/** Where items come from, one after the other. For one thread at a time. */
@FunctionalInterface
public interface ItemSource {

    /** The next item, which can be any number; nothing if there are no more. It may take long. */
    OptionalLong next();
}
