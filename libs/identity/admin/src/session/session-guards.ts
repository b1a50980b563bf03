import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import { type Session } from './session.js';
import { SessionStore } from './session-store.js';

/** Lets signed-in people in; others go to sign in and come back afterwards. */
export const signedInGuard: CanActivateFn = (_route, state) =>
  decide((session, router) => {
    if (session.user) return true;
    if (session.installation.firstRun) return router.parseUrl('/first-run');
    return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { returnTo: state.url } });
  });

/** For the sign-in page: whoever is signed in already goes on; an empty installation starts with its first account. */
export const signedOutGuard: CanActivateFn = () =>
  decide((session, router) => {
    if (session.user) return router.parseUrl('/');
    return session.installation.firstRun ? router.parseUrl('/first-run') : true;
  });

/** Lets everybody in once it is known who is here. */
export const sessionKnownGuard: CanActivateFn = () => decide(() => true);

/** For the first-run page: only as long as nobody has an account. */
export const firstRunGuard: CanActivateFn = () =>
  decide((session, router) => session.installation.firstRun || router.parseUrl('/'));

async function decide(
  choose: (session: Session, router: Router) => true | UrlTree,
): Promise<true | UrlTree | RedirectCommand> {
  const store = inject(SessionStore);
  const router = inject(Router);
  try {
    return choose(await store.load(), router);
  } catch {
    // Without the session no page can be chosen; the page shown instead reports it and tries again.
    return new RedirectCommand(router.parseUrl('/unavailable'), { skipLocationChange: true });
  }
}
