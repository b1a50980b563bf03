export { brandChanged } from './brand-changed.js';
export { brandHeader, brandInterceptor } from './brand-interceptor.js';
export { Connectivity } from './connectivity.js';
export { connectivityInterceptor } from './connectivity-interceptor.js';
export { CurrentBrand } from './current-brand.js';
export { type FieldProblem, type Problem, problemOf } from './problem.js';
export { type Schema } from './schema-type.js';
