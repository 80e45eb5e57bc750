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
# process in a chroot, and with it all that a stranger could try with the rights he would have in there.

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

# Options that the source carries are locked in a user namespace, so noexec has to be kept where it is set.
remount() {
    mount -o "remount,bind,$1,nosuid,nodev" "$2" 2>/dev/null \
        || mount -o "remount,bind,$1,nosuid,nodev,noexec" "$2"
}

mount -t tmpfs -o mode=755,size=1m sandbox "$stage"
mkdir "$stage/old" "$root"
mount -t tmpfs -o mode=755,size=16m sandbox "$root"
mkdir "$root/proc" "$root/tmp" "$root/dev"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount -t tmpfs -o "mode=1777,nosuid,nodev,size=$tmp_bytes" tmp "$root/tmp"
for device in null zero full random urandom; do
    : >"$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"

writable=
while [ "$1" != -- ]; do
    kind=$1 source=$2 target=$root$3
    shift 3
    case $kind in
        ln)
            [ -d "${target%/*}" ] || mkdir -p "${target%/*}"
            ln -s "$source" "$target"
            ;;
        rw)
            place "$source" "$target"
            mount --bind "$source" "$target"
            writable="$writable:$target:"
            ;;
        *)
            place "$source" "$target"
            mount -o rbind,ro,nosuid,nodev "$source" "$target" 2>/dev/null || mount --rbind "$source" "$target"
            ;;
    esac
done
shift

# What is not read-only yet: the root itself, because places had to be made in it; further file systems in a folder
# that was bound; and what the kernel would not take in one step.
while read -r _ _ _ _ point options _; do
    case $point in
        # mountinfo writes a blank as \040, which printf's %b knows as \0040.
        *\\*) point=$(printf '%b' "$(printf '%s' "$point" | sed 's/\\/\\0/g')") ;;
    esac
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
for folder in "$root"/*; do
    folder=${folder##*/}
    [ -e "$stage/$folder" ] || ln -s "root/$folder" "$stage/$folder"
done
cd "$stage"
pivot_root . old
umount -l /old
cd /
# Programs on the local machine talk over the loopback device; without iproute2 it stays down.
ip link set lo up 2>/dev/null || :
exec chroot /root sh -c 'cd /tmp; exec "$@"' sh "$@"
