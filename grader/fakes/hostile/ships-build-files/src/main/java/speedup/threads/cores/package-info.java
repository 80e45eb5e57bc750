@Deprecated
package speedup.threads.cores;

