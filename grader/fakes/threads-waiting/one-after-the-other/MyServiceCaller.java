package speedup.threads.waiting;

import java.util.ArrayList;
import java.util.List;

/** Asks the next service when the one before has answered. */
public class MyServiceCaller implements ServiceCaller {

    @Override
    public List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException {
        List<Integer> answers = new ArrayList<>();
        for (SlowService service : services) {
            answers.add(service.ask());
        }
        return answers;
    }
}
