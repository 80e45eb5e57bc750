#!/bin/sh
# Assembles the sandbox's file system, moves into it for good, and becomes the first process of the sandbox.
# Runs in fresh namespaces (unshare), with the rights to mount there, and needs nothing but util-linux.
#
# usage: namespaces.sh STAGE TMP_BYTES [ro|rw|ln SOURCE TARGET]... -- COMMAND [ARGUMENT...]
#
#   ro SOURCE TARGET   a file or folder to be seen at TARGET and never written
#   rw SOURCE TARGET   a file to be read and written at TARGET
#   ln TEXT TARGET     a symbolic link
#
# STAGE is an empty folder of the host. What gets mounted is private to the namespace:
#
#   STAGE            becomes / by pivot_root, so that the old root can be let go
#     old            the old root, until it is let go
#     root           the file system that the command sees; chroot makes it /
#
# The last step is a chroot and not a second pivot_root on purpose: the kernel refuses a new user namespace to a
# process in a chroot, and with it all that untrusted code could try with the rights it would have in there.

set -eu

stage=$1
tmp_bytes=$2
shift 2
root=$stage/root

# A place for a mount: a folder for a folder, an empty file for anything else.
place() {
    if [ -d "$1" ]; then
        [ -d "$2" ] || mkdir -p "$2"
    else
        [ -d "${2%/*}" ] || mkdir -p "${2%/*}"
        [ -e "$2" ] || : >"$2"
    fi
}

# Sets $escaped to a path as a table of mounts wants it. Starts no process for a path that is as good as it is.
escape() {
    escaped=$1
    case $1 in
        *[[:blank:]\\]*) escaped=$(printf '%s' "$1" | sed 's/\\/\\134/g; s/ /\\040/g; s/	/\\011/g') ;;
    esac
}

# Sets $plain to what was escaped: \040 to a blank, which printf's %b knows as \0040.
unescape() {
    plain=$1
    case $1 in
        *\\*) plain=$(printf '%b' "$(printf '%s' "$1" | sed 's/\\/\\0/g')") ;;
    esac
}

# One line of the table: SOURCE TARGET OPTIONS
bind() {
    place "$1" "$2"
    escape "$1"
    from=$escaped
    escape "$2"
    # Not echo: that may read the escapes itself.
    printf '%s %s none %s 0 0\n' "$from" "$escaped" "$3" >>"$stage/table"
}

# Options that the source carries are locked in a user namespace, so noexec has to be kept where it is set.
remount() {
    mount -o "remount,bind,$1,nosuid,nodev" "$2" 2>/dev/null \
        || mount -o "remount,bind,$1,nosuid,nodev,noexec" "$2"
}

mount -t tmpfs -o mode=755,size=1m sandbox "$stage"
mkdir "$stage/old" "$root"
mount -t tmpfs -o mode=755,size=16m sandbox "$root"
mkdir "$root/proc" "$root/tmp" "$root/dev" "$root/etc"
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o "mode=1777,nosuid,nodev,size=$tmp_bytes" tmp "$root/tmp"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
for device in null zero full random urandom; do
    bind "/dev/$device" "$root/dev/$device" bind
done

# All entries go into one table and are mounted by one process: thirty processes would take longer than a JVM's start.
# The place of an entry that lies inside of another is in that other one: what is bound keeps its path.
writable=
while [ "$1" != -- ]; do
    kind=$1 source=$2 target=$root$3
    shift 3
    case $kind in
        ln) ln -s "$source" "$target" ;;
        rw)
            bind "$source" "$target" rbind
            writable="$writable:$target:"
            ;;
        *) bind "$source" "$target" rbind,ro,nosuid,nodev ;;
    esac
done
shift
if ! mount --all --fstab "$stage/table" 2>/dev/null; then
    # A source whose noexec is locked refuses the options. One by one and without options, then, on top of what is
    # there already; the next step makes it read-only all the same.
    while read -r from to _; do
        unescape "$from"
        from=$plain
        unescape "$to"
        mount --rbind "$from" "$plain"
    done <"$stage/table"
fi

# What is not read-only yet: the root itself, because places had to be made in it; further file systems in a folder
# that was bound; and what the kernel would not take in one step.
while read -r _ _ _ _ point options _; do
    unescape "$point"
    point=$plain
    case $point in
        "$root/proc" | "$root/tmp" | "$root/dev/"null | "$root/dev/"zero | "$root/dev/"full | "$root/dev/"*random) ;;
        "$root" | "$root/"*)
            case $writable,$options in
                *":$point:"*) remount rw "$point" ;;
                *,ro | *,ro,*) ;;
                *) remount ro "$point" ;;
            esac
            ;;
    esac
done </proc/self/mountinfo

# The tools of the next lines are found through the new file system: / gets links into it.
links=
for folder in usr bin sbin lib lib32 lib64 libx32 etc proc dev; do
    [ -e "$root/$folder" ] && links="$links root/$folder"
done
# shellcheck disable=SC2086
ln -s $links "$stage"
cd "$stage"
pivot_root . old
umount -l /old
cd /
# Programs on the local machine talk over the loopback device; without iproute2 it stays down.
ip link set lo up 2>/dev/null || :
exec chroot /root sh -c 'cd /tmp; exec "$@"' sh "$@"
