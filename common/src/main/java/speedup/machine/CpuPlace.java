package speedup.machine;

/**
 * A logical core, and where it is.
 *
 * @param number the kernel's, from 0
 * @param socket the number of its package, at least 0
 * @param core the lowest number of a logical core of the same physical core
 * @param kind what tells its core from others of the machine, such as {@code efficiency}; empty if nothing does
 */
public record CpuPlace(int number, int socket, int core, String kind) {}
