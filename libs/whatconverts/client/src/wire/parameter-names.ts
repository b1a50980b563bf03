/**
 * Every parameter name this library sends. The API silently ignores a name it does not know and answers with the
 * unfiltered set (contract 10), so names are written here and nowhere else.
 */
export const leadQueryNames = {
  leadsPerPage: 'leads_per_page',
  pageNumber: 'page_number',
  accountId: 'account_id',
  profileId: 'profile_id',
  leadType: 'lead_type',
  uniqueness: 'lead_status',
  startDate: 'start_date',
  endDate: 'end_date',
  order: 'order',
  quotable: 'quotable',
  quoteValue: 'quote_value',
  salesValue: 'sales_value',
  phoneNumber: 'phone_number',
  emailAddress: 'email_address',
  visitorId: 'user_id',
  spam: 'spam',
  duplicate: 'duplicate',
  source: 'lead_source',
  medium: 'lead_medium',
  campaign: 'lead_campaign',
  content: 'lead_content',
  keyword: 'lead_keyword',
  customerJourney: 'customer_journey',
} as const;

/** Page size and paging of the sibling resources (contract 8). */
export const siblingQueryNames = {
  accountsPerPage: 'accounts_per_page',
  profilesPerPage: 'profiles_per_page',
  numbersPerPage: 'numbers_per_page',
  formsPerPage: 'forms_per_page',
  pageNumber: 'page_number',
  order: 'order',
  accountId: 'account_id',
  profileId: 'profile_id',
} as const;

/** Contract 8: `GET /recording?lead_id=`; the path is singular. */
export const recordingQueryNames = { leadId: 'lead_id' } as const;

/** Contract 7.2: what an edit may set. */
export const leadEditNames = {
  quotable: 'quotable',
  quoteValue: 'quote_value',
  salesValue: 'sales_value',
  leadUrl: 'lead_url',
  additionalFields: 'additional_fields',
  customFields: 'custom_fields',
} as const;

/** Contract 7.1: what a create may set. */
export const leadCreateNames = {
  ...leadEditNames,
  leadType: 'lead_type',
  profileId: 'profile_id',
  sendNotification: 'send_notification',
  createdAt: 'date_created',
  visitorCookie: 'wc_client_current',
  visitorId: 'user_id',
  ipAddress: 'ip_address',
  source: 'lead_source',
  medium: 'lead_medium',
  campaign: 'lead_campaign',
  content: 'lead_content',
  keyword: 'lead_keyword',
  landingUrl: 'landing_url',
  gclid: 'gclid',
  msclkid: 'msclkid',
  // Written so, read back as facebook_click_id and facebook_browser_id.
  facebookClickId: 'fbclid',
  facebookBrowserId: 'fbpid',
  emailAddress: 'email_address',
  phoneNumber: 'phone_number',
  operatingSystem: 'operating_system',
  browser: 'browser',
  deviceType: 'device_type',
  deviceMake: 'device_make',
  formName: 'form_name',
  trackingName: 'phone_name',
  trackingNumber: 'tracking_number',
  destinationNumber: 'destination_number',
  callerNumber: 'caller_number',
  callerId: 'caller_name',
  callDurationSeconds: 'call_duration_seconds',
  answerStatus: 'answer_status',
  lineType: 'line_type',
  callTranscript: 'call_transcription',
  voicemailTranscript: 'voicemail_transcription',
  city: 'city',
  zip: 'zip',
  state: 'state',
  country: 'country',
  message: 'message',
  eventCategory: 'event_category',
  eventAction: 'event_action',
  eventLabel: 'event_label',
  transactionId: 'transaction_id',
  transactionTax: 'transaction_tax',
  transactionShipping: 'transaction_shipping',
  senderName: 'sender_name',
  emailSubject: 'email_subject',
  emailMessage: 'email_message',
} as const;
