export { CountBar, type CountSegment } from './count-bar.js';
export { Progress } from './progress.js';
export { Stat } from './stat.js';
export { UsageBar, type UsagePart } from './usage-bar.js';
