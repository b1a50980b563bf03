import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.js';
import { appConfig } from './app/app.config.js';

bootstrapApplication(App, appConfig).catch((error: unknown) => {
  // The portal cannot start at all, so there is no page left that could say so.
  queueMicrotask(() => {
    throw error;
  });
});
