/** What a form field may be, judged by its label alone. */
export type FormFieldMeaning = 'name' | 'firstName' | 'lastName' | 'company' | 'email' | 'phone' | 'message';

const labels: Readonly<Record<FormFieldMeaning, readonly string[]>> = {
  name: ['name', 'fullname', 'yourname', 'yourfullname', 'contactname', 'contactperson', 'customername'],
  firstName: ['firstname', 'first', 'fname', 'givenname', 'yourfirstname'],
  lastName: ['lastname', 'last', 'lname', 'surname', 'familyname', 'yourlastname'],
  company: ['company', 'companyname', 'business', 'businessname', 'organization', 'organisation'],
  email: ['email', 'emailaddress', 'youremail', 'youremailaddress', 'mail', 'contactemail'],
  phone: [
    'phone',
    'phonenumber',
    'yourphone',
    'yourphonenumber',
    'telephone',
    'telephonenumber',
    'tel',
    'mobile',
    'mobilenumber',
    'mobilephone',
    'cell',
    'cellphone',
    'cellnumber',
    'contactnumber',
    'daytimephone',
  ],
  message: [
    'message',
    'yourmessage',
    'comment',
    'comments',
    'question',
    'questions',
    'inquiry',
    'enquiry',
    'details',
    'description',
    'projectdetails',
    'howcanwehelp',
    'howcanwehelpyou',
    'additionalinformation',
  ],
};

/** Anti-spam fields look like real ones (contract 10); people never see them, so what stands in them is a robot's. */
const honeypotMarks = [
  'honeypot',
  'antispam',
  'spamcheck',
  'leaveblank',
  'leaveempty',
  'leavethis',
  'donotfill',
  'dontfill',
  'notfillthis',
  'bottrap',
  'botfield',
  'robot',
  'captcha',
  'hpemail',
  'hpname',
  'hpphone',
  'emailhp',
  'namehp',
  'phonehp',
];

/** Compared in lower case with letters and digits only: `First Name*` and `Name:` occur (contract 6.1). */
const fold = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const meaningByLabel = new Map<string, FormFieldMeaning>(
  (Object.keys(labels) as FormFieldMeaning[]).flatMap((meaning) =>
    labels[meaning].map((label) => [label, meaning] as const),
  ),
);

/** The forms of an account have few labels, each on many leads. */
const mostRemembered = 2_000;
const longestRemembered = 100;
const remembered = new Map<string, FormFieldMeaning | undefined>();

/** What the label stands for, `undefined` for an unknown label and for a honeypot. */
export function meaningOfFormLabel(label: string): FormFieldMeaning | undefined {
  if (label.length > longestRemembered) return foundMeaning(label);
  if (!remembered.has(label)) {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(label, foundMeaning(label));
  }
  return remembered.get(label);
}

function foundMeaning(label: string): FormFieldMeaning | undefined {
  const folded = fold(label);
  return honeypotMarks.some((mark) => folded.includes(mark)) ? undefined : meaningByLabel.get(folded);
}
