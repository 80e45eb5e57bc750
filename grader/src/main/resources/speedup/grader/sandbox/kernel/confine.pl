# Confines itself and what it starts, without namespaces, then becomes the command:
#
# - It adopts what its descendants leave behind. They stay in its tree, where they are found and counted, instead of
#   going to the first process of the machine.
# - Where the kernel has Landlock (Linux 5.13 or newer, if it is switched on), files can be opened only where it says
#   so below; and with Linux 6.12 or newer, no abstract socket of another program can be connected to.
#
# Processors whose numbers of system calls are not known here are left as they are.
#
# usage: perl -e TEXT [ls|ro|rw PATH]... -- COMMAND [ARGUMENT...]
#
#   ls PATH   a folder whose names can be listed, and those of the folders in it
#   ro PATH   a file or folder to be read, and programs in it started
#   rw PATH   a file or folder to be changed too

use strict;
use warnings;
use Config;

my ($child_subreaper, $no_new_privs) = (36, 38);
my ($create_ruleset, $add_rule, $restrict_self) = (444, 445, 446);
my ($version_flag, $path_beneath, $o_path, $at_fdcwd) = (1, 1, 0x200000, -100);

# Bits of access: execute, write a file, read a file, read a folder, ten that change folders, truncate.
my ($execute, $write_file, $read_file, $read_dir, $truncate) = (1, 2, 4, 8, 1 << 14);
my $read = $execute | $read_file | $read_dir;
my $of_files = $execute | $write_file | $read_file | $truncate;
my %access = (ls => sub { $read_dir }, ro => sub { $read }, rw => sub { $_[0] });
# What each version of Landlock knows.
my @known = (0, (1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1);
my $scopes = 3;

sub known { my ($version) = @_; return $known[$version < $#known ? $version : $#known]; }

sub allow {
    my ($ruleset, $handled, $openat, $path, $access) = @_;
    my $file = syscall($openat, $at_fdcwd, $path, $o_path, 0);
    return if $file < 0;
    $access &= $of_files unless -d $path;
    my $rule = pack 'Q l', $access & $handled, $file;
    die "Landlock refuses $path: $!\n" if syscall($add_rule, $ruleset, $path_beneath, $rule, 0) < 0;
    require POSIX;
    POSIX::close($file);
}

my ($prctl, $openat) =
    $Config{archname} =~ /^x86_64/ ? (157, 257) : $Config{archname} =~ /^aarch64/ ? (167, 56) : (0, 0);
my @rules;
while ((my $word = shift @ARGV) ne '--') {
    push @rules, [$word, shift @ARGV];
}

if ($prctl) {
    syscall $prctl, $child_subreaper, 1, 0, 0, 0;
    my $version = syscall $create_ruleset, 0, 0, $version_flag;
    if ($version > 0) {
        my $handled = known($version);
        # The fields are: access to files, access to the network (from version 4), scopes (from version 6).
        my $attributes = $version >= 6 ? pack('Q Q Q', $handled, 0, $scopes) : pack('Q', $handled);
        my $ruleset = syscall $create_ruleset, $attributes, length $attributes, 0;
        die "Landlock makes no rules: $!\n" if $ruleset < 0;
        for my $rule (@rules) {
            my ($kind, $path) = @$rule;
            allow($ruleset, $handled, $openat, $path, $access{$kind}($handled));
        }
        syscall $prctl, $no_new_privs, 1, 0, 0, 0;
        die "Landlock does not restrict: $!\n" if syscall($restrict_self, $ruleset, 0) < 0;
    }
}
exec { $ARGV[0] } @ARGV or die "$ARGV[0]: $!\n";
