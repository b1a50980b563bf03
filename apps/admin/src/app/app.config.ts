import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { brandChanged, brandInterceptor, connectivityInterceptor, readAheadInterceptor } from '@leadweave/api-client';
import { SessionStore, sessionInterceptor } from '@leadweave/identity-admin';
import { provideUi } from '@leadweave/ui';
import { routes } from './app.routes.js';
import { PageTitle } from './shell/page-title.js';

/** Providers of the whole portal. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideHttpClient(
      withInterceptors([readAheadInterceptor, brandInterceptor, sessionInterceptor, connectivityInterceptor]),
    ),
    provideUi(),
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: brandChanged, useFactory: refreshSession },
  ],
};

/** The brand's name stands in the sidebar and in the titles of the tabs. */
function refreshSession(): () => void {
  const store = inject(SessionStore);
  return () => void store.refresh();
}
