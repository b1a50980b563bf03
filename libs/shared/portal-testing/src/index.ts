export { type OpenPage, type PageToOpen, openPage } from './open-page.js';
export { type MemberRole, openPageAs } from './open-page-as.js';
