/**
 * Exercise {@code threads/waiting}: thousands of slow services, asked at the same time.
 *
 * <p>Read {@link speedup.threads.waiting.ServiceCaller}, then write {@code MyServiceCaller}. It needs Java 21, which has
 * virtual threads.
 *
 * <pre>
 *   ServiceScenario --> ServiceProbe --services--> ServiceCaller
 *                            |
 *                            +--who was asked, waited, was interrupted, ended; platform threads
 *                            v
 *                     ServiceObservation --> ServiceRules
 * </pre>
 *
 * The services are the probe's own. None answers before all of them are being asked, so no clock is needed to tell
 * whether they were asked at the same time.
 */
@NullMarked
package speedup.threads.waiting;

import org.jspecify.annotations.NullMarked;
