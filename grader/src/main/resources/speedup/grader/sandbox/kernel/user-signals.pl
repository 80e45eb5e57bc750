# Sends signals to all processes of a user at once, none of which can start another meanwhile, and removes what the
# user owns of System V's shared objects. A line asks, the line "done" answers:
#
#   STOP, CONT, KILL    the signal
#   REMOVE              removes the objects
#
# When whoever asks is gone, everything of the user is killed. Runs as root, with two numbers:
#
# usage: perl -e TEXT USER GUARD
#
# GUARD is the id of a user that has no process. The kernel lets a process send a signal if its effective or real user
# is the receiver's real or saved one. So this one, whose effective user is USER, reaches every process of that
# user; its real user is GUARD and its saved one root, so none of them reaches it. A shell could not be like this:
# the saved user becomes the effective one when a program is started.

use strict;
use warnings;

my ($user, $guard) = @ARGV;
$( = $guard;
$) = "$user $user";
$< = $guard;
$> = $user;
die "cannot become user $user\n" unless $> == $user && $< == $guard;
$| = 1;

my $remove = 0;

sub objects {
    my ($kind, $id) = @_;
    open my $table, '<', "/proc/sysvipc/$kind" or return;
    my @names = split ' ', <$table> // '';
    my @found;
    while (my $line = <$table>) {
        my %row;
        @row{@names} = split ' ', $line;
        push @found, $row{$id} if $row{uid} == $user || $row{cuid} == $user;
    }
    return @found;
}

while (my $request = <STDIN>) {
    chomp $request;
    if ($request eq 'REMOVE') {
        shmctl($_, $remove, 0) for objects('shm', 'shmid');
        semctl($_, 0, $remove, 0) for objects('sem', 'semid');
        msgctl($_, $remove, 0) for objects('msg', 'msqid');
    } elsif ($request =~ /^(STOP|CONT|KILL)$/) {
        kill $1, -1;
    }
    print "done\n";
}
kill 'KILL', -1;
