export { GalleryCard, type GalleryState } from './gallery-card.js';
export { type GalleryFact, momentFact } from './gallery-fact.js';
