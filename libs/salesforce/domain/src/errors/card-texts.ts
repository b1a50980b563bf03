import { type FailureClass, type RetryAdvice } from './failure-class.js';

interface CardText {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** Where it differs from that of its class. */
  readonly retry?: RetryAdvice;
}

const waits = 'Nothing to do: it is tried again by itself.';
const signIn = 'Connect Salesforce again. What is waiting is kept and goes out afterwards.';
const mapping = 'Change the line of this field in the mapping, then try again.';
const admin = 'Ask an administrator of Salesforce';

const card = (title: string, cause: string, fix: string, retry?: RetryAdvice): CardText => ({
  title,
  cause,
  fix,
  ...(retry && { retry }),
});

const busy = (cause: string): CardText => card('Salesforce was busy', cause, waits);

/** Cards by Salesforce's code, or by ours where Salesforce gave none (contract 3.7 and 4.5). */
export const cardTexts: Readonly<Record<string, CardText>> = {
  UNABLE_TO_LOCK_ROW: busy('Somebody or something else was changing the same record.'),
  RECORD_IN_USE_BY_WORKFLOW: busy('An automation in Salesforce was using the record.'),
  TOO_MANY_APEX_REQUESTS: busy('Too much code was running in the org at that moment.'),
  REQUEST_RUNNING_TOO_LONG: busy('The call took longer than Salesforce allows.'),
  QUERY_TIMEOUT: busy('A query took too long; smaller pages are asked for.'),
  SERVER_UNAVAILABLE: busy('Salesforce could not take the call.'),
  UNKNOWN_EXCEPTION: busy('Salesforce reported an error of its own.'),
  ALL_OR_NONE_OPERATION_ROLLED_BACK: busy('Another record of the same call was refused.'),
  INVALID_QUERY_LOCATOR: busy('A page of results was no longer there; it is asked for again.'),
  unavailable: busy('Salesforce, or something on the way to it, did not answer properly.'),
  timeout: busy('No answer came in time.'),
  network: busy('Salesforce could not be reached.'),
  aborted: busy('The call was cut short, for instance by a restart.'),
  'unexpected-body': busy('The answer was not one of Salesforce.'),

  REQUEST_LIMIT_EXCEEDED: card(
    'The daily calls of the org are used up',
    'Everything connected to Salesforce shares an allowance of calls in 24 hours.',
    'It goes on by itself once calls are free. If it happens often, give other integrations fewer calls or buy more.',
  ),
  STORAGE_LIMIT_EXCEEDED: card(
    'The org has no storage left',
    'Salesforce takes no new records until space is freed.',
    `${admin} to free or buy storage. It is tried again by itself.`,
  ),

  INVALID_SESSION_ID: card('Salesforce asks to sign in again', 'The session is over and could not be renewed.', signIn),
  INVALID_AUTH_HEADER: card('Salesforce asks to sign in again', 'Salesforce did not accept the token.', signIn),
  'session-expired': card('The session was renewed', 'The access token had expired.', waits, 'by-itself'),
  'needs-reauth': card(
    'Salesforce asks to sign in again',
    'Access was revoked, not used for a month, or the user was deactivated.',
    signIn,
  ),
  'blocked-by-policy': card(
    'The org does not let Leadweave in',
    'A policy of the org refuses the app or calls by API.',
    `${admin} to allow the app for the connected user, then connect again.`,
  ),
  API_DISABLED_FOR_ORG: card(
    'The org has no API access',
    'Its edition does not include the API, or the user may not use it.',
    `${admin} to add API access or the permission "API Enabled", then connect again.`,
  ),
  API_CURRENTLY_DISABLED: card(
    'The API is switched off',
    'Salesforce has switched the API of the org or user off.',
    `${admin} to switch it on, then connect again.`,
  ),
  misconfigured: card(
    'Leadweave is set up wrongly',
    'Salesforce does not know our application. Your connection is not at fault.',
    'The operator of Leadweave has to correct the application’s credentials. Do not connect again.',
  ),

  REQUIRED_FIELD_MISSING: card(
    'A required field is empty',
    'Salesforce does not save a lead without this field.',
    'Map the field, or give its line a text for leads without a value.',
  ),
  INVALID_FIELD: card(
    'A field does not exist or is hidden',
    'The field was deleted or renamed, or the connected user may not see it.',
    `${admin} to make it visible for the connected user, or take its line out of the mapping.`,
  ),
  INVALID_FIELD_FOR_INSERT_UPDATE: card(
    'A field cannot be written',
    'The connected user may read the field but not change it, or nobody may.',
    `${admin} to allow editing, or take its line out of the mapping.`,
  ),
  INVALID_TYPE: card(
    'An object is not available',
    'The org does not have this kind of record, or the connected user may not see it.',
    `${admin} to give the connected user access to it.`,
  ),
  STRING_TOO_LONG: card(
    'A text is too long',
    'The field has become shorter than when the mapping was checked.',
    'Open the mapping, which reads the fields again; the text is then cut. Then try again.',
  ),
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: card(
    'A value is not in the list',
    'The field takes only the values of its list.',
    'Add the value to the list in Salesforce, or translate it to one of the list in the mapping.',
  ),
  INVALID_EMAIL_ADDRESS: card(
    'The e-mail is not accepted',
    'Salesforce does not take it for an address.',
    'Correct the e-mail on the lead, then try again.',
  ),
  NUMBER_OUTSIDE_VALID_RANGE: card('A number is too large', 'The field has fewer digits than the number.', mapping),
  INVALID_TYPE_ON_FIELD_IN_RECORD: card('A value has the wrong type', 'The type of the field was changed.', mapping),
  TEXT_DATA_OUTSIDE_SUPPORTED_CHARSET: card(
    'A text has unknown characters',
    'The org cannot store some of the characters.',
    'Correct the text on the lead, then try again.',
  ),
  INVALID_CURRENCY_ISO: card(
    'A currency is not active',
    'The org does not use this currency.',
    `${admin} to activate it.`,
  ),
  INACTIVE_OWNER_OR_USER: card(
    'The owner is not active',
    'New leads are to belong to a user who was deactivated.',
    'Choose another owner under Salesforce → Leads.',
  ),
  INVALID_ASSIGNMENT_RULE: card(
    'The assignment rule is gone',
    'The rule that chooses owners was deleted or switched off.',
    'Choose another rule or owner under Salesforce → Leads.',
  ),
  UNAVAILABLE_RECORDTYPE_EXCEPTION: card(
    'A record type is not available',
    'The connected user may not use the record type.',
    `${admin} to make it available to the connected user.`,
  ),
  SELF_REFERENCE_FROM_TRIGGER: card(
    'An automation of the org failed',
    'Code in the org changed the record while it was being saved.',
    `${admin} to look at the automation; Leadweave cannot change it.`,
  ),
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: card(
    'An automation of the org failed',
    'A trigger or flow that runs when leads are saved ended in an error.',
    `${admin} to mend the automation named below, then try again.`,
  ),
  FIELD_CUSTOM_VALIDATION_EXCEPTION: card(
    'A validation rule refuses the lead',
    'An administrator of the org wrote the rule below.',
    'Change the mapping so that the rule is met, or ask them to except the connected user.',
  ),
  FIELD_FILTER_VALIDATION_EXCEPTION: card(
    'A lookup filter refuses the value',
    'The field takes only records that its filter allows.',
    'Choose another value in the mapping, or ask an administrator to change the filter.',
  ),
  FIELD_INTEGRITY_EXCEPTION: card(
    'Two fields contradict each other',
    'Salesforce checks some fields together, for instance state and country.',
    mapping,
  ),
  INVALID_CROSS_REFERENCE_KEY: card(
    'A record that is referred to is gone',
    'The owner, campaign or other record was deleted or is hidden.',
    'Choose another one in the mapping or under Salesforce → Leads.',
  ),
  JSON_PARSER_ERROR: card('Salesforce could not read a value', 'A value does not fit the type of its field.', mapping),
  MALFORMED_QUERY: card(
    'Leadweave asked wrongly',
    'This is a fault of ours, not of your settings.',
    'Report it with the request id; trying again does not help yet.',
  ),
  MALFORMED_ID: card(
    'An id is not one of Salesforce',
    'A fixed value in the mapping is used as an id and is none.',
    mapping,
  ),
  'invalid-request': card(
    'Leadweave asked wrongly',
    'This is a fault of ours, not of your settings.',
    'Report it with the request id; trying again does not help yet.',
  ),

  INSUFFICIENT_ACCESS_OR_READONLY: card(
    'The connected user may not do this',
    'A permission on the record or object is missing.',
    `${admin} to give the connected user the permission, then try again.`,
  ),
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: card(
    'The connected user may not use a linked record',
    'A permission on the owner, account or campaign is missing.',
    `${admin} to give the connected user the permission, then try again.`,
  ),
  ENTITY_IS_LOCKED: card(
    'The record waits for an approval',
    'Salesforce locks records while somebody has to approve them.',
    'It is tried hourly, three times. After the approval one click is enough.',
    'by-itself',
  ),

  DUPLICATES_DETECTED: card(
    'Salesforce knows this person already',
    'A duplicate rule of the org found similar records.',
    'Choose: link the lead to one of them, create it anyway where the rule allows it, or skip it.',
  ),
  DUPLICATE_VALUE: card(
    'Another record has the same id',
    'A field that must be unique has this value already.',
    'Open the record that was found and link the lead to it.',
  ),
  MULTIPLE_CHOICES: card(
    'Several records carry the lead’s id',
    'The id field is not unique in the org.',
    'Choose which record is the right one, and make the field unique.',
  ),
  'several-records': card(
    'Several records carry the lead’s id',
    'The id field is not unique in the org.',
    'Choose which record is the right one, and make the field unique.',
  ),
  CANNOT_UPDATE_CONVERTED_LEAD: card(
    'The lead was converted',
    'Salesforce does not change leads after conversion.',
    'Nothing to do: values go to the contact and the opportunity from now on.',
    'by-itself',
  ),
  ENTITY_IS_DELETED: card(
    'The record was deleted in Salesforce',
    'Somebody deleted it, or merged it into another one.',
    'A merged record is followed by itself. Otherwise choose: leave it, or create it again.',
  ),
  NOT_FOUND: card(
    'The record is not there',
    'It was deleted, or the connected user may not see it.',
    `Choose: leave it, or create it again. If it exists, ask an administrator to make it visible.`,
  ),
  INVALID_ID_FIELD: card(
    'The record is not there',
    'The id that was kept is not one of this org, for instance after a sandbox was refreshed.',
    'Choose: search for the record, or create it again.',
  ),
};

/** What is said of codes that nobody has met yet. */
export const cardOfClass: Readonly<Record<FailureClass, CardText>> = {
  A: busy('Salesforce reported a passing trouble.'),
  B: card('The connection waits', 'Salesforce takes no calls of the org for now.', waits),
  C: card('Salesforce asks to sign in again', 'Salesforce no longer accepts the connection.', signIn),
  D: card(
    'Salesforce refuses the record',
    'Salesforce gave a reason that Leadweave does not know yet; its words stand below.',
    'Correct the lead or the mapping, then try again.',
  ),
  E: card(
    'The connected user may not do this',
    'A permission is missing.',
    `${admin} to give the connected user the permission, then try again.`,
  ),
  F: card(
    'It is not clear which record is meant',
    'What Salesforce has differs from what was expected.',
    'Choose the record.',
  ),
};
