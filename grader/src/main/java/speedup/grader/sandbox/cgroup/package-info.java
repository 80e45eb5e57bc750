/**
 * Control groups: where they can be made ({@link speedup.grader.sandbox.cgroup.CgroupLayout}), the groups of one
 * sandbox ({@link speedup.grader.sandbox.cgroup.ControlGroups}), and a process tree that is counted, frozen and killed
 * by its group ({@link speedup.grader.sandbox.cgroup.CgroupProcessTree}).
 */
@NullMarked
package speedup.grader.sandbox.cgroup;

import org.jspecify.annotations.NullMarked;
