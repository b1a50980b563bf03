export { isLeadweaveError, LeadweaveError } from './leadweave-error.js';
export { type Problem, problemFor, type ProblemItem, type ProblemMapping, type ProblemTable } from './problem.js';
