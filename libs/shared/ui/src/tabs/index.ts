export { type TabLink, TabbedPages } from './tabbed-pages.js';
