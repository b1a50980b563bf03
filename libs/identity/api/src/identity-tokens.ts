/** Injection token of the clock of this library. */
export const identityClock = Symbol('identity clock');
/** Injection token of the settings of this library. */
export const identitySettingsToken = Symbol('identity settings');
/** Injection token of better-auth's connection pool. */
export const identityPool = Symbol('identity pool');
/** Injection token of better-auth itself. */
export const identityAuth = Symbol('identity auth');
/** Injection token of the mailer: the one that was given, else the development mailbox. Mails of other features go through it too. */
export const identityMailer = Symbol('identity mailer');
