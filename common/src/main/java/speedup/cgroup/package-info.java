/**
 * Where this process is in the hierarchies of Linux control groups, versions 1 and 2, as the kernel's files tell it.
 *
 * <pre>
 *   /proc/self/mountinfo --&gt; CgroupMount      where a hierarchy, or a part of it, is mounted
 *   /proc/self/cgroup    --&gt; CgroupMembership which group of each hierarchy the process is in
 *                            Cgroups          both together: the folders of those groups
 * </pre>
 *
 * <p>Pure: it is given the text of the files and reads none itself, so that a test can be any machine. It imports
 * nothing of the project, so that the sandbox, which knows nothing of the project, may use it.
 */
@NullMarked
package speedup.cgroup;

import org.jspecify.annotations.NullMarked;
