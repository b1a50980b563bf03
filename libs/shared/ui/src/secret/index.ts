export { ShownOnce } from './shown-once.js';
