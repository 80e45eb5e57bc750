package speedup.threads.waiting;

/** A service cannot answer. */
public final class ServiceFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final int service;

    /** @param service which service it was, from 0 on */
    public ServiceFailedException(int service) {
        super("Service " + service + " cannot answer");
        this.service = service;
    }

    /** Which service it was, from 0 on. */
    public int service() {
        return service;
    }
}
