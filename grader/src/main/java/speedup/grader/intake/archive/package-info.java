/**
 * Archives that students hand in and platforms send: zip, 7z, and tar, compressed or not. They are read where they lie
 * and unpacked nowhere; only what has to be whole before it can be read, such as a compressed tar, is copied to a
 * temporary file that has no name.
 *
 * <p>What is wrong with an archive is an {@link speedup.grader.intake.archive.ArchiveException}, for whoever packed it.
 * What is wrong with the machine is a {@link speedup.grader.intake.archive.HostReadException}, and nobody's fault who
 * handed in.
 */
@NullMarked
package speedup.grader.intake.archive;

import org.jspecify.annotations.NullMarked;
