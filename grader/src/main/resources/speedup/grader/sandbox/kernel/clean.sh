#!/bin/sh
# Removes the folder of a sandbox and what its user has left in the folders that everybody may write to.
#
# Runs as root. What the user owns is removed with the rights of that user: a link that another one puts in the way
# meanwhile leads to nothing that the user could not remove anyway.
#
# usage: clean.sh USER FOLDER

set -u

user=$1
folder=$2

as_user() {
    setpriv --reuid="$user" --regid="$user" --clear-groups --no-new-privs --bounding-set=-all "$@" 2>/dev/null
}

set -- "$folder" /tmp /var/tmp /dev/shm /dev/mqueue /run/lock
# Folders of others that not everybody may write to are not looked into. One that the user has closed to itself is
# opened first.
as_user find "$@" -xdev -type d ! -uid "$user" ! -perm -0002 -prune \
    -o -type d -uid "$user" ! -perm -700 -exec chmod u+rwx {} ';'
as_user find "$@" -xdev -type d ! -uid "$user" ! -perm -0002 -prune \
    -o -uid "$user" -prune -exec rm -rf --one-file-system -- {} +
rm -rf --one-file-system -- "$folder"
