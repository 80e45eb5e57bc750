/** Would like to be a module, with everything open. */
open module speedup.everything {}
