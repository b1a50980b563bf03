export { chooseLocation, type ChosenLocation } from './choose-location.js';
export { contentFromSubmission, type ReadE164, type Submission } from './content-from-submission.js';
export { fieldErrorText } from './field-error-text.js';
export {
  type ChoiceDisplay,
  choiceDisplays,
  type FieldKind,
  fieldKinds,
  type FieldRole,
  fieldRoles,
  type FormDesign,
  type FormField,
  type FormOutcome,
  type FormRouting,
  type RoutingKind,
  routingKinds,
  type RoutingRule,
} from './form-design.js';
export { extraValues, formLimits, valueLimits } from './form-limits.js';
export {
  designFromTemplate,
  type FormTemplate,
  formTemplates,
  type TemplateKey,
  templateKeys,
} from './form-templates.js';
export {
  fastestSendMs,
  type SendingSigns,
  type SuspicionReason,
  suspicionReasons,
  suspicionsOf,
  usualPerHour,
} from './suspicion.js';
export { type FormCheck, type FormFault, normalisePostcode, validateForm } from './validate-form.js';
export {
  type FieldError,
  type FieldErrorCode,
  notTicked,
  type SubmissionCheck,
  type SubmittedValues,
  ticked,
  validateSubmission,
} from './validate-submission.js';
export { marketingParameters, readVisit, type Visit } from './visit.js';
export { isAllowedWebsite, isWebAddress, websiteOrigin } from './website.js';
