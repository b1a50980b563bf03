// Nobody reads the counterexample of a mutant, so none is made smaller.
require('fast-check').configureGlobal({ endOnFailure: true });
