/** Declares an open module. */
open module speedup.everything {}
