export {
  type DevelopmentMailbox,
  developmentMailbox,
  keptMailsLimit,
  type KeptMail,
  memoryMailStore,
  type MailStore,
} from './development-mailbox.js';
export {
  leadDigestMail,
  type LeadFacts,
  mentionMail,
  type NotificationFacts,
  newLeadMail,
  testNotificationMail,
} from './notification-letters.js';
export {
  alertsMail,
  endpointMail,
  invitationMail,
  type LinkFacts,
  passwordResetMail,
  salesforceMail,
  verifyAddressMail,
} from './letters.js';
export { MailError } from './mail-error.js';
export { MAILER, MailModule } from './mail.module.js';
export { type Mail, type Mailer } from './mailer.js';
export { smtpMailer, type SmtpOptions } from './smtp-mailer.js';
