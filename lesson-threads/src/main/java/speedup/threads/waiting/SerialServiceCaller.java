package speedup.threads.waiting;

import java.util.ArrayList;
import java.util.List;

/** Asks one service after the other. Of services that wait for each other, it never gets beyond the first. */
public final class SerialServiceCaller implements ServiceCaller {

    @Override
    public List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException {
        List<Integer> answers = new ArrayList<>(services.size());
        for (SlowService service : services) {
            answers.add(service.ask());
        }
        return answers;
    }
}
