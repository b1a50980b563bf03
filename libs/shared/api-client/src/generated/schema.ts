// Generated from docs/openapi.json by `npm run openapi`. Do not edit.

export interface paths {
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs a person, the most urgent first; or the history */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{alertId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Acknowledge, mute until a date, or close with a reason */
        patch: operations["decideAlert"];
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of other systems, newest first */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key; it is shown this once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key at once, and its predecessor with it */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /** Change the named properties, effective with the next request */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/api/v1/api-keys/{apiKeyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key in place of the old one, which works on for a while */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the entries are what they were when written */
        get: operations["getAuditChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a CSV file, whole */
        get: operations["downloadAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brand itself */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the named properties of the brand */
        patch: operations["updateBrand"];
        trace?: never;
    };
    "/api/v1/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make another brand and become its brand admin; for brand admins */
        post: operations["createBrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connections to WhatConverts */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        /** Wipe the credentials and stop all runs; leads stay */
        delete: operations["disconnect"];
        options?: never;
        head?: never;
        /** Change label or lead types */
        patch: operations["updateConnection"];
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test new credentials, then replace the old ones */
        post: operations["updateConnectionCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open and latest runs of a connection as server-sent events */
        get: operations["watchConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, reason, last success, delay and request budget */
        get: operations["getConnectionHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every location with its profile, and how well it works */
        get: operations["listMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/mappings/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a location its profile, or another one */
        put: operations["saveMapping"];
        post?: never;
        /** Stop reading the profile of a location; its leads stay */
        delete: operations["removeMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/mappings/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Map many locations; a wrong row does not stop the others */
        post: operations["saveMappings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leads and requests of a first sync, before it starts */
        post: operations["previewSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Profiles that a master key reaches */
        get: operations["listProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/profiles/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a Profile ID can be used, with name and creation date */
        get: operations["checkProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/sync-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sync now */
        post: operations["startSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Address and figures of the incoming webhook */
        get: operations["getIncomingWebhook"];
        put?: never;
        /** Create the address, or a new one beside the present; shown once */
        post: operations["rotateIncomingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/webhook/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What arrived, newest first */
        get: operations["listInboundDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/webhook/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery; its bytes for brand admins */
        get: operations["getInboundDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/webhook/previous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Refuse the previous address from now on */
        delete: operations["revokePreviousWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{connectionId}/webhook/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work on deliveries again: one, or those of a dry run
         * @description Send a filter for a dry run with a count and a `planId`; send the `planId` to replay exactly those.
         */
        post: operations["replayInboundDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/whatconverts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test a key, keep it sealed and start the initial sync */
        post: operations["connectWhatConverts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/whatconverts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test a key without storing anything */
        post: operations["verifyWhatConvertsKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/development-mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of an installation without a mail server */
        get: operations["listDevelopmentMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase one person for good; a dry run gives a `planId` */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own exports, newest first */
        get: operations["listExports"];
        put?: never;
        /** Write leads as CSV */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an export is */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{exportId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an export; what is written is thrown away */
        post: operations["cancelExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{exportId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a finished export */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the installation up and sign its owner in */
        post: operations["completeFirstRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms by name, with what they brought in 30 days */
        get: operations["listForms"];
        put?: never;
        /** Add a form */
        post: operations["createForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One form */
        get: operations["getForm"];
        put?: never;
        post?: never;
        /** Take a form out of use; submissions and leads stay */
        delete: operations["archiveForm"];
        options?: never;
        head?: never;
        /** Change the named properties */
        patch: operations["updateForm"];
        trace?: never;
    };
    "/api/v1/forms/{formId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Submissions of a form, newest first */
        get: operations["listFormSubmissions"];
        put?: never;
        /** Send a form */
        post: operations["submitForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{formId}/submissions/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send a form under an id of your own */
        put: operations["putSubmission"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{formId}/test-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a form as a visitor would, without a lead and without being counted */
        post: operations["sendTestSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/diagnoses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a location does not get its leads, and where that is mended */
        get: operations["listDiagnoses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every location against its own past */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation link offers */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the brand; a new account is signed in */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-moves/{moveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a move of leads to another location is */
        get: operations["getLeadMove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-moves/{moveId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move leads back to where they came from */
        post: operations["undoLeadMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules in their order */
        get: operations["listLeadRules"];
        put?: never;
        /** Add a rule */
        post: operations["createLeadRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a rule */
        put: operations["saveLeadRule"];
        post?: never;
        /** Remove a rule; what it did stays */
        delete: operations["removeLeadRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many leads conditions match, with the newest few */
        post: operations["previewLeadRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads of the brand, newest first */
        get: operations["listLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything known about one lead */
        get: operations["getLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set quality, status, or values in place of those of the sources */
        patch: operations["updateLead"];
        trace?: never;
    };
    "/api/v1/leads/{leadId}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members who may see the lead, for mentions */
        get: operations["searchColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a pushed lead is not confirmed yet */
        get: operations["getLeadConfirmation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leads before and behind one in a list */
        get: operations["getLeadNeighbours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/never-pair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never pair these two, until that is undone */
        post: operations["forbidPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes of a lead and of those folded into it, newest first */
        get: operations["listNotes"];
        put?: never;
        /** Write a note, and mention colleagues who may see the lead */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an own note; a brand admin removes any */
        delete: operations["removeNote"];
        options?: never;
        head?: never;
        /** Write an own note anew */
        patch: operations["editNote"];
        trace?: never;
    };
    "/api/v1/leads/{leadId}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told of a lead */
        get: operations["getLeadNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a lead is paired, or stands alone */
        get: operations["explainPairing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/pairing-decisions/{otherLeadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a split or a prohibition back */
        delete: operations["undoPairingDecision"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source records of a lead as they were received */
        get: operations["getRawRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/salesforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records, opportunities and values of a lead */
        get: operations["getLeadSalesforce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/salesforce/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link to a record, make one all the same, or leave it */
        post: operations["answerLeadSalesforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/salesforce/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try to send the lead again now */
        post: operations["retryLeadSalesforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/same-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other leads with the same e-mail or phone at the locations of the reader, newest first */
        get: operations["listSamePersonLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Part a pair; both leads keep what people decided */
        post: operations["splitLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a lead, newest first */
        get: operations["getLeadTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/bulk-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set quality or status of many leads */
        post: operations["judgeLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/bulk-actions/{actionId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give leads their previous values back */
        post: operations["undoLeadsJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many leads match, up to 10,000 unless asked for more */
        get: operations["countLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values that leads can be filtered by */
        get: operations["listLeadFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A hint whenever leads arrived or changed */
        get: operations["streamLeadHints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Locations by name */
        get: operations["listLocations"];
        put?: never;
        /** Add a location */
        post: operations["createLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One location */
        get: operations["getLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the named properties */
        patch: operations["updateLocation"];
        trace?: never;
    };
    "/api/v1/locations/{locationId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a location out of use; its leads stay */
        post: operations["archiveLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations/{locationId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived location into use again */
        post: operations["restoreLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in locations from a CSV file, or say what would happen */
        post: operations["importLocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members and open invitations, by e-mail address */
        get: operations["listMembers"];
        put?: never;
        /** Invite a person by mail */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member or withdraw an invitation */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Change role or locations, effective with the next request */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/members/{memberId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new invitation link; the old one stops working */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the signed-in person is told of new leads */
        get: operations["getNotificationSetting"];
        /** Change how the signed-in person is told */
        put: operations["saveNotificationSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-setting/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the signed-in person a test mail */
        post: operations["sendTestNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails to the signed-in person; brand admins see all */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that is held about one person */
        post: operations["exportPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inputs that could not be understood */
        get: operations["listQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quarantine/{inputId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try an input again */
        post: operations["replayQuarantinedInput"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the source reports against what is here, day by day */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as CSV */
        get: operations["exportReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/fetch-missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch what is missing, or tell what it takes */
        post: operations["fetchMissingLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leads behind a number */
        get: operations["listReconciliationItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare with the source, or tell what it takes */
        post: operations["startComparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{leadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recording of a call, streamed from WhatConverts */
        get: operations["getRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long the brand keeps what */
        get: operations["getRetention"];
        /** Change how long the brand keeps what */
        put: operations["saveRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that needs a person, longest waiting first */
        get: operations["listReviewItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item with what there is to see of it */
        get: operations["getReviewItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replay, ignore, reopen or tie items, or settle a conflict; a dry run gives a `planId` */
        post: operations["answerReviewItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items wait, by kind */
        get: operations["countReviewItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-replays/{replayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a replay is */
        get: operations["getReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is connected, how it stands and what is left to set up */
        get: operations["getSalesforce"];
        put?: never;
        post?: never;
        /** End the connection and wipe its tokens */
        delete: operations["disconnectSalesforce"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/api-share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How much of the org’s calls we may use */
        put: operations["saveSalesforceApiShare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/back-fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send earlier leads, exactly as the dry run told */
        post: operations["startSalesforceBackFill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/back-fills/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the latest run is */
        get: operations["getLatestSalesforceBackFill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/back-fills/latest/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the latest run; what went out stays */
        post: operations["stopSalesforceBackFill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where Salesforce sends the browser back to */
        get: operations["finishSalesforceSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/dry-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What sending leads since a date would do */
        post: operations["startSalesforceDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every failure as a CSV file */
        get: operations["downloadSalesforceErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/errors/{errorKey}/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads that one cause keeps */
        get: operations["listSalesforceErrorLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/errors/{errorKey}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try all leads of one cause again */
        post: operations["retrySalesforceError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields of an object that the connected user sees */
        get: operations["listSalesforceFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/filter/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many opportunities a filter means */
        post: operations["previewSalesforceFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, both directions, and failures by cause */
        get: operations["getSalesforceHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in both directions, newest first */
        get: operations["listSalesforceCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/mapping/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Faults of a mapping, and its values for a real lead */
        post: operations["checkSalesforceMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues and users that may own leads */
        get: operations["listSalesforceOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop both directions; what happens meanwhile waits */
        post: operations["pauseSalesforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/phone-format/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number as each format writes it */
        post: operations["testSalesforcePhoneFormat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with what has waited */
        post: operations["resumeSalesforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Permissions, fields and conversion map of the org */
        get: operations["getSalesforceSetUp"];
        put?: never;
        /** Carry out exactly the plan, and read the org again */
        post: operations["runSalesforceSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/set-up/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be created and granted; changes nothing */
        post: operations["planSalesforceSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes where, under which rules */
        get: operations["getSalesforceSettings"];
        /** Replace the named parts */
        put: operations["saveSalesforceSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/salesforce/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to sign in at Salesforce; valid for 10 minutes */
        post: operations["beginSalesforceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own views and the shared ones */
        get: operations["listSavedViews"];
        put?: never;
        /** Keep a list under a name */
        post: operations["createSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view; the leads stay */
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        /** Change the named properties of a view */
        patch: operations["updateSavedView"];
        trace?: never;
    };
    "/api/v1/saved-views/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep own columns for a view, or open it first */
        put: operations["chooseSavedView"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and the state of the installation */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Devices on which the person is signed in */
        get: operations["listOpenSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a device out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, newest first */
        get: operations["listSyncRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run with its locations and reasons */
        get: operations["getSyncRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{runId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a run; what it has stored stays */
        post: operations["cancelSyncRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{runId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress of a run as server-sent events, until it ends */
        get: operations["watchSyncRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-runs/{runId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each record that was not unchanged */
        get: operations["listSyncRunRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event that webhooks can send */
        get: operations["getWebhookCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-catalogue/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schema and example of one event, in one style, about one type of lead */
        get: operations["getWebhookSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to endpoints, newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Request, attempts and answers of one delivery */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one delivery again under the same id */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send ended deliveries again, after a preview */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-delivery-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries by hour of the last 24 hours */
        get: operations["listWebhookDeliveryHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that get our events, oldest first */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** Add an endpoint; its secret is shown this once */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /** Remove an endpoint; what it waits for is cancelled */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /** Change the named properties */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop sending; events wait */
        post: operations["pauseWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what has waited, and what was given up since */
        post: operations["resumeWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one signs as well for a while */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a made-up event, marked as a test */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask an address whether it can be reached, and why not */
        post: operations["verifyWebhookTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tests that the built-in receiver got from you */
        get: operations["listWebhookInspections"];
        put?: never;
        /** Send a made-up event to the built-in receiver */
        post: operations["inspectWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "connection.failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A connection needs a person. */
        post: operations["receive.connection.failing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A connection works again. */
        post: operations["receive.connection.recovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead appears; once per lead. */
        post: operations["receive.lead.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead was erased; ids only. */
        post: operations["receive.lead.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.folded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead became part of another one; both ids. */
        post: operations["receive.lead.folded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.scored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The quality changed, with who did it. */
        post: operations["receive.lead.scored"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person separated a pair: the lead stands alone again. */
        post: operations["receive.lead.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A property changed, by enrichment, by the source or by a person. */
        post: operations["receive.lead.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "lead.value_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The quote or sales value changed. */
        post: operations["receive.lead.value_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "location.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A location or its mapping changed. */
        post: operations["receive.location.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "opportunity.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A Salesforce opportunity of a lead is new, has changed, or begins to match the filter. */
        post: operations["receive.opportunity.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "sync.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A sync ended, with counts. */
        post: operations["receive.sync.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent by the test button. */
        post: operations["receive.webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AcceptInvitationDto: {
            /**
             * @description For a new account.
             * @example Jane Doe
             */
            name?: string;
            /**
             * Format: password
             * @description For a new account.
             */
            password?: string;
        };
        AlertDto: {
            /** @example null */
            closedAt: string | null;
            /**
             * @description `over` when it closed itself.
             * @example null
             */
            closedBecause: string | null;
            /** @example Ana Admin */
            decidedBy: string | null;
            /**
             * @description Figures behind the alert.
             * @example {
             *       "location": "Austin North",
             *       "hours": 52,
             *       "low": 4,
             *       "high": 7,
             *       "expected": 12,
             *       "reported": 0
             *     }
             */
            facts: {
                [key: string]: string | number;
            };
            /** @example 019a9f0e-0000-7000-8000-0000000000e1 */
            id: string;
            /**
             * @example location_silent
             * @enum {string}
             */
            kind: "location_silent" | "type_silent" | "attribution_dropped" | "spam_spike" | "webhook_quiet" | "sync_failing" | "credentials_rejected" | "budget_spent" | "quarantine_rate" | "key_old" | "leads_missing";
            /** @example 019a9f0e-0000-7000-8000-0000000000a1 */
            locationId: string | null;
            /** @example null */
            mutedUntil: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            openedAt: string;
            /**
             * @description When its cause was last found.
             * @example 2026-11-20T14:17:11.000Z
             */
            seenAt: string;
            /**
             * @example open
             * @enum {string}
             */
            state: "open" | "acknowledged" | "muted" | "closed";
            /**
             * @description `failing`: leads do not arrive.
             * @example failing
             * @enum {string}
             */
            urgency: "failing" | "warning";
        };
        AlertListDto: {
            data: components["schemas"]["AlertDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        AnswerConflictDto: {
            /**
             * @example link
             * @enum {string}
             */
            choice: "link" | "create" | "skip";
            /**
             * @description For `link`: one of the candidates.
             * @example 0035g00000AbCdEAAV
             */
            recordId?: string;
        };
        ApiKeyCreatorDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            id: string;
            /** @example Jane Doe */
            name: string;
        };
        ApiKeyDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            createdBy: components["schemas"]["ApiKeyCreatorDto"];
            /**
             * @description The key stops working at this time; null for never.
             * @example 2027-11-20T14:02:11.000Z
             */
            expiresAt: string | null;
            /**
             * @description The beginning of the key.
             * @example lw_live_Ab3d
             */
            hint: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000b7 */
            id: string;
            /** @example 203.0.113.7 */
            lastUsedAddress: string | null;
            /**
             * @description To the minute.
             * @example 2026-11-22T10:41:00.000Z
             */
            lastUsedAt: string | null;
            /** @description The key sees the leads of these locations only; null for all of the brand. */
            locations: components["schemas"]["MemberLocationDto"][] | null;
            /** @example Zapier */
            name: string;
            /**
             * @description Until when the key before works as well.
             * @example 2026-11-23T09:00:00.000Z
             */
            previousWorksUntil: string | null;
            /** @example 2026-11-24T08:00:00.000Z */
            revokedAt: string | null;
            /**
             * @description Of the last rotation.
             * @example 2026-11-22T09:00:00.000Z
             */
            rotatedAt: string | null;
            /**
             * @example [
             *       "leads:read"
             *     ]
             */
            scopes: ("leads:read" | "leads:write" | "connections:read" | "connections:write" | "webhooks:manage" | "forms:submit" | "exports:create" | "audit:read")[];
            /**
             * @example active
             * @enum {string}
             */
            state: "active" | "expired" | "revoked";
            /**
             * @description Rises with each change; the ETag of the key.
             * @example 1
             */
            version: number;
        };
        ApiKeyListDto: {
            data: components["schemas"]["ApiKeyDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        ApiShareDto: {
            /**
             * @description Of the calls that the org may make in 24 hours.
             * @example 50
             */
            percent: number;
        };
        ApiUseDto: {
            /**
             * @description When Salesforce last told.
             * @example 2026-11-20T14:02:11.000Z
             */
            at: string | null;
            /**
             * @description Polling, back-fills and checks wait; new leads still go out.
             * @example false
             */
            backgroundPaused: boolean;
            /**
             * @description New leads wait too.
             * @example false
             */
            livePaused: boolean;
            /**
             * @description Calls the org may make in 24 hours.
             * @example 15000
             */
            orgMax: number | null;
            /**
             * @description Calls of the org in the last 24 hours, by everybody.
             * @example 2140
             */
            orgUsed: number | null;
            /**
             * @description The same in calls.
             * @example 7500
             */
            ourMax: number | null;
            /**
             * @description Ours today (UTC).
             * @example 412
             */
            ours: number;
            /**
             * @description What the brand grants us of the allowance.
             * @example 50
             */
            sharePercent: number;
        };
        AttemptDto: {
            /**
             * @description The first 16 kB, as text.
             * @example Service unavailable
             */
            answer: string;
            /**
             * @example {
             *       "retry-after": "120"
             *     }
             */
            answerHeaders: {
                [key: string]: string;
            };
            /** @example 2026-11-20T14:02:11.900Z */
            at: string;
            /** @example 182 */
            durationMs: number;
            /** @example status-503 */
            failure: string | null;
            /** @example 1 */
            number: number;
            /** @example 503 */
            status: number | null;
        };
        AuditActorDto: {
            /** @example 203.0.113.7 */
            address: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            id: string | null;
            /**
             * @description The name at that time.
             * @example Jane Doe
             */
            name: string;
        };
        AuditChainDto: {
            /** @example 1204 */
            entries: number;
            /** @example null */
            fault: components["schemas"]["AuditFaultDto"] | null;
            /** @example b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c */
            head: string | null;
        };
        AuditEntryDto: {
            /** @example location.updated */
            action: string;
            actor: components["schemas"]["AuditActorDto"];
            /**
             * @example {
             *       "name": "Austin North"
             *     }
             */
            details: {
                [key: string]: unknown;
            };
            /** @example 019a9f0e-0000-7000-8000-0000000000c7 */
            id: string;
            /** @example 2026-11-20T14:02:11.000Z */
            occurredAt: string;
            subject: components["schemas"]["AuditSubjectDto"];
        };
        AuditEntryListDto: {
            data: components["schemas"]["AuditEntryDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        AuditFaultDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000c7 */
            entryId: string | null;
            /**
             * @example changed
             * @enum {string}
             */
            kind: "changed" | "removed" | "gap" | "shortened" | "unsealed";
            /**
             * @description Place in the chain.
             * @example 7
             */
            seq: number | null;
        };
        AuditSubjectDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            id: string;
            /** @example location */
            kind: string;
        };
        BackFillDto: {
            /** @example 180 */
            created: number;
            /** @example 2026-11-20T14:12:11.000Z */
            endedAt: string | null;
            /** @example 0 */
            failed: number;
            /**
             * @description Leads that were handled, with whatever result.
             * @example 200
             */
            handled: number;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e02 */
            id: string;
            /** @example 461 */
            leads: number;
            /** @example 2 */
            linked: number;
            /** @example limit-reached */
            reason: string | null;
            /** @example 0 */
            review: number;
            /** @example 2026-10-01T00:00:00.000Z */
            since: string | null;
            /** @example 3 */
            skipped: number;
            /** @example 2026-11-20T14:02:11.000Z */
            startedAt: string;
            /**
             * @description `waiting`: for free calls of the org.
             * @example running
             * @enum {string}
             */
            state: "running" | "waiting" | "done" | "stopped" | "failed";
            /** @example 15 */
            updated: number;
        };
        BeginSignInDto: {
            /**
             * @description Accept another org than the one that was connected; its records know nothing of ours.
             * @default false
             */
            confirmOtherOrg: boolean;
            /** @description Instead of the app of this installation. */
            ownApp?: components["schemas"]["OwnAppDto"];
            place: components["schemas"]["SignInPlaceDto"];
        };
        BrandDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /**
             * @description ISO 4217.
             * @example USD
             */
            currency: string;
            /** @example 019a9f0e-0000-7000-8000-000000000001 */
            id: string;
            /** @example Sunny Kitchens */
            name: string;
            /**
             * @description IANA time zone: days in reports begin at its midnight.
             * @example America/New_York
             */
            timeZone: string;
            /**
             * @description Rises with each change; the ETag of the brand.
             * @example 1
             */
            version: number;
        };
        BulkActionDto: {
            /** @description Either `quality` or `status`. */
            action: components["schemas"]["JudgementDto"];
            /**
             * @description Only say what would change.
             * @default false
             */
            dryRun: boolean;
            /** @description Matching leads to leave out. */
            excluded?: string[];
            /** @description All leads that match, as in the list. */
            filter?: components["schemas"]["LeadFilterDto"];
            /** @description These leads. Either `ids` or `filter`. */
            ids?: string[];
            /**
             * @description Of a dry run: change exactly these leads, or none (409).
             * @example 1180-x7Yh3
             */
            planId?: string;
        };
        BulkActionPlanDto: {
            /**
             * @description Those of them that have another value now.
             * @example 1180
             */
            changes: number;
            /**
             * @description Leads that are meant.
             * @example 1204
             */
            matched: number;
            /** @example 1180-x7Yh3 */
            planId: string;
            /**
             * @description The leads by their present value.
             * @example {
             *       "unscored": 1100,
             *       "good": 80,
             *       "spam": 24
             *     }
             */
            present: {
                [key: string]: number;
            };
        };
        BulkActionResultDto: {
            /**
             * @description False after a dry run.
             * @example true
             */
            applied: boolean;
            /**
             * @description Leads that had another value before.
             * @example 1204
             */
            changed: number;
            /**
             * @description For undo; null after a dry run.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            id: string | null;
            /** @description With `dryRun` or `planId`. */
            plan: components["schemas"]["BulkActionPlanDto"] | null;
        };
        BulkMappingDto: {
            /**
             * @description Only say what would happen.
             * @default false
             */
            dryRun: boolean;
            rows: components["schemas"]["BulkMappingRowDto"][];
        };
        BulkMappingResultDto: {
            /** @example null */
            detail: string | null;
            /**
             * @description Position in the request.
             * @example 0
             */
            index: number;
            locationId: string | null;
            /**
             * @example mapped
             * @enum {string}
             */
            outcome: "mapped" | "unchanged" | "refused";
            /** @example 48213 */
            profileId: string;
            /** @example Austin North */
            profileName: string | null;
            /** @example null */
            reason: string | null;
        };
        BulkMappingRowDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId?: string;
            /**
             * @description Used when no location id is given.
             * @example Austin North
             */
            locationName?: string;
            /** @example 48213 */
            profileId: string;
        };
        BulkMappingsDto: {
            /** @example true */
            applied: boolean;
            rows: components["schemas"]["BulkMappingResultDto"][];
            runId: string | null;
        };
        BulkUndoResultDto: {
            /**
             * @description Leads that nobody judged again since.
             * @example 1203
             */
            restored: number;
        };
        CatalogueDto: {
            data: components["schemas"]["CatalogueEventDto"][];
            /**
             * @description Of the events; rises only when a meaning changes.
             * @example 1
             */
            schemaVersion: number;
        };
        CatalogueEventDto: {
            /**
             * @description Types of lead that it can tell of; empty for what tells of no lead.
             * @example [
             *       "web_form",
             *       "phone_call"
             *     ]
             */
            leadTypes: ("web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other")[];
            /**
             * @example lead.created
             * @enum {string}
             */
            name: "lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test";
            /**
             * @example [
             *       "full",
             *       "thin"
             *     ]
             */
            styles: ("full" | "thin" | "whatconverts")[];
            /** @example A lead appears; once per lead. */
            summary: string;
        };
        CatalogueSampleDto: {
            /**
             * @description A body that is valid by the schema.
             * @example {
             *       "id": "evt_019a9f0e6d0c7c559a510b1f2f6c9a11",
             *       "type": "lead.created"
             *     }
             */
            example: {
                [key: string]: unknown;
            };
            /**
             * @description JSON Schema, draft 2020-12. Receivers allow for properties that it does not name.
             * @example {
             *       "type": "object",
             *       "required": [
             *         "id"
             *       ]
             *     }
             */
            schema: {
                [key: string]: unknown;
            };
        };
        ChainOpportunityDto: {
            /**
             * @description As a decimal amount; null while nobody has set one.
             * @example 12500
             */
            amount: number | null;
            /**
             * @description A day.
             * @example 2026-12-15
             */
            closeDate: string | null;
            /** @example USD */
            currency: string;
            /** @example 0065g00000AbCdEAAV */
            id: string;
            /** @example 2026-11-20T14:02:11.000Z */
            lastChangedAt: string;
            /**
             * @description Why it does not count in the value of the lead.
             * @example other-currency
             */
            leftOut: string | null;
            /** @example Doe – Kitchen windows */
            name: string;
            /**
             * @example open
             * @enum {string}
             */
            outcome: "open" | "won" | "lost" | "deleted";
            /**
             * @description As the org names it.
             * @example Proposal
             */
            stage: string;
            /**
             * @example converted
             * @enum {string}
             */
            tiedBy: "link" | "id" | "converted" | "contact" | "email" | "phone";
            /** @example https://brightside.my.salesforce.com/0065g00000AbCdEAAV */
            url: string;
        };
        ChainRecordDto: {
            /**
             * @description Of a lead that was converted.
             * @example 2026-11-21T09:00:00.000Z
             */
            convertedAt: string | null;
            /** @example 00Q5g00000AbCdEAAV */
            id: string;
            /**
             * @example to_salesforce
             * @enum {string|null}
             */
            lastDirection: "to_salesforce" | "to_lead" | "to_whatconverts" | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSyncedAt: string | null;
            /** @example Jane Doe */
            name: string | null;
            /**
             * @example Lead
             * @enum {string}
             */
            object: "Lead" | "Contact" | "Account";
            /**
             * @example created
             * @enum {string}
             */
            tiedBy: "created" | "link" | "our-id" | "email" | "phone" | "converted" | "person" | "duplicate-rule";
            /**
             * @description The id, address or number that tied it.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            tyingValue: string | null;
            /** @example https://brightside.my.salesforce.com/00Q5g00000AbCdEAAV */
            url: string;
        };
        ChangedFieldDto: {
            /** @example 1400 */
            after: string | null;
            /** @example 1250 */
            before: string | null;
            /**
             * @description Name of the field on the side that was written.
             * @example Amount
             */
            field: string;
            /**
             * @description What was done to the value, or why it was left out.
             * @example rounded
             */
            note: string | null;
        };
        CheckedLineDto: {
            faults: components["schemas"]["MappingFaultDto"][];
            /** @description Each rule on these values. */
            modes: components["schemas"]["ModeExampleDto"][];
            /**
             * @description What was done to it, or why it is not sent.
             * @example cut
             */
            note: string | null;
            /**
             * @description As it would be sent.
             * @example (704) 555-0101
             */
            ours: string | null;
            /** @example Phone */
            target: string;
            /**
             * @description In the record that the lead is tied to; null without one.
             * @example 704-555-0100
             */
            theirs: string | null;
        };
        CheckedMappingDto: {
            /** @description Of fields that no line gives. */
            faults: components["schemas"]["MappingFaultDto"][];
            /** @description Null while there is no lead. */
            lead: components["schemas"]["MappingExampleLeadDto"] | null;
            /** @description In the order of the request. */
            lines: components["schemas"]["CheckedLineDto"][];
        };
        CheckMappingDto: {
            /**
             * @description Default: the newest lead.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            leadId?: string;
            mapping: components["schemas"]["MappingLineDto"][];
        };
        ChooseViewDto: {
            /**
             * @description Whether this list opens first. One does; another one then no longer.
             * @example true
             */
            isDefault: boolean;
            /** @description Null: the view's own. */
            layout: components["schemas"]["ListLayoutDto"] | null;
            /**
             * @description Null: the list without a view.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            viewId: string | null;
        };
        ColleagueDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            id: string;
            /** @example Ada Lovelace */
            name: string;
        };
        ColleaguesDto: {
            data: components["schemas"]["ColleagueDto"][];
        };
        CompareDto: {
            /**
             * @description Only tell what it takes.
             * @example true
             */
            dryRun?: boolean;
            /**
             * @description First day, inclusive.
             * @example 2026-10-21
             */
            from: string;
            /**
             * @description Default: all mapped locations.
             * @example [
             *       "019a9f0e-0000-7000-8000-0000000000a1"
             *     ]
             */
            locationIds?: string[];
            /**
             * @description Last day, inclusive.
             * @example 2026-11-20
             */
            to: string;
        };
        ComparisonDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000c1 */
            connectionId: string;
            /** @example 2026-11-20T14:02:11.000Z */
            endedAt: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000d1 */
            id: string;
            /**
             * @description Why it waits or failed.
             * @example null
             */
            reason: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            requestedAt: string;
            /** @example 4 */
            requestsUsed: number;
            /**
             * @description When a waiting one goes on.
             * @example 2026-11-20T14:02:11.000Z
             */
            resumeAt: string | null;
            /**
             * @example done
             * @enum {string}
             */
            state: "queued" | "reading" | "fetching" | "done" | "failed";
        };
        ComparisonPlanDto: {
            /**
             * @description Connections that are being compared already.
             * @example 0
             */
            alreadyOpen: number;
            /**
             * @description Comparisons that were started; none in a dry run.
             * @example []
             */
            comparisonIds: string[];
            /**
             * @description Requests left for background work today, of the key with the fewest.
             * @example 7212
             */
            left: number;
            /** @example 3 */
            locations: number;
            /**
             * @description Leads that are known to be missing in the period.
             * @example 0
             */
            missing: number;
            /**
             * @description Requests to WhatConverts, if nothing changes meanwhile.
             * @example 4
             */
            requests: number;
        };
        ConflictCandidateDto: {
            /** @example Brightside Windows */
            company: string | null;
            /** @example jane@example.com */
            email: string | null;
            /** @example 0035g00000AbCdEAAV */
            id: string;
            /** @example Jane Doe */
            name: string | null;
            /**
             * @example Contact
             * @enum {string}
             */
            object: "Lead" | "Contact" | "Account";
            /** @example (704) 555-0101 */
            phone: string | null;
            /** @example https://brightside.my.salesforce.com/0035g00000AbCdEAAV */
            url: string;
        };
        ConflictDto: {
            candidates: components["schemas"]["ConflictCandidateDto"][];
            /**
             * @description What is possible.
             * @example [
             *       "link",
             *       "skip"
             *     ]
             */
            choices: ("link" | "create" | "skip")[];
            /**
             * @example duplicate-rule
             * @enum {string}
             */
            kind: "several-records" | "duplicate-rule" | "phone-of-another-email";
            /**
             * @description The rule of the org.
             * @example Standard Lead Duplicate Rule
             */
            rule: string | null;
        };
        ConnectedDto: {
            connection: components["schemas"]["ConnectionDto"];
            /**
             * @description False when the same key was connected before.
             * @example true
             */
            created: boolean;
            /** @example 019a9f0e-0000-7000-8000-0000000000d1 */
            runId: string | null;
        };
        ConnectionDto: {
            /**
             * @example [
             *       "20611"
             *     ]
             */
            accountIds: string[];
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000c1 */
            id: string;
            /**
             * @example master
             * @enum {string|null}
             */
            keyKind: "master" | "profile" | null;
            /** @example WhatConverts */
            label: string;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSyncAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastVerifiedAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastWebhookAt: string | null;
            /**
             * @example [
             *       "web_form",
             *       "phone_call",
             *       "chat"
             *     ]
             */
            leadTypes: ("web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other")[];
            /** @example 3 */
            mappedLocations: number;
            /** @example 2026-11-20T14:02:11.000Z */
            nextSyncAt: string | null;
            /**
             * @description A run that has not ended.
             * @example null
             */
            openRunId: string | null;
            /** @example whatconverts */
            provider: string;
            /**
             * @description Machine-readable reason of the situation.
             * @example null
             */
            reason: string | null;
            /**
             * @description When paused work goes on.
             * @example 2026-11-20T14:02:11.000Z
             */
            resumeAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            rotatedAt: string | null;
            /**
             * @example active
             * @enum {string}
             */
            situation: "not_connected" | "setting_up" | "active" | "warnings" | "failing" | "credentials_rejected" | "paused";
            /** @example 12 */
            totalLocations: number;
            /**
             * @description Rises with each change; the ETag of the connection.
             * @example 1
             */
            version: number;
        };
        ConnectionHealthDto: {
            budget: components["schemas"]["RequestBudgetDto"] | null;
            /**
             * @description How long the next sync is overdue.
             * @example 0
             */
            delaySeconds: number | null;
            findings: components["schemas"]["HealthFindingDto"][];
            forecast: components["schemas"]["RequestForecastDto"] | null;
            /**
             * @description Days since the key was entered.
             * @example 12
             */
            keyAgeDays: number;
            /** @example 2026-11-20T14:02:11.000Z */
            lastFailureAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            nextSyncAt: string | null;
            /** @example 0 */
            quarantinedRecords: number;
            /** @example null */
            reason: string | null;
            /**
             * @example active
             * @enum {string}
             */
            situation: "not_connected" | "setting_up" | "active" | "warnings" | "failing" | "credentials_rejected" | "paused";
        };
        ConnectionListDto: {
            data: components["schemas"]["ConnectionDto"][];
            /**
             * @description The worst of all connections, for the card.
             * @example active
             * @enum {string}
             */
            situation: "not_connected" | "setting_up" | "active" | "warnings" | "failing" | "credentials_rejected" | "paused";
        };
        ConnectWhatConvertsDto: {
            /** @example Sunny Kitchens agency key */
            label?: string;
            /**
             * @example [
             *       "web_form",
             *       "phone_call",
             *       "chat"
             *     ]
             */
            leadTypes?: ("web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other")[];
            /** @example 0123456789abcdef0123456789abcdef */
            secret: string;
            /** @example 1234-0a1b2c3d4e5f6071 */
            token: string;
        };
        ConversionPairDto: {
            /** @example Leadweave_Lead_ID__c */
            field: string;
            /** @example Leadweave_Lead_ID__c */
            leadField: string;
            /**
             * @example Opportunity
             * @enum {string}
             */
            object: "Lead" | "Contact" | "Account" | "Opportunity";
            /**
             * @description `taken`: an administrator mapped something else to it; `unknown`: the user may not read the map.
             * @example missing
             * @enum {string}
             */
            state: "ok" | "missing" | "taken" | "unknown";
        };
        CreateApiKeyDto: {
            /**
             * @description The key stops working at this time; null for never.
             * @default null
             * @example 2027-11-20T14:02:11.000Z
             */
            expiresAt: string | null;
            /**
             * @description The key sees the leads of these locations only; null for all of the brand.
             * @default null
             */
            locationIds: string[] | null;
            /** @example Zapier */
            name: string;
            /**
             * @example [
             *       "leads:read"
             *     ]
             */
            scopes: ("leads:read" | "leads:write" | "connections:read" | "connections:write" | "webhooks:manage" | "forms:submit" | "exports:create" | "audit:read")[];
        };
        CreateBrandDto: {
            /** @example USD */
            currency: string;
            /** @example Sunny Kitchens */
            name: string;
            /** @example America/New_York */
            timeZone: string;
        };
        CreateEndpointDto: {
            /**
             * @default
             * @example Our CRM
             */
            description: string;
            /**
             * @description Sent with every request. Kept sealed and never shown again.
             * @example {
             *       "X-Team": "sales"
             *     }
             */
            headers?: {
                [key: string]: string;
            };
            selection: components["schemas"]["SelectionDto"];
            /**
             * @description `full`: the whole lead; `thin`: ids only; `whatconverts`: as the webhooks of WhatConverts.
             * @default full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
            /** @example https://hooks.example.com/leads */
            url: string;
        };
        CreateExportDto: {
            /**
             * @description In this order; all columns when left out.
             * @example [
             *       "received",
             *       "name",
             *       "email"
             *     ]
             */
            columns?: ("received" | "timeZone" | "location" | "type" | "name" | "company" | "email" | "phone" | "form" | "message" | "source" | "medium" | "campaign" | "keyword" | "device" | "channel" | "durationSeconds" | "quality" | "status" | "quoteValue" | "salesValue" | "currency" | "id")[];
            /** @description The leads that match, as in the list. */
            filter: components["schemas"]["LeadFilterDto"];
        };
        CreateFormDto: {
            fields: components["schemas"]["FormFieldDto"][];
            /** @example Quote request */
            name: string;
            outcome: components["schemas"]["FormOutcomeDto"];
            routing: components["schemas"]["FormRoutingDto"];
            /**
             * @description Words of the button.
             * @default Send
             * @example Send
             */
            submitLabel: string;
            /**
             * @description May embed the form.
             * @example [
             *       "https://www.example.com"
             *     ]
             */
            websites?: string[];
        };
        CreateInspectionDto: {
            /**
             * @default webhook.test
             * @enum {string}
             */
            event: "lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test";
            /**
             * @default full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
        };
        CreateLocationDto: {
            /** @example Austin */
            city?: string | null;
            /** @example 017 */
            externalReference?: string | null;
            /** @example Austin North */
            name: string;
            /** @example (512) 555-0101 */
            phone?: string | null;
            /** @example TX */
            region?: string | null;
            /**
             * @default active
             * @enum {string}
             */
            status: "active" | "onboarding" | "coming_soon" | "closed";
            /**
             * @description IANA time zone: days of the location begin at its midnight.
             * @example America/Chicago
             */
            timeZone: string;
        };
        CreateSavedViewDto: {
            layout: components["schemas"]["ListLayoutDto"];
            /** @example Calls over two minutes */
            name: string;
            /**
             * @description What stands behind the question mark of the list's address, without a cursor.
             * @example tab=all&type=phone_call&duration=over-2-minutes
             */
            query: string;
            /**
             * @description Everybody in the brand reads it; brand admins share.
             * @example false
             */
            shared: boolean;
        };
        CredentialsDto: {
            /** @example 0123456789abcdef0123456789abcdef */
            secret: string;
            /** @example 1234-0a1b2c3d4e5f6071 */
            token: string;
        };
        DecideAlertDto: {
            /**
             * @description Required for `muted`.
             * @example 2026-11-27T00:00:00.000Z
             */
            mutedUntil?: string;
            /**
             * @description Required for `closed`.
             * @example The location is closed this week.
             */
            reason?: string;
            /**
             * @example acknowledged
             * @enum {string}
             */
            state: "open" | "acknowledged" | "muted" | "closed";
        };
        DeliveryDetailDto: {
            /**
             * @description Attempts of all rounds.
             * @example 2
             */
            attempts: number;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /**
             * @description For a terminal, without a valid signature.
             * @example curl -X POST 'https://…'
             */
            curl: string;
            /** @example 2026-11-20T14:02:12.000Z */
            endedAt: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01 */
            endpointId: string;
            /** @example lead.created */
            event: string;
            /**
             * @description The same over all attempts.
             * @example evt_019a9f0e6d0c7c559a510b1f2f6c9a11
             */
            eventId: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9c01 */
            id: string;
            /** @example 182 */
            lastDurationMs: number | null;
            /** @example timeout */
            lastFailure: string | null;
            /** @example 503 */
            lastStatus: number | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string | null;
            /** @example 13 */
            mostAttempts: number;
            /** @example 2026-11-20T14:07:11.000Z */
            nextTryAt: string | null;
            /**
             * @description Why it waits (`failed`, `asked-to-wait`, `replayed`) or ended (`all-attempts-failed`, `receiver-aborted`, `endpoint-gone`, `endpoint-deleted`, `lead-erased`). The list can grow.
             * @example failed
             */
            reason: string | null;
            /**
             * @description The bytes that are signed, as text.
             * @example {"id":"evt_…"}
             */
            requestBody: string;
            /** @description Without the static headers. */
            requestHeaders: {
                [key: string]: string;
            };
            /**
             * @example pending
             * @enum {string}
             */
            state: "pending" | "sending" | "delivered" | "exhausted" | "cancelled";
            /**
             * @example full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
            /** @example false */
            test: boolean;
            tries: components["schemas"]["AttemptDto"][];
            /** @example https://hooks.example.com/leads */
            url: string;
        };
        DeliveryDto: {
            /**
             * @description Attempts of all rounds.
             * @example 2
             */
            attempts: number;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /** @example 2026-11-20T14:02:12.000Z */
            endedAt: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01 */
            endpointId: string;
            /** @example lead.created */
            event: string;
            /**
             * @description The same over all attempts.
             * @example evt_019a9f0e6d0c7c559a510b1f2f6c9a11
             */
            eventId: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9c01 */
            id: string;
            /** @example 182 */
            lastDurationMs: number | null;
            /** @example timeout */
            lastFailure: string | null;
            /** @example 503 */
            lastStatus: number | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string | null;
            /** @example 13 */
            mostAttempts: number;
            /** @example 2026-11-20T14:07:11.000Z */
            nextTryAt: string | null;
            /**
             * @description Why it waits (`failed`, `asked-to-wait`, `replayed`) or ended (`all-attempts-failed`, `receiver-aborted`, `endpoint-gone`, `endpoint-deleted`, `lead-erased`). The list can grow.
             * @example failed
             */
            reason: string | null;
            /**
             * @example pending
             * @enum {string}
             */
            state: "pending" | "sending" | "delivered" | "exhausted" | "cancelled";
            /**
             * @example full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
            /** @example false */
            test: boolean;
        };
        DeliveryHourDto: {
            /** @example 41 */
            delivered: number;
            /**
             * @description Given up, or cancelled with their endpoint.
             * @example 0
             */
            ended: number;
            /**
             * @description Failed, and waiting for their next try.
             * @example 2
             */
            failing: number;
            /** @example 2026-11-20T14:00:00.000Z */
            hour: string;
            /**
             * @description Waiting for their first try.
             * @example 3
             */
            waiting: number;
        };
        DeliveryHoursDto: {
            /** @description The last 24 hours, oldest first, tests aside. */
            data: components["schemas"]["DeliveryHourDto"][];
            /**
             * @description Seconds after the change within which 95 % of these deliveries were tried for the first time; null when none was.
             * @example 0.42
             */
            firstTrySeconds: number | null;
        };
        DeliveryListDto: {
            data: components["schemas"]["DeliveryDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        DevelopmentMailboxDto: {
            data: components["schemas"]["DevelopmentMailDto"][];
        };
        DevelopmentMailDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            sentAt: string;
            /** @example Join Sunny Kitchens on Leadweave */
            subject: string;
            /** @example Open http://localhost:3000/invitation#… */
            text: string;
            /** @example franchisee@example.com */
            to: string;
        };
        DiagnosesDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            checkedAt: string;
            data: components["schemas"]["LocationDiagnosesDto"][];
        };
        DiagnosisDto: {
            /**
             * @example source-silent
             * @enum {string}
             */
            cause: "no-profile-id" | "credentials-rejected" | "connection-paused" | "connection-failing" | "profile-missing" | "location-failing" | "history-loading" | "leads-missing" | "source-silent" | "quiet-but-reported" | "type-silent" | "attribution-missing" | "records-quarantined";
            /**
             * @example {
             *       "hours": 52,
             *       "low": 4,
             *       "high": 7
             *     }
             */
            facts: {
                [key: string]: string | number;
            };
            /**
             * @description Page of the portal.
             * @example /grow/integrations/whatconverts/locations
             */
            link: string;
            /**
             * @description For people.
             * @example None for 52 h: likely tracking number or form
             */
            text: string;
        };
        EndpointDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /**
             * @description Delivered in the last 7 days, tests aside.
             * @example 1204
             */
            delivered: number;
            /** @example Our CRM */
            description: string;
            /**
             * @description Given up in the last 7 days.
             * @example 3
             */
            exhausted: number;
            /** @example 2026-11-20T14:02:11.000Z */
            failingSince: string | null;
            /**
             * @description Names of the static headers.
             * @example [
             *       "X-Team"
             *     ]
             */
            headerNames: string[];
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01 */
            id: string;
            /** @example status-500 */
            lastFailure: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastFailureAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            /** @example 2026-11-20T14:07:11.000Z */
            nextTryAt: string | null;
            /** @example 2026-11-21T14:02:11.000Z */
            previousSecretUntil: string | null;
            selection: components["schemas"]["SelectionDto"];
            /**
             * @example active
             * @enum {string}
             */
            state: "active" | "paused" | "disabled";
            /** @example failing */
            stateReason: string | null;
            /**
             * @example full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
            /** @example 2026-11-20T14:02:11.000Z */
            updatedAt: string;
            /** @example https://hooks.example.com/leads */
            url: string;
            /** @example 3 */
            version: number;
            /**
             * @description Waiting for their first or next try.
             * @example 12
             */
            waiting: number;
        };
        EndpointListDto: {
            data: components["schemas"]["EndpointDto"][];
        };
        EndpointWithSecretDto: {
            endpoint: components["schemas"]["EndpointDto"];
            /**
             * @description Shown this once.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
        ErasureDto: {
            /**
             * @description Change nothing and say what would be erased.
             * @default false
             */
            dryRun: boolean;
            /** @example jane@example.com */
            email?: string;
            /** @example (704) 555-0101 */
            phone?: string;
            /**
             * @description Of a dry run: erase exactly that, or answer 409.
             * @example x7Yh3
             */
            planId?: string;
        };
        ErasureOutcomeDto: {
            /** @example false */
            applied: boolean;
            /**
             * @description Entries of timelines.
             * @example 9
             */
            events: number;
            /**
             * @description Inputs kept as received.
             * @example 1
             */
            inputs: number;
            /** @example 3 */
            leads: number;
            others: components["schemas"]["HeldDataDto"][];
            /** @example x7Yh3 */
            planId: string;
            /**
             * @description Source records.
             * @example 4
             */
            records: number;
            /**
             * @description E-mail addresses and phone numbers that are refused from now on.
             * @example 2
             */
            refused: number;
        };
        ErrorRetryDto: {
            /**
             * @description Leads that are tried again now.
             * @example 7
             */
            retried: number;
        };
        ExportDto: {
            /**
             * @description Size of the file so far.
             * @example 181233
             */
            bytes: number;
            /** @example 2026-11-26T14:02:11.000Z */
            createdAt: string;
            /** @example 2026-11-26T14:02:19.000Z */
            endedAt: string | null;
            /**
             * @description Then the file is removed.
             * @example 2026-12-03T14:02:19.000Z
             */
            expiresAt: string;
            /** @example leads-2026-11-26.csv */
            fileName: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /**
             * @description Why it ended without a file: cancelled by the person, the access to leads changed, or our fault.
             * @example null
             * @enum {string|null}
             */
            reason: "by-person" | "access-changed" | "unexpected" | null;
            /**
             * @description Leads that are written.
             * @example 500
             */
            rows: number;
            /**
             * @example running
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "cancelled" | "failed";
            /**
             * @description Leads that matched at the beginning.
             * @example 1204
             */
            total: number | null;
        };
        ExportListDto: {
            /** @description Of the signed-in person, newest first. */
            data: components["schemas"]["ExportDto"][];
            /**
             * @description Null on the last page.
             * @example null
             */
            nextCursor: string | null;
        };
        FailedLeadDto: {
            /**
             * @description When it failed last.
             * @example 2026-11-20T14:02:11.000Z
             */
            failedAt: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string;
            /**
             * @description Name, phone or e-mail.
             * @example Jane Doe
             */
            name: string;
            /** @example 2026-11-20T14:07:00.000Z */
            nextTryAt: string | null;
        };
        FailedLeadListDto: {
            data: components["schemas"]["FailedLeadDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        FilterFaultDto: {
            /**
             * @description Positions on the way to the line, from 0.
             * @example [
             *       0
             *     ]
             */
            at: number[];
            /** @example value-not-valid */
            code: string;
        };
        FilterPartDto: {
            /** @example StageName */
            field?: string;
            lines?: components["schemas"]["FilterPartDto"][];
            /** @enum {string} */
            match?: "all" | "any";
            /**
             * @example is-one-of
             * @enum {string}
             */
            operator?: "is" | "is-not" | "is-one-of" | "is-none-of" | "contains" | "starts-with" | "under" | "at-most" | "over" | "at-least" | "is-blank" | "is-not-blank";
            /**
             * @description As people typed them.
             * @example [
             *       "Proposal",
             *       "Closed Won"
             *     ]
             */
            values?: string[];
        };
        FilterPreviewDto: {
            /** @example 37 */
            count: number | null;
            /** @description With any of them nothing was asked. */
            faults: components["schemas"]["FilterFaultDto"][];
            /**
             * @description A few of them, newest first.
             * @example [
             *       "Doe – Kitchen windows"
             *     ]
             */
            names: string[];
        };
        FirstRunDto: {
            /** @example Sunny Kitchens */
            brandName: string;
            /**
             * @default USD
             * @example USD
             */
            currency: string;
            /** @example owner@example.com */
            email: string;
            /** @example Jane Doe */
            name: string;
            /** Format: password */
            password: string;
            /**
             * @default America/New_York
             * @example America/New_York
             */
            timeZone: string;
        };
        FoldedLeadDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            foldedInto: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            id: string;
        };
        ForbidPairDto: {
            /**
             * @description `leadId` of a candidate.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12
             */
            otherLeadId: string;
        };
        FormAddressesDto: {
            /** @example https://leads.example.com/f/Jx2vQ0cN4aBhT1sK */
            page: string;
            /** @example https://leads.example.com/f/Jx2vQ0cN4aBhT1sK/embed.js */
            script: string;
            /** @example https://leads.example.com/api/v1/forms/019a9f0e-0000-7000-8000-0000000000a2/submissions */
            submissions: string;
        };
        FormDto: {
            addresses: components["schemas"]["FormAddressesDto"];
            /** @example 2026-11-01T09:00:00.000Z */
            createdAt: string;
            fields: components["schemas"]["FormFieldDto"][];
            figures: components["schemas"]["FormFiguresDto"];
            /** @example 019a9f0e-0000-7000-8000-0000000000b1 */
            id: string;
            /**
             * @description How many locations its submissions can go to.
             * @example 1
             */
            locationCount: number;
            /**
             * @description Of a form of one location.
             * @example 019a9f0e-0000-7000-8000-0000000000a2
             */
            locationId: string | null;
            /** @example Austin North */
            locationName: string | null;
            /** @example Quote request */
            name: string;
            outcome: components["schemas"]["FormOutcomeDto"];
            /** @example Jx2vQ0cN4aBhT1sK */
            publicKey: string;
            /** @description Of the last 30 days, most frequent first. */
            refusals: components["schemas"]["FormRefusalDto"][];
            routing: components["schemas"]["FormRoutingDto"];
            /**
             * @example fixed
             * @enum {string}
             */
            routingKind: "fixed" | "choice" | "postcode";
            /**
             * @example active
             * @enum {string}
             */
            state: "active" | "disabled";
            /** @example Send */
            submitLabel: string;
            /** @example 2026-11-20T14:02:11.000Z */
            updatedAt: string;
            /**
             * @description Rises with each change; the ETag of the form.
             * @example 3
             */
            version: number;
            /**
             * @example [
             *       "https://www.example.com"
             *     ]
             */
            websites: string[];
        };
        FormFieldDto: {
            /**
             * @description How a choice is drawn.
             * @default select
             * @enum {string}
             */
            display: "select" | "radio";
            /**
             * @description A line of help below the label.
             * @example null
             */
            help?: string | null;
            /**
             * @description Name of the value in submissions.
             * @example email
             */
            id: string;
            /**
             * @example email
             * @enum {string}
             */
            kind: "text" | "long_text" | "email" | "phone" | "choice" | "checkbox" | "consent";
            /** @example E-mail */
            label: string;
            /**
             * @description Of a choice.
             * @example []
             */
            options?: string[];
            /** @example true */
            required: boolean;
            /**
             * @description What the value becomes on the lead.
             * @example email
             * @enum {string}
             */
            role: "none" | "name" | "email" | "phone" | "company" | "message";
        };
        FormFiguresDto: {
            /**
             * @description Of all times.
             * @example 2026-11-20T14:02:11.000Z
             */
            lastSubmittedAt: string | null;
            /**
             * @description Paired with a WhatConverts lead.
             * @example 31
             */
            paired: number;
            /**
             * @description Wait in quarantine.
             * @example 0
             */
            quarantined: number;
            /**
             * @description Refused, and not among the submissions.
             * @example 1
             */
            refused: number;
            /**
             * @description Scored as spam by a person.
             * @example 3
             */
            spam: number;
            /** @example 42 */
            submissions: number;
            /**
             * @description Suspected by the form.
             * @example 2
             */
            suspected: number;
        };
        FormItemDto: {
            figures: components["schemas"]["FormFiguresDto"];
            /** @example 019a9f0e-0000-7000-8000-0000000000b1 */
            id: string;
            /**
             * @description How many locations its submissions can go to.
             * @example 1
             */
            locationCount: number;
            /**
             * @description Of a form of one location.
             * @example 019a9f0e-0000-7000-8000-0000000000a2
             */
            locationId: string | null;
            /** @example Austin North */
            locationName: string | null;
            /** @example Quote request */
            name: string;
            /**
             * @example fixed
             * @enum {string}
             */
            routingKind: "fixed" | "choice" | "postcode";
            /**
             * @example active
             * @enum {string}
             */
            state: "active" | "disabled";
            /** @example 2026-11-20T14:02:11.000Z */
            updatedAt: string;
            /**
             * @description Rises with each change; the ETag of the form.
             * @example 3
             */
            version: number;
        };
        FormListDto: {
            data: components["schemas"]["FormItemDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        FormOutcomeDto: {
            /**
             * @description Page to which the browser is sent.
             * @example null
             */
            address?: string | null;
            /**
             * @example message
             * @enum {string}
             */
            kind: "message" | "redirect";
            /** @example Thank you. We will answer within one working day. */
            text?: string | null;
        };
        FormRefusalDto: {
            /** @example required */
            code: string;
            /** @example 4 */
            count: number;
            /**
             * @description Id of the field.
             * @example email
             */
            fieldId: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastAt: string;
            /**
             * @description For example the website that is not allowed.
             * @example null
             */
            sample: string | null;
        };
        FormRoutingDto: {
            /**
             * @description The field that decides.
             * @example postcode
             */
            fieldId?: string | null;
            /**
             * @example postcode
             * @enum {string}
             */
            kind: "fixed" | "choice" | "postcode";
            /**
             * @description The location of a fixed form; else where goes what no rule fits.
             * @example 019a9f0e-0000-7000-8000-0000000000a2
             */
            locationId: string;
            rules?: components["schemas"]["RoutingRuleDto"][];
        };
        HealthFindingDto: {
            /** @example 9 */
            count: number;
            /** @example locations-unmapped */
            reason: string;
        };
        HealthReportDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            checkedAt: string;
            locations: components["schemas"]["LocationHealthDto"][];
            /**
             * @description Records in quarantine, of all locations and of none.
             * @example 0
             */
            quarantined: number;
        };
        HeldDataDto: {
            /** @example 2 */
            count: number;
            /** @example notes */
            noun: string;
        };
        ImportCountsDto: {
            /** @example 3 */
            created: number;
            /** @example 1 */
            exists: number;
            /** @example 0 */
            invalid: number;
        };
        ImportFaultDto: {
            /** @example timeZone */
            field: string;
            /**
             * @example unknown-time-zone
             * @enum {string}
             */
            reason: "missing" | "too-long" | "unknown-time-zone" | "unknown-status" | "repeated";
        };
        ImportLocationsDto: {
            /**
             * @description The file: a title row, then one location a row. Comma, semicolon or tab.
             * @example name,city,state,time zone
             *     Austin North,Austin,TX,America/Chicago
             */
            csv: string;
            /**
             * @description Time zone of rows that name none. Without it: the zone of the brand.
             * @example America/Chicago
             */
            defaultTimeZone?: string;
            /**
             * @description Say what would happen, change nothing.
             * @default false
             */
            dryRun: boolean;
        };
        ImportResultDto: {
            counts: components["schemas"]["ImportCountsDto"];
            /** @example false */
            dryRun: boolean;
            /**
             * @example [
             *       "Favourite colour"
             *     ]
             */
            ignoredColumns: string[];
            rows: components["schemas"]["ImportRowDto"][];
        };
        ImportRowDto: {
            faults: components["schemas"]["ImportFaultDto"][];
            /**
             * @description Line of the file; the title row is line 1.
             * @example 2
             */
            line: number;
            /** @example Austin North */
            name: string;
            /**
             * @description `exists`: a location of that name is there already and was left as it is.
             * @example created
             * @enum {string}
             */
            outcome: "created" | "exists" | "invalid";
        };
        InboundDeliveryDetailDto: {
            /** @example 1 */
            attempts: number;
            /** @example 2048 */
            bytes: number;
            /**
             * @description `waiting`, `confirmed`, `unknown-at-source` or `not-imported`.
             * @example confirmed
             */
            confirmation: string | null;
            /** @example No location has the profile 48213. */
            detail: string | null;
            /**
             * @description Lead id of WhatConverts.
             * @example 153928
             */
            externalId: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example phone_call_completed */
            kind: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            leadId: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string | null;
            /**
             * @example created
             * @enum {string}
             */
            outcome: "created" | "enriched" | "updated" | "unchanged" | "ignored" | "awaiting-confirmation" | "waiting" | "quarantined";
            /** @example 48213 */
            profileId: string | null;
            /**
             * @description As received. Only for brand admins.
             * @example {"trigger":"new","lead_id":153928}
             */
            raw: string | null;
            /**
             * @description Machine-readable.
             * @example older-version
             */
            reason: string | null;
            /** @example 2026-11-26T14:02:11.320Z */
            receivedAt: string;
            /** @example 2026-11-26T14:02:11.320Z */
            settledAt: string | null;
            /** @example new */
            trigger: string | null;
        };
        InboundDeliveryDto: {
            /** @example 1 */
            attempts: number;
            /** @example 2048 */
            bytes: number;
            /**
             * @description `waiting`, `confirmed`, `unknown-at-source` or `not-imported`.
             * @example confirmed
             */
            confirmation: string | null;
            /** @example No location has the profile 48213. */
            detail: string | null;
            /**
             * @description Lead id of WhatConverts.
             * @example 153928
             */
            externalId: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example phone_call_completed */
            kind: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            leadId: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string | null;
            /**
             * @example created
             * @enum {string}
             */
            outcome: "created" | "enriched" | "updated" | "unchanged" | "ignored" | "awaiting-confirmation" | "waiting" | "quarantined";
            /** @example 48213 */
            profileId: string | null;
            /**
             * @description Machine-readable.
             * @example older-version
             */
            reason: string | null;
            /** @example 2026-11-26T14:02:11.320Z */
            receivedAt: string;
            /** @example 2026-11-26T14:02:11.320Z */
            settledAt: string | null;
            /** @example new */
            trigger: string | null;
        };
        InboundDeliveryListDto: {
            data: components["schemas"]["InboundDeliveryDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        IncomingWebhookDto: {
            /**
             * @description Within so many milliseconds 95 of 100 deliveries of the day were answered.
             * @example 5
             */
            answeredP95Ms: number | null;
            /** @example 2026-11-26T14:02:11.320Z */
            createdAt: string | null;
            /**
             * @description Answered deliveries of the UTC day.
             * @example 42
             */
            deliveriesToday: number;
            /** @description Whether the connection has an address. */
            exists: boolean;
            /** @description Of the last 24 hours. */
            kinds: components["schemas"]["ReceivedKindDto"][];
            /** @example 2026-11-26T14:02:11.320Z */
            lastReceivedAt: string | null;
            /**
             * @description Without its secret.
             * @example https://leads.example.com/hooks/wc/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11/…
             */
            maskedUrl: string | null;
            /**
             * @description Until when the previous address is accepted too.
             * @example 2026-11-26T14:02:11.320Z
             */
            previousUntil: string | null;
            /** @example 2026-11-26T14:02:11.320Z */
            previousUsedAt: string | null;
            /**
             * @description Deliveries to the previous address since the rotation.
             * @example 0
             */
            previousUses: number;
            /** @example 0 */
            quarantined: number;
            /** @example 2026-11-26T14:02:11.320Z */
            rotatedAt: string | null;
            /**
             * @description Leads that wait for the read that confirms them.
             * @example 2
             */
            unconfirmed: number;
            /**
             * @description Pushed leads that WhatConverts does not know.
             * @example 0
             */
            unknownAtSource: number;
            unknownProfiles: components["schemas"]["UnknownProfileDto"][];
            /**
             * @description Within so many milliseconds 95 of 100 deliveries of the last 24 hours were visible.
             * @example 240
             */
            visibleP95Ms: number | null;
        };
        InspectionDto: {
            /** @example {"id":"evt_…"} */
            body: string;
            /** @example lead.created */
            event: string;
            /**
             * @example {
             *       "webhook-id": "evt_019a9f0e6d0c7c559a510b1f2f6c9a11"
             *     }
             */
            headers: {
                [key: string]: string;
            };
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9d01 */
            id: string;
            /** @example 2026-11-20T14:02:11.000Z */
            receivedAt: string;
            /**
             * @example full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
        };
        InspectionListDto: {
            /** @description The last 50, newest first. */
            data: components["schemas"]["InspectionDto"][];
        };
        InstallationDto: {
            /** @example false */
            demo: boolean;
            /**
             * @description Nobody has an account yet: the first person sets up the installation.
             * @example false
             */
            firstRun: boolean;
            /**
             * @description `development`: mails land on a page of the portal.
             * @example smtp
             * @enum {string}
             */
            mail: "smtp" | "development";
        };
        InvitationDto: {
            /**
             * @description The address has an account already: sign in with it, then accept; no name and password are needed.
             * @example false
             */
            accountExists: boolean;
            /** @example Sunny Kitchens */
            brandName: string;
            /** @example franchisee@example.com */
            email: string;
            /** @example 2026-11-27T14:02:11.000Z */
            expiresAt: string;
            /**
             * @example franchisee
             * @enum {string}
             */
            role: "brand_admin" | "franchisee" | "marketing";
            /**
             * @example pending
             * @enum {string}
             */
            state: "pending" | "expired" | "accepted";
        };
        InviteMemberDto: {
            /** @example franchisee@example.com */
            email: string;
            /**
             * @description Locations of a franchisee. Empty for the other roles, which see all locations.
             * @default []
             */
            locationIds: string[];
            /**
             * @example franchisee
             * @enum {string}
             */
            role: "brand_admin" | "franchisee" | "marketing";
        };
        IssuedApiKeyDto: {
            apiKey: components["schemas"]["ApiKeyDto"];
            /**
             * @description The key itself, shown this once.
             * @example lw_live_0000000000000000000000000000000000000000000example
             */
            key: string;
        };
        JudgementDto: {
            /**
             * @example good
             * @enum {string}
             */
            quality?: "unscored" | "good" | "spam";
            /**
             * @example viewed
             * @enum {string}
             */
            status?: "new" | "viewed" | "archived";
        };
        LatestBackFillDto: {
            /** @description `null` when no earlier leads were ever sent. */
            backFill: components["schemas"]["BackFillDto"] | null;
        };
        LeadAttributionDto: {
            /** @example spring */
            campaign: string | null;
            /** @example paid */
            channel: string;
            /**
             * @description Click and visitor ids by their own names.
             * @example {
             *       "gclid": "Cj0K"
             *     }
             */
            clickIds: {
                [key: string]: string;
            };
            /** @example banner-b */
            content: string | null;
            /** @example Smartphone */
            device: string | null;
            /** @example kitchen remodel */
            keyword: string | null;
            /** @example https://www.example.com/ */
            landingUrl: string | null;
            /** @example https://www.example.com/contact */
            leadUrl: string | null;
            /** @example cpc */
            medium: string | null;
            /** @example https://search.example.com/ */
            referrer: string | null;
            /** @example google */
            source: string | null;
        };
        LeadCallDto: {
            /** @example answered */
            answerStatus: string | null;
            /** @example DOE JANE */
            callerId: string | null;
            callerNumber: components["schemas"]["PhoneDto"] | null;
            destinationNumber: components["schemas"]["PhoneDto"] | null;
            /** @example 192 */
            durationSeconds: number | null;
            /** @example true */
            hasRecording: boolean;
            /** @example false */
            hasVoicemail: boolean;
            /** @example Mobile */
            lineType: string | null;
            /** @example completed */
            status: string | null;
            /** @example Website */
            trackingName: string | null;
            trackingNumber: components["schemas"]["PhoneDto"] | null;
            /** @example Hello, I would like a quote. */
            transcript: string | null;
            /** @example Please call back. */
            voicemailTranscript: string | null;
        };
        LeadChatDto: {
            /** @example 340 */
            durationSeconds: number | null;
            /** @example completed */
            status: string | null;
        };
        LeadConfirmationDto: {
            /**
             * @description Reads that did not show the lead.
             * @example 0
             */
            attempts: number;
            /**
             * @description Why what was read was not taken, machine-readable.
             * @example type-not-selected
             */
            detail: string | null;
            /**
             * @description Not before this it is read; null when no read is planned.
             * @example 2026-11-20T14:03:00.000Z
             */
            nextReadAt: string | null;
            /**
             * @description When WhatConverts last pushed the lead.
             * @example 2026-11-20T14:02:11.320Z
             */
            pushedAt: string | null;
            /**
             * @description Why the lead is not confirmed yet.
             * @example read-follows
             * @enum {string}
             */
            reason: "confirmed" | "unknown-at-source" | "not-imported" | "next-sync" | "disconnected" | "credentials-rejected" | "requests-spent" | "connection-failing" | "not-visible-yet" | "read-follows";
        };
        LeadContactDto: {
            /** @example Doe Kitchens */
            company: string | null;
            /** @example jane@example.com */
            email: string | null;
            /** @example Jane Doe */
            name: string | null;
            phone: components["schemas"]["PhoneDto"] | null;
        };
        LeadCountDto: {
            /**
             * @description There are more; counting stopped at 10,000.
             * @example false
             */
            capped: boolean;
            /** @description Empty without `groupBy`. */
            groups: components["schemas"]["LeadCountGroupDto"][];
            /** @example 1204 */
            total: number;
        };
        LeadCountGroupDto: {
            /** @example false */
            capped: boolean;
            /** @example 37 */
            total: number;
            /** @example unscored */
            value: string;
        };
        LeadDetailDto: {
            attribution: components["schemas"]["LeadAttributionDto"];
            /**
             * @description Text of the badge.
             * @example Form
             */
            badge: string;
            call: components["schemas"]["LeadCallDto"] | null;
            /**
             * @description The carrier's caller name.
             * @example DOE JANE
             */
            callerId: string | null;
            chat: components["schemas"]["LeadChatDto"] | null;
            contact: components["schemas"]["LeadContactDto"];
            device: components["schemas"]["LeadDeviceDto"];
            /** @example 192 */
            durationSeconds: number | null;
            /**
             * @description Form fields under their own labels.
             * @example {
             *       "Project type": "Kitchen"
             *     }
             */
            fields: {
                [key: string]: string;
            };
            /**
             * @description Leads that folded into this one.
             * @example []
             */
            foldedLeadIds: string[];
            /** @example Contact Us */
            formName: string | null;
            /**
             * @description Since when the source no longer has it.
             * @example 2026-12-20T06:00:00.000Z
             */
            goneSince: string | null;
            /** @example false */
            hasRecording: boolean;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /** @example Please call me about a quote. */
            message: string | null;
            /** @example Please call me about a quote. */
            messageExcerpt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            occurredAt: string;
            /** @description Where each value comes from, by path such as `contact.email`. */
            origins: {
                [key: string]: unknown;
            };
            /** @example false */
            paired: boolean;
            pairing: components["schemas"]["LeadPairingDto"];
            /** @description Names of the members who edited, judged or decided. */
            people: components["schemas"]["LeadPersonDto"][];
            place: components["schemas"]["LeadPlaceDto"];
            /**
             * @example unscored
             * @enum {string}
             */
            quality: "unscored" | "good" | "spam";
            /** @example 2026-11-20T14:20:19.412Z */
            qualityAt: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            qualityBy: string | null;
            /** @example 2026-11-20T14:02:12.000Z */
            receivedAt: string;
            ruleSuggestions: components["schemas"]["RuleSuggestionDto"][];
            sources: components["schemas"]["LeadSourceDto"][];
            /**
             * @example new
             * @enum {string}
             */
            status: "new" | "viewed" | "archived";
            /** @example Quote */
            subject: string | null;
            /**
             * @description What the sources say.
             * @example [
             *       "spam"
             *     ]
             */
            suggestions: ("spam" | "duplicate" | "repeat" | "quotable" | "not-quotable" | "form-spam-suspected")[];
            /**
             * @description Of the location.
             * @example America/Chicago
             */
            timeZone: string;
            /**
             * @description The source's own wording.
             * @example Web Form
             */
            transactionType: string | null;
            /**
             * @example web_form
             * @enum {string}
             */
            type: "web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other";
            /** @description What has no place of its own, under its original names. */
            unmapped: {
                [key: string]: unknown;
            };
            /** @example 2026-11-20T14:20:19.412Z */
            updatedAt: string;
            value: components["schemas"]["LeadValueDto"];
            vendor: components["schemas"]["LeadVendorDto"];
            /**
             * @description Whether the source confirmed it.
             * @example true
             */
            verified: boolean;
            /**
             * @description Rises with each change; the ETag of the lead.
             * @example 7
             */
            version: number;
        };
        LeadDeviceDto: {
            /** @example Chrome */
            browser: string | null;
            /** @example Acme */
            make: string | null;
            /** @example Android */
            operatingSystem: string | null;
            /** @example Smartphone */
            type: string | null;
        };
        LeadEditsDto: {
            /** @example spring */
            "attribution.campaign"?: string | null;
            /** @example banner-b */
            "attribution.content"?: string | null;
            /** @example kitchen remodel */
            "attribution.keyword"?: string | null;
            /** @example cpc */
            "attribution.medium"?: string | null;
            /** @example google */
            "attribution.source"?: string | null;
            /** @example Doe Kitchens */
            "contact.company"?: string | null;
            /** @example jane@example.com */
            "contact.email"?: string | null;
            /** @example Jane Doe */
            "contact.name"?: string | null;
            /** @example (704) 555-0101 */
            "contact.phone"?: string | null;
        };
        LeadEventDto: {
            /** @description Who: `{ kind, id, name }`. */
            actor: {
                [key: string]: unknown;
            };
            /** @example 2026-11-20T14:20:19.412Z */
            at: string;
            /** @description Path to `{ before, after }`. */
            changed: {
                [key: string]: unknown;
            };
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example scored */
            kind: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string;
            /** @description What caused it: a run, a webhook, a submission, a person. */
            origin: {
                [key: string]: unknown;
            };
            /**
             * @description 0 for what happened elsewhere, such as a delivery.
             * @example 7
             */
            sequence: number;
        };
        LeadFacetsDto: {
            /**
             * @example [
             *       "spring"
             *     ]
             */
            campaigns: string[];
            /**
             * @example [
             *       "Contact Us"
             *     ]
             */
            forms: string[];
            /**
             * @example [
             *       "cpc"
             *     ]
             */
            mediums: string[];
            /**
             * @example [
             *       "google"
             *     ]
             */
            sources: string[];
        };
        LeadFilterDto: {
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example spring
             */
            campaign?: string;
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example paid,organic
             */
            channel?: string;
            /**
             * @description Names of forms. Several values are separated by commas; a comma inside a value is written `\,`.
             * @example Contact Us
             */
            form?: string;
            /** @example true */
            hasRecording?: boolean;
            /** @description Location ids. Several values are separated by commas; a comma inside a value is written `\,`. */
            location?: string;
            /** @example 600 */
            maxDurationSeconds?: number;
            /** @example 100 */
            maxLeadScore?: number;
            /** @example 500000 */
            maxQuoteMinor?: number;
            /** @example 500000 */
            maxSalesMinor?: number;
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example cpc
             */
            medium?: string;
            /** @example 60 */
            minDurationSeconds?: number;
            /**
             * @description WhatConverts' score of the lead; leads without one are out.
             * @example 50
             */
            minLeadScore?: number;
            /**
             * @description Quote value in minor units; leads without one are out.
             * @example 125000
             */
            minQuoteMinor?: number;
            /**
             * @description Sales value in minor units; leads without one are out.
             * @example 1
             */
            minSalesMinor?: number;
            /**
             * @description Inclusive.
             * @example 2026-11-01T00:00:00.000Z
             */
            occurredFrom?: string;
            /**
             * @description Exclusive.
             * @example 2026-12-01T00:00:00.000Z
             */
            occurredTo?: string;
            /** @example true */
            paired?: boolean;
            /**
             * @description Name, e-mail, phone digits, message, campaign, form.
             * @example 704 555 0101
             */
            q?: string;
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example unscored,good
             */
            quality?: string;
            /**
             * @description As WhatConverts or a person has it. Several values are separated by commas; a comma inside a value is written `\,`.
             * @example yes,pending
             */
            quotable?: string;
            /**
             * @description Leads that arrived since, inclusive.
             * @example 2026-11-20T14:00:00.000Z
             */
            receivedSince?: string;
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example google
             */
            source?: string;
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example new
             */
            status?: string;
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example web_form,phone_call
             */
            type?: string;
        };
        LeadItemAttributionDto: {
            /** @example spring */
            campaign: string | null;
            /**
             * @example paid
             * @enum {string}
             */
            channel: "organic" | "promotion" | "paid" | "direct" | "unknown";
            /** @example Smartphone */
            device: string | null;
            /** @example kitchen remodel */
            keyword: string | null;
            /** @example cpc */
            medium: string | null;
            /** @example google */
            source: string | null;
        };
        LeadItemDto: {
            attribution: components["schemas"]["LeadItemAttributionDto"];
            /**
             * @description Text of the badge.
             * @example Form
             */
            badge: string;
            /**
             * @description The carrier's caller name.
             * @example DOE JANE
             */
            callerId: string | null;
            contact: components["schemas"]["LeadContactDto"];
            /** @example 192 */
            durationSeconds: number | null;
            /** @example Contact Us */
            formName: string | null;
            /**
             * @description Since when the source no longer has it.
             * @example 2026-12-20T06:00:00.000Z
             */
            goneSince: string | null;
            /** @example false */
            hasRecording: boolean;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /** @example Please call me about a quote. */
            messageExcerpt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            occurredAt: string;
            /** @example false */
            paired: boolean;
            /**
             * @example unscored
             * @enum {string}
             */
            quality: "unscored" | "good" | "spam";
            /** @example 2026-11-20T14:02:12.000Z */
            receivedAt: string;
            ruleSuggestions: components["schemas"]["RuleSuggestionDto"][];
            /**
             * @example new
             * @enum {string}
             */
            status: "new" | "viewed" | "archived";
            /**
             * @description What the sources say.
             * @example [
             *       "spam"
             *     ]
             */
            suggestions: ("spam" | "duplicate" | "repeat" | "quotable" | "not-quotable" | "form-spam-suspected")[];
            /**
             * @description Of the location.
             * @example America/Chicago
             */
            timeZone: string;
            /**
             * @description The source's own wording.
             * @example Web Form
             */
            transactionType: string | null;
            /**
             * @example web_form
             * @enum {string}
             */
            type: "web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other";
            /** @example 2026-11-20T14:20:19.412Z */
            updatedAt: string;
            value: components["schemas"]["LeadItemValueDto"];
            /**
             * @description Whether the source confirmed it.
             * @example true
             */
            verified: boolean;
            /**
             * @description Rises with each change; the ETag of the lead.
             * @example 7
             */
            version: number;
        };
        LeadItemValueDto: {
            /** @example yes */
            quotable: string | null;
            quote: components["schemas"]["MoneyDto"] | null;
            sales: components["schemas"]["MoneyDto"] | null;
        };
        LeadListDto: {
            data: components["schemas"]["LeadItemDto"][];
            /**
             * @description With `updatedSince`: the locations whose leads you get now, null for all of the brand. Drop what you hold of others; when one is new to you, begin again from long ago.
             * @example [
             *       "019a9f0e-0000-7000-8000-0000000000a2"
             *     ]
             */
            locations?: string[] | null;
            /**
             * @description Null on the last page.
             * @example WyJhYmMiXQ
             */
            nextCursor: string | null;
            /** @description With `updatedSince`: leads of this page that are gone. */
            tombstones?: components["schemas"]["LeadTombstoneDto"][];
        };
        LeadMoveDto: {
            /**
             * @example profile-changed
             * @enum {string}
             */
            because: "profile-changed" | "taken-back";
            /** @example 2026-11-20T14:02:14.000Z */
            finishedAt: string | null;
            from: components["schemas"]["MoveLocationDto"];
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example 408 */
            moved: number;
            /**
             * @description Moved ones that became part of a lead of one of the new location’s own forms.
             * @example 3
             */
            paired: number;
            /** @example 2026-11-20T14:02:11.000Z */
            requestedAt: string;
            /**
             * @description Paired, erased or moved by somebody else before it was their turn.
             * @example 4
             */
            stayed: number;
            to: components["schemas"]["MoveLocationDto"];
            /**
             * @description Leads that were chosen.
             * @example 412
             */
            total: number;
            /**
             * @description The move that this one takes back.
             * @example null
             */
            undoes: string | null;
            /**
             * @description The move that took this one back.
             * @example null
             */
            undoneBy: string | null;
        };
        LeadNeighboursDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            next: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a10 */
            previous: string | null;
        };
        LeadNotificationsDto: {
            /** @description The last 20 mails about the lead, newest first. */
            data: components["schemas"]["NotificationSendDto"][];
        };
        LeadPairingDto: {
            /** @description Others inside the window, nearest first. */
            candidates: components["schemas"]["PairingCandidateDto"][];
            decisions: components["schemas"]["PairingDecisionDto"][];
            /**
             * @description Distance of the pair in time.
             * @example 134
             */
            differenceSeconds: number | null;
            /** @description The same e-mail at other locations that the reader may see, up to 24 h. */
            elsewhere: components["schemas"]["PairingCandidateDto"][];
            /** @description The same e-mail outside the window, up to 24 h. */
            nearMisses: components["schemas"]["PairingCandidateDto"][];
            /**
             * @description The e-mail as it is compared.
             * @example j.doe@example.com
             */
            normalisedEmail: string | null;
            /**
             * @description Its event time.
             * @example 2026-11-20T14:02:11.000Z
             */
            occurredAt: string;
            partner: components["schemas"]["PairingCandidateDto"] | null;
            /**
             * @example nearest-candidate
             * @enum {string}
             */
            reason: "nearest-candidate" | "type-never-pairs" | "no-email" | "no-candidate" | "removed-by-person" | "candidates-taken";
            /**
             * @example paired
             * @enum {string}
             */
            state: "paired" | "alone";
            /**
             * @description System of the record that the lead stands on.
             * @example form
             */
            system: string;
            /**
             * @description Longest distance that pairs, both ways, inclusive.
             * @example 300
             */
            windowSeconds: number;
        };
        LeadPersonDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            id: string;
            /** @example Ada Lovelace */
            name: string;
        };
        LeadPlaceDto: {
            /** @example Charlotte */
            city: string | null;
            /** @example US */
            country: string | null;
            /** @example 203.0.113.7 */
            ipAddress: string | null;
            /** @example NC */
            state: string | null;
            /** @example 28202 */
            zip: string | null;
        };
        LeadSendingDto: {
            /**
             * @description Whether trying again now may help.
             * @example false
             */
            canRetry: boolean;
            /** @example Score it as good. */
            fix: string | null;
            /** @example 2026-11-20T14:07:00.000Z */
            nextTryAt: string | null;
            /**
             * @description Machine-readable.
             * @example not-scored-yet
             */
            reason: string | null;
            /**
             * @description For people.
             * @example Only scored leads are sent, and nobody has scored it yet.
             */
            sentence: string;
            /**
             * @example stayed
             * @enum {string}
             */
            state: "not-connected" | "stayed" | "waiting" | "sending" | "synced" | "failed" | "review" | "stopped";
        };
        LeadSourceDto: {
            /** @example 153928 */
            externalId: string;
            /** @example 2026-12-20T06:00:00.000Z */
            goneSince: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            occurredAt: string;
            /** @example 2026-11-20T14:02:11.320Z */
            receivedAt: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            recordId: string;
            /** @example present */
            state: string;
            /** @example whatconverts */
            system: string;
            /** @example 2026-11-20T14:02:11.000Z */
            updatedAt: string | null;
            /** @example true */
            verified: boolean;
        };
        LeadTimelineDto: {
            data: components["schemas"]["LeadEventDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        LeadTombstoneDto: {
            /**
             * @description When it was erased.
             * @example 2026-11-20T14:20:19.412Z
             */
            deletedAt: string | null;
            /**
             * @description The lead that it is part of now.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            foldedInto: string | null;
            /**
             * @description It went to a location whose leads you do not get: remove your copy.
             * @example false
             */
            hasLeft: boolean;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            id: string;
            /** @example 2026-11-20T14:20:19.412Z */
            updatedAt: string;
            /** @example 8 */
            version: number;
        };
        LeadValueDto: {
            /** @example 71 */
            leadScore: number | null;
            /** @example yes */
            quotable: string | null;
            quote: components["schemas"]["MoneyDto"] | null;
            sales: components["schemas"]["MoneyDto"] | null;
            shipping: components["schemas"]["MoneyDto"] | null;
            tax: components["schemas"]["MoneyDto"] | null;
            /** @example T-1001 */
            transactionId: string | null;
        };
        LeadVendorDto: {
            /** @example 900 */
            accountId: string | null;
            /** @example Sunny Kitchens */
            accountName: string | null;
            /**
             * @description Analysis by WhatConverts, label to text.
             * @example {
             *       "Intent": "Buy"
             *     }
             */
            analysis: {
                [key: string]: string;
            };
            /** @example false */
            duplicate: boolean | null;
            /** @example Called twice. */
            notes: string | null;
            /** @example 48213 */
            profileId: string | null;
            /** @example Austin North */
            profileName: string | null;
            /** @example false */
            spam: boolean | null;
            /**
             * @example [
             *       "quote"
             *     ]
             */
            spottedKeywords: string[];
            /** @example completed */
            state: string | null;
            /** @example unique */
            uniqueness: string | null;
            /** @example v-1 */
            visitorId: string | null;
        };
        ListLayoutDto: {
            /**
             * @description In their order; the lead itself always stands first.
             * @example [
             *       "contact",
             *       "origin",
             *       "received",
             *       "quality"
             *     ]
             */
            columns: ("contact" | "origin" | "campaign" | "keyword" | "device" | "value" | "received" | "quality")[];
            /**
             * @example comfortable
             * @enum {string}
             */
            density: "comfortable" | "compact";
        };
        LocationDiagnosesDto: {
            /** @description Most basic cause first; empty when all is well. */
            diagnoses: components["schemas"]["DiagnosisDto"][];
            /** @example 019a9f0e-0000-7000-8000-0000000000a1 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
        };
        LocationDto: {
            /** @example null */
            archivedAt: string | null;
            /** @example Austin */
            city: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /**
             * @description Number of the outlet in another system.
             * @example 017
             */
            externalReference: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            id: string;
            /** @example Austin North */
            name: string;
            /**
             * @description As it was typed.
             * @example (512) 555-0101
             */
            phone: string | null;
            /**
             * @description State, province or region.
             * @example TX
             */
            region: string | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "onboarding" | "coming_soon" | "closed";
            /**
             * @description IANA time zone: days of the location begin at its midnight.
             * @example America/Chicago
             */
            timeZone: string;
            /**
             * @description Rises with each change; the ETag of the location.
             * @example 1
             */
            version: number;
        };
        LocationHealthDto: {
            /**
             * @description Percent of them with source and medium.
             * @example 94
             */
            attributionPercent: number | null;
            /**
             * @description Leads of each of the last 56 days, oldest first.
             * @example [
             *       4,
             *       5,
             *       7,
             *       6,
             *       1,
             *       0,
             *       5
             *     ]
             */
            days: number[];
            /** @description Most basic cause first; empty when all is well. */
            diagnoses: components["schemas"]["DiagnosisDto"][];
            /** @example 2026-11-20T14:02:11.000Z */
            lastLeadAt: string | null;
            /**
             * @description Leads of the last 30 days.
             * @example 120
             */
            leads: number;
            /** @example 019a9f0e-0000-7000-8000-0000000000a1 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /**
             * @description Until when the source was read.
             * @example 2026-11-20T14:02:11.000Z
             */
            observedUntil: string;
            /** @example 0 */
            quarantined: number;
            /**
             * @description Hours of a silence that is unusual.
             * @example 52
             */
            silentHours: number | null;
            /** @example 8 */
            spamPercent: number | null;
            /** @example America/Chicago */
            timeZone: string;
            /** @description Null with too little past. */
            usual: components["schemas"]["UsualDto"] | null;
        };
        LocationListDto: {
            data: components["schemas"]["LocationDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        MappingChangeDto: {
            /** @example true */
            applied: boolean;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @description The move of the leads, which a worker carries out. */
            moveId: string | null;
            oldLeadFigures: components["schemas"]["OldLeadFiguresDto"];
            /**
             * @description Leads that the previous profile brought here.
             * @example 0
             */
            oldLeads: number;
            /**
             * @example keep
             * @enum {string}
             */
            oldLeadsChoice: "keep" | "hide" | "move";
            /**
             * @description Of a dry run: names what was counted.
             * @example q1Z9vF2k
             */
            planId: string | null;
            /** @example null */
            previousProfileId: string | null;
            /** @example 48213 */
            profileId: string | null;
            /** @example Austin North */
            profileName: string | null;
            /** @description The run that loads the history. */
            runId: string | null;
            /** @example 1 */
            version: number | null;
        };
        MappingDto: {
            /**
             * @description Leads of 30 days that name a source.
             * @example 88
             */
            attributionPercent: number | null;
            /** @example Austin */
            city: string | null;
            /** @description The connection that reads the profile; it may be another one. */
            connectionId: string | null;
            /**
             * @description Share of the 365 days that is proved complete.
             * @example 62
             */
            historyPercent: number | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastLeadAt: string | null;
            /** @example 37 */
            leadsLast30Days: number;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /** @example 2026-11-20T14:02:11.000Z */
            mappedAt: string | null;
            /** @example 48213 */
            profileId: string | null;
            /** @example Austin North */
            profileName: string | null;
            /**
             * @example mapped
             * @enum {string}
             */
            state: "mapped" | "unmapped" | "loading_history" | "profile_missing";
            suggestion: components["schemas"]["SuggestionDto"] | null;
            /**
             * @description The ETag of the mapping.
             * @example 1
             */
            version: number | null;
        };
        MappingExampleLeadDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /**
             * @description Name, phone or e-mail.
             * @example Jane Doe
             */
            name: string;
            /** @example 2026-11-20T14:02:11.000Z */
            occurredAt: string;
            /**
             * @description Whether it is tied to a record, so that both sides are known.
             * @example true
             */
            tied: boolean;
        };
        MappingFaultDto: {
            /**
             * @description Has to be mended before the mapping can be saved.
             * @example false
             */
            blocks: boolean;
            /** @example may-be-cut */
            code: string;
            /**
             * @description API name of the field of Salesforce.
             * @example Company
             */
            target: string;
        };
        MappingLineDto: {
            /**
             * @description When the lead has no value: the first text of which every place is known.
             * @example [
             *       "{phone}",
             *       "Unknown caller"
             *     ]
             */
            fallback?: string[];
            /**
             * @example salesforce-unless-blank
             * @enum {string}
             */
            mode: "ours-wins" | "salesforce-wins" | "salesforce-unless-blank" | "newest-wins" | "off";
            source: components["schemas"]["MappingSourceDto"];
            /**
             * @description API name of the field of Salesforce.
             * @example Email
             */
            target: string;
            /**
             * @description Our value in lower case → the value that Salesforce has for it.
             * @example {
             *       "google": "Web"
             *     }
             */
            translate?: {
                [key: string]: string;
            };
        };
        MappingListDto: {
            /**
             * @description Whether the key can list profiles.
             * @example true
             */
            canListProfiles: boolean;
            data: components["schemas"]["MappingDto"][];
            /** @example 3 */
            mapped: number;
            /** @example 12 */
            total: number;
        };
        MappingSourceDto: {
            /**
             * @description For `lead`.
             * @example email
             * @enum {string}
             */
            field?: "leadId" | "whatConvertsId" | "leadLink" | "type" | "occurredAt" | "location" | "quality" | "firstName" | "lastName" | "company" | "email" | "phone" | "message" | "subject" | "formName" | "source" | "medium" | "campaign" | "content" | "keyword" | "landingUrl" | "leadUrl" | "referrer" | "gclid" | "msclkid" | "city" | "state" | "zip" | "country" | "callSeconds" | "callAnswer" | "trackingName" | "leadScore" | "vendorDuplicate";
            /**
             * @example lead
             * @enum {string}
             */
            kind: "lead" | "form-field" | "fixed";
            /**
             * @description For `form-field`: the label of the field in the form.
             * @example Project type
             */
            label?: string;
            /**
             * @description For `fixed`: always this.
             * @example Leadweave
             */
            text?: string;
        };
        MemberDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /** @example jane@example.com */
            email: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000e1 */
            id: string;
            /**
             * @description End of a pending or expired invitation.
             * @example null
             */
            invitationExpiresAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSignInAt: string | null;
            /** @description Locations of a franchisee. Empty for the other roles, which see all locations. */
            locations: components["schemas"]["MemberLocationDto"][];
            /** @example Jane Doe */
            name: string | null;
            /**
             * @example franchisee
             * @enum {string}
             */
            role: "brand_admin" | "franchisee" | "marketing";
            /**
             * @example active
             * @enum {string}
             */
            state: "active" | "invited" | "invitation_expired";
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            userId: string | null;
            /**
             * @description Rises with each change; the ETag of the member.
             * @example 1
             */
            version: number;
        };
        MemberListDto: {
            data: components["schemas"]["MemberDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        MemberLocationDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            id: string;
            /** @example Austin North */
            name: string;
        };
        ModeExampleDto: {
            /** @example ours-newer */
            because: string;
            /**
             * @example newest-wins
             * @enum {string}
             */
            mode: "ours-wins" | "salesforce-wins" | "salesforce-unless-blank" | "newest-wins" | "off";
            /**
             * @description There, here, or nowhere.
             * @example write
             * @enum {string}
             */
            outcome: "write" | "take" | "keep";
            /** @example (704) 555-0101 */
            value: string | null;
        };
        MoneyDto: {
            /**
             * @description In minor units.
             * @example 125000
             */
            amountMinor: number;
            /** @example USD */
            currency: string;
        };
        MoveLocationDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            id: string;
            /** @example Austin North */
            name: string;
        };
        NewWebhookAddressDto: {
            /**
             * @description Until when the previous address is accepted too.
             * @example 2026-11-26T14:02:11.320Z
             */
            previousUntil: string | null;
            /**
             * @description The whole address. It is shown this once.
             * @example https://leads.example.com/hooks/wc/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11/Vq3…
             */
            url: string;
        };
        NoteDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            authorId: string;
            /**
             * @description Null when the person is gone.
             * @example Ada Lovelace
             */
            authorName: string | null;
            /** @example 2026-11-20T14:20:19.412Z */
            createdAt: string;
            /** @example null */
            editedAt: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a31 */
            id: string;
            /**
             * @description The lead on which it was written.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            leadId: string;
            mentions: components["schemas"]["ColleagueDto"][];
            /** @example Please call back on Monday. */
            text: string;
        };
        NoteListDto: {
            data: components["schemas"]["NoteDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        NoteTextDto: {
            /** @description Ids of the colleagues who are mentioned in the text. */
            mentions?: string[];
            /** @example @Ada Lovelace please call back on Monday. */
            text: string;
        };
        NotificationDeliveriesDto: {
            /**
             * @example hourly
             * @enum {string}
             */
            chat: "off" | "immediate" | "hourly" | "daily";
            /**
             * @description All other types.
             * @example daily
             * @enum {string}
             */
            other: "off" | "immediate" | "hourly" | "daily";
            /**
             * @example immediate
             * @enum {string}
             */
            phone_call: "off" | "immediate" | "hourly" | "daily";
            /**
             * @example immediate
             * @enum {string}
             */
            web_form: "off" | "immediate" | "hourly" | "daily";
        };
        NotificationLogDto: {
            /** @description Newest first. */
            data: components["schemas"]["NotificationSendDto"][];
            /**
             * @description Null on the last page.
             * @example null
             */
            nextCursor: string | null;
        };
        NotificationRowDto: {
            deliveries: components["schemas"]["NotificationDeliveriesDto"];
            /**
             * @description Null: every location without a row of its own.
             * @example null
             */
            locationId: string | null;
        };
        NotificationSendDto: {
            /** @example 2026-11-26T14:02:11.000Z */
            createdAt: string;
            /** @example 2026-11-26T14:02:13.000Z */
            endedAt: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /**
             * @example immediate
             * @enum {string}
             */
            kind: "immediate" | "digest" | "test" | "mention";
            /** @example 1 */
            leadCount: number;
            /** @description The first three that the reader may see. */
            leads: components["schemas"]["NotifiedLeadDto"][];
            /**
             * @description While it waits.
             * @example null
             */
            nextTryAt: string | null;
            /**
             * @description Why it was not sent, or not yet.
             * @example null
             * @enum {string|null}
             */
            reason: "recipient-left" | "leads-not-visible" | "mention-withdrawn" | "not-delivered" | "invalid-mail" | null;
            /**
             * @description Null until it was tried.
             * @example Sam Okafor
             */
            recipient: string | null;
            /**
             * @example sent
             * @enum {string}
             */
            state: "queued" | "sending" | "sent" | "failed" | "cancelled";
        };
        NotificationSettingDto: {
            /**
             * @description Of the daily mail.
             * @example 08:00
             */
            digestAt: string;
            /**
             * @description Mails about single leads within an hour; more leads share one mail.
             * @example 10
             */
            hourlyLimit: number;
            /**
             * @description Start of the quiet hours; null: none.
             * @example 22:00
             */
            quietFrom: string | null;
            /**
             * @description End of the quiet hours.
             * @example 07:00
             */
            quietTo: string | null;
            rows: components["schemas"]["NotificationRowDto"][];
            /**
             * @description The zone of all times here.
             * @example America/Chicago
             */
            timeZone: string;
            /**
             * @description The ETag of the setting; 0 until it is saved.
             * @example 3
             */
            version: number;
        };
        NotifiedLeadDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example Jane Doe */
            name: string | null;
            /** @example web_form */
            type: string;
        };
        OfferedDto: {
            /**
             * @description A simulated org to try things in.
             * @example false
             */
            demoOrg: boolean;
            /**
             * @description Signing in at Salesforce with the app of this installation.
             * @example true
             */
            oauth: boolean;
            /**
             * @description With an app that the org made itself.
             * @example true
             */
            ownApp: boolean;
        };
        OldLeadFiguresDto: {
            /** @example 412 */
            leads: number;
            /**
             * @description With `moveTo`: they fit a submission of one of the forms there, and may become part of it.
             * @example 1
             */
            mayPair: number;
            /**
             * @description They are paired with a submission of one of the location’s own forms, and stay with it when the others move.
             * @example 3
             */
            paired: number;
            /** @example 37 */
            scored: number;
            /** @example 12 */
            withNotes: number;
        };
        OpenSessionDto: {
            /** @example 203.0.113.7 */
            clientAddress: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /**
             * @description The session of this request.
             * @example true
             */
            current: boolean;
            /** @example 019a9f0e-0000-7000-8000-0000000000c1 */
            id: string;
            /**
             * @description Exact to a minute.
             * @example 2026-11-20T15:31:40.000Z
             */
            lastSeenAt: string;
            /** @example Mozilla/5.0 (X11; Linux x86_64) */
            userAgent: string | null;
        };
        OpenSessionListDto: {
            data: components["schemas"]["OpenSessionDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        OpportunityFilterDto: {
            /**
             * @example [
             *       {
             *         "field": "StageName",
             *         "operator": "is",
             *         "values": [
             *           "Closed Won"
             *         ]
             *       }
             *     ]
             */
            lines: components["schemas"]["FilterPartDto"][];
            /**
             * @example all
             * @enum {string}
             */
            match: "all" | "any";
        };
        OwnAppDto: {
            /** @example 3MVG9… */
            clientId: string;
            /**
             * @description Kept sealed and never shown again.
             * @example 0123456789ABCDEF
             */
            clientSecret: string;
            /**
             * @description `code`: a person signs in; `client-credentials`: the app’s own user, needs `my-domain`.
             * @example client-credentials
             * @enum {string}
             */
            flow: "code" | "client-credentials";
        };
        PairingCandidateDto: {
            /**
             * @description Distance in time, to the millisecond.
             * @example 134
             */
            differenceSeconds: number;
            /**
             * @example native-first
             * @enum {string}
             */
            direction: "native-first" | "whatconverts-first" | "same-time";
            /** @example 153928 */
            externalId: string;
            /**
             * @description The lead that the record is, or would be when it stood alone.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12
             */
            leadId: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /**
             * @description Named where it is another location than that of the lead.
             * @example Austin South
             */
            locationName: string | null;
            /**
             * @description As received by the form.
             * @example J.Doe@Example.com
             */
            nativeEmail: string | null;
            /** @example 2026-11-20T14:04:25.000Z */
            occurredAt: string;
            /**
             * @example paired
             * @enum {string}
             */
            outcome: "paired" | "taken" | "split" | "never" | "outside-window" | "other-location";
            /**
             * @description Null unless both carry a visitor id.
             * @example true
             */
            sameVisitorId: boolean | null;
            /** @example whatconverts */
            system: string;
            /**
             * @description With `taken`: how far apart the pair is that came first.
             * @example 12
             */
            takenByDifferenceSeconds: number | null;
            /**
             * @description As received by WhatConverts.
             * @example j.doe@example.com
             */
            whatConvertsEmail: string | null;
        };
        PairingChangeDto: {
            /**
             * @description False when the decision stood already.
             * @example true
             */
            changed: boolean;
            /**
             * @description The lead of the record in the address.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            leadId: string;
            /**
             * @description The same as `leadId` when paired.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12
             */
            otherLeadId: string;
            /** @example false */
            paired: boolean;
            /** @example 8 */
            version: number;
        };
        PairingDecisionDto: {
            /** @example 2026-11-20T14:20:19.412Z */
            decidedAt: string;
            /**
             * @description Id of the user; see `people` of the lead.
             * @example 019a9f0e-0000-7000-8000-0000000000f3
             */
            decidedBy: string | null;
            /** @example 153928 */
            externalId: string;
            /**
             * @example split
             * @enum {string}
             */
            kind: "split" | "never";
            /**
             * @description For undo.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12
             */
            otherLeadId: string;
            /** @example whatconverts */
            system: string;
        };
        PermissionCheckDto: {
            /** @example true */
            ok: boolean;
            /**
             * @description Machine-readable.
             * @example create-leads
             */
            permission: string;
            /**
             * @description Without it nothing works; others cost a single feature.
             * @example true
             */
            required: boolean;
        };
        PersonalExportDto: {
            /**
             * @description False when there was more than fits.
             * @example true
             */
            complete: boolean;
            /** @example 2026-11-20T14:20:19.412Z */
            generatedAt: string;
            /** @description Leads with their source records and timelines. */
            leads: Record<string, never>[];
        };
        PersonDto: {
            /** @example jane@example.com */
            email?: string;
            /** @example (704) 555-0101 */
            phone?: string;
        };
        PhoneDto: {
            /**
             * @description For people.
             * @example (704) 555-0101
             */
            display: string;
            /**
             * @description Null when it cannot be parsed.
             * @example +17045550101
             */
            e164: string | null;
            /**
             * @description As received.
             * @example (704) 555-0101
             */
            raw: string;
        };
        PhoneTestDto: {
            /**
             * @description As a visitor might type it.
             * @example (704) 555-0101
             */
            phone: string;
        };
        PhoneTestResultDto: {
            /** @description In every format. */
            formats: components["schemas"]["WrittenPhoneDto"][];
            /**
             * @description Otherwise it goes out as it was received.
             * @example true
             */
            readable: boolean;
        };
        PicklistValueDto: {
            /** @example Web */
            label: string;
            /** @example Web */
            value: string;
        };
        PollingHealthDto: {
            /**
             * @description Every change until then is known here.
             * @example 2026-11-20T14:01:30.000Z
             */
            coveredAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            /** @example 2026-11-20T14:03:11.000Z */
            nextPollAt: string | null;
            /** @example true */
            on: boolean;
            /**
             * @description When links were last checked as a whole.
             * @example 2026-11-20T03:00:00.000Z
             */
            reconciledAt: string | null;
            /**
             * @description Opportunities that wait for a choice.
             * @example 2
             */
            review: number;
        };
        PreviewFilterDto: {
            filter: components["schemas"]["OpportunityFilterDto"];
        };
        PreviewRowDto: {
            /**
             * @description Leads of the last 365 days; not counted one by one for many profiles.
             * @example 412
             */
            leads: number | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /** @example 48213 */
            profileId: string;
        };
        PreviewSyncDto: {
            /** @description Only these locations. */
            locationIds?: string[];
            /** @description Count these mappings as if they were saved. */
            mappings?: components["schemas"]["WantedMappingDto"][];
        };
        Problem: {
            /**
             * @description For programs; stays the same.
             * @example scope_lacks
             */
            code: string;
            /**
             * @description For people; may change.
             * @example The key needs leads:write.
             */
            detail?: string;
            /** @description Each value that is not valid. */
            errors?: {
                /** @example must not be empty */
                detail: string;
                /** @example /scopes */
                pointer: string;
            }[];
            /**
             * Format: uri
             * @description Holds the request id, which is in `X-Request-Id` too.
             * @example urn:uuid:019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            instance: string;
            /** @example 403 */
            status: number;
            /**
             * @description For people; may change.
             * @example The API key lacks the scope
             */
            title: string;
            /**
             * Format: uri
             * @example https://leads.example.com/api/docs/problems/scope-lacks
             */
            type: string;
        };
        ProfileCheckDto: {
            /** @example 20611 */
            accountId: string | null;
            /** @example Sunny Kitchens */
            accountName: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string | null;
            /** @example null */
            mappedLocationId: string | null;
            /** @example null */
            mappedLocationName: string | null;
            /** @example Austin North */
            name: string | null;
            /** @example 48213 */
            profileId: string;
            /**
             * @description `not_verifiable`: a profile key without leads cannot name its profile.
             * @enum {string}
             */
            state: "found" | "not_verifiable";
        };
        ProfileDto: {
            /** @example 20611 */
            accountId: string | null;
            /** @example Sunny Kitchens */
            accountName: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string | null;
            /** @example null */
            mappedLocationId: string | null;
            /** @example null */
            mappedLocationName: string | null;
            /** @example Austin North */
            name: string | null;
            /** @example 48213 */
            profileId: string;
        };
        ProfileListDto: {
            /**
             * @description A profile key cannot list profiles.
             * @example true
             */
            canListProfiles: boolean;
            data: components["schemas"]["ProfileDto"][];
            /** @example 2026-11-20T14:02:11.000Z */
            fetchedAt: string | null;
        };
        QuarantinedInputDto: {
            /** @example 1 */
            attempts: number;
            /** @example Profile 48213 belongs to no location. */
            detail: string | null;
            /** @example 153928 */
            externalId: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example record */
            kind: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string | null;
            /** @example 48213 */
            profileId: string | null;
            /**
             * @description The first 2,000 bytes, as received.
             * @example {"lead_id":153928}
             */
            rawExcerpt: string;
            /**
             * @description Machine-readable.
             * @example unknown-profile
             */
            reason: string;
            /** @example 2026-11-20T14:02:11.320Z */
            receivedAt: string;
            /** @example whatconverts */
            source: string;
        };
        QuarantineListDto: {
            data: components["schemas"]["QuarantinedInputDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        RawRecordDto: {
            /** @example 153928 */
            externalId: string;
            /**
             * @description As it was received.
             * @example {"lead_id":153928}
             */
            raw: string;
            /** @example whatconverts */
            system: string;
        };
        RawRecordsDto: {
            data: components["schemas"]["RawRecordDto"][];
        };
        ReachedAccountDto: {
            /** @example 20611 */
            accountId: string;
            /** @example Sunny Kitchens */
            name: string | null;
            /** @example 41 */
            profiles: number;
        };
        ReasonCountDto: {
            /** @example not-scored-yet */
            because: string;
            /** @example 12 */
            count: number;
        };
        ReceivedKindDto: {
            /** @example 12 */
            count: number;
            /**
             * @example phone_call_completed
             * @enum {string}
             */
            kind: "phone_call_completed" | "phone_call_in_progress" | "phone_call_modified" | "web_form" | "chat_completed" | "chat_in_progress" | "text_message" | "transaction" | "event" | "email" | "appointment" | "other";
            /** @example 2026-11-26T14:02:11.320Z */
            lastAt: string;
        };
        ReconciliationDayDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            comparedAt: string;
            /**
             * @description They are leads of their own.
             * @example 8
             */
            created: number;
            /** @example 2026-11-20 */
            day: string;
            /**
             * @description They enrich a lead of a form.
             * @example 2
             */
            enriched: number;
            /**
             * @description Kept here although WhatConverts deleted them; beside the sum.
             * @example 0
             */
            gone: number;
            /**
             * @description Left out by a rule, for example a type that is switched off.
             * @example 1
             */
            ignored: number;
            /** @example 019a9f0e-0000-7000-8000-0000000000a1 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /**
             * @description Not here.
             * @example 1
             */
            missing: number;
            /**
             * @description Leads that WhatConverts reports.
             * @example 12
             */
            reported: number;
            /** @example America/Chicago */
            timeZone: string;
            /**
             * @description In quarantine.
             * @example 0
             */
            waiting: number;
        };
        ReconciliationDto: {
            comparisons: components["schemas"]["ComparisonDto"][];
            /** @description Days with missing leads first, then the latest. */
            data: components["schemas"]["ReconciliationDayDto"][];
            /** @example 2026-10-21 */
            from: string;
            /** @example null */
            nextCursor: string | null;
            notCompared: components["schemas"]["UncomparedLocationDto"][];
            /** @example 2026-11-20 */
            to: string;
            totals: components["schemas"]["ReconciliationTotalsDto"];
        };
        ReconciliationItemDto: {
            /**
             * @example ignored
             * @enum {string}
             */
            bucket: "reported" | "created" | "enriched" | "ignored" | "waiting" | "missing" | "gone";
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /** @example 2026-11-20 */
            day: string;
            /**
             * @description Id of the lead at WhatConverts.
             * @example 153928
             */
            externalId: string;
            /**
             * @description Our lead, where there is one.
             * @example null
             */
            leadId: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a1 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /** @example type-not-selected */
            reason: string | null;
        };
        ReconciliationItemListDto: {
            data: components["schemas"]["ReconciliationItemDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        ReconciliationTotalsDto: {
            /**
             * @description They are leads of their own.
             * @example 8
             */
            created: number;
            /**
             * @description Days of locations that were compared.
             * @example 90
             */
            days: number;
            /**
             * @description Those of them with missing leads.
             * @example 1
             */
            differingDays: number;
            /**
             * @description They enrich a lead of a form.
             * @example 2
             */
            enriched: number;
            /**
             * @description Kept here although WhatConverts deleted them; beside the sum.
             * @example 0
             */
            gone: number;
            /**
             * @description Left out by a rule, for example a type that is switched off.
             * @example 1
             */
            ignored: number;
            /** @example 2026-11-20T14:02:11.000Z */
            latestComparison: string | null;
            /**
             * @description Not here.
             * @example 1
             */
            missing: number;
            /** @example 2026-11-20T14:02:11.000Z */
            oldestComparison: string | null;
            /**
             * @description Leads that WhatConverts reports.
             * @example 12
             */
            reported: number;
            /**
             * @description In quarantine.
             * @example 0
             */
            waiting: number;
        };
        ReplayDto: {
            /**
             * @description Created at or after.
             * @example 2026-11-20T00:00:00.000Z
             */
            createdFrom?: string;
            /**
             * @description Created before.
             * @example 2026-11-21T00:00:00.000Z
             */
            createdTo?: string;
            /**
             * @description Only count, and answer with a plan.
             * @default false
             */
            dryRun: boolean;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01 */
            endpoint?: string;
            /**
             * @example lead.created
             * @enum {string}
             */
            event?: "lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test";
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            lead?: string;
            /** @description From the preview: carries out exactly this, or answers 409. */
            planId?: string;
            /**
             * @example exhausted
             * @enum {string}
             */
            state?: "pending" | "sending" | "delivered" | "exhausted" | "cancelled";
        };
        ReplayedDto: {
            /** @example 1 */
            replayed: number;
        };
        ReplayPlanDto: {
            /** @example 214 */
            deliveries: number;
            /**
             * @description Whether it was carried out.
             * @example false
             */
            done: boolean;
            /** @example 2 */
            endpoints: number;
            /** @example 2026-10-21T14:02:11.000Z */
            oldest: string | null;
            /** @example b1946ac92492d2347c6235b4d2611184 */
            planId: string;
        };
        ReplayProgressDto: {
            /** @example 2026-11-20T14:20:25.100Z */
            finishedAt: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example 2026-11-20T14:20:19.412Z */
            requestedAt: string;
            /**
             * @description Understood now.
             * @example 180
             */
            settled: number;
            /**
             * @description Still waiting, with the reason of this time.
             * @example 2
             */
            stillWaiting: number;
            /** @example 214 */
            total: number;
        };
        ReplayResultDto: {
            /** @example Profile 48213 belongs to no location. */
            detail: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string | null;
            /**
             * @example settled
             * @enum {string}
             */
            outcome: "settled" | "still-quarantined";
            /** @example unknown-profile */
            reason: string | null;
        };
        ReplayWebhooksDto: {
            /** @description One delivery, without a plan. */
            deliveryId?: string;
            /**
             * @description Count what would be replayed and get a `planId`.
             * @example true
             */
            dryRun?: boolean;
            /**
             * @example web_form
             * @enum {string}
             */
            kind?: "phone_call_completed" | "phone_call_in_progress" | "phone_call_modified" | "web_form" | "chat_completed" | "chat_in_progress" | "text_message" | "transaction" | "event" | "email" | "appointment" | "other";
            /**
             * @example quarantined
             * @enum {string}
             */
            outcome?: "created" | "enriched" | "updated" | "unchanged" | "ignored" | "awaiting-confirmation" | "waiting" | "quarantined";
            /** @description From a dry run: replays exactly what was counted. */
            planId?: string;
            /** @example 48213 */
            profileId?: string;
            /**
             * @description Inclusive.
             * @example 2026-11-26T14:02:11.320Z
             */
            receivedFrom?: string;
            /**
             * @description Exclusive.
             * @example 2026-11-26T14:02:11.320Z
             */
            receivedTo?: string;
        };
        RequestBudgetDto: {
            /** @example 750 */
            backfill: number;
            /**
             * @description Background work stops here; the rest is kept for people.
             * @example 8000
             */
            backgroundLimit: number;
            /** @example 0 */
            confirm: number;
            /** @example 2026-11-20 */
            day: string;
            /** @example 26 */
            incremental: number;
            /** @example 12 */
            interactive: number;
            /** @example 9212 */
            left: number;
            /** @example 10000 */
            perDay: number;
            /** @example 2026-11-21T00:00:00.000Z */
            resetsAt: string;
            /** @example 788 */
            used: number;
        };
        RequestForecastDto: {
            /**
             * @description Used until midnight UTC, all together.
             * @example 940
             */
            byMidnight: number;
            /**
             * @description Spoken for by runs that are under way or due before midnight UTC.
             * @example 26
             */
            reserved: number;
        };
        ResumedDto: {
            endpoint: components["schemas"]["EndpointDto"];
            /** @example 37 */
            replayed: number;
            /** @example 214 */
            waiting: number;
        };
        ResumeEndpointDto: {
            /**
             * @description Only say how many deliveries would go out.
             * @default false
             */
            dryRun: boolean;
            /**
             * @description Also send again what was given up since.
             * @example 2026-11-15T00:00:00.000Z
             */
            replaySince?: string;
        };
        RetentionDto: {
            /**
             * @description IP addresses of visitors.
             * @example 90
             */
            ipDays: number | null;
            /**
             * @description Leads as a whole, at least 30 days.
             * @example null
             */
            leadDays: number | null;
            /**
             * @description Records and inputs as they were received.
             * @example 30
             */
            rawDays: number | null;
        };
        ReviewActionDto: {
            /**
             * @example replay
             * @enum {string}
             */
            answer: "replay" | "ignore" | "reopen" | "tie" | "keep" | "split" | "never" | "pair";
            /**
             * @description Change nothing and say what would happen.
             * @default false
             */
            dryRun: boolean;
            /** @description All items that match. Or `ids`. */
            filter?: components["schemas"]["ReviewFilterDto"];
            /**
             * @description Or `filter`.
             * @example [
             *       "profile~whatconverts~48213"
             *     ]
             */
            ids?: string[];
            /**
             * @description For `tie`: whose the items are.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            leadId?: string;
            /**
             * @description Of a dry run: do exactly that, or answer 409.
             * @example 214-Yh3
             */
            planId?: string;
            /**
             * @description Demanded for `ignore`.
             * @example A profile of another company.
             */
            reason?: string;
        };
        ReviewConflictDto: {
            /**
             * @description Between the events of the two records that are not paired.
             * @example 40000
             */
            differenceMs: number;
            /** @example 12000 */
            pairedDifferenceMs: number | null;
            /**
             * @description WhatConverts lead of the pair that is in the way.
             * @example 153928
             */
            pairedExternalId: string | null;
            /**
             * @description Source of the record that has no partner, when the other one has.
             * @example whatconverts
             */
            standsAlone: string | null;
        };
        ReviewCountDto: {
            kinds: components["schemas"]["ReviewKindCountDto"][];
            /** @example 7 */
            total: number;
        };
        ReviewDecisionDto: {
            /** @example ignore */
            answer: string;
            /** @example 2026-11-20T14:20:19.412Z */
            at: string;
            /**
             * @description Id of the person.
             * @example 019a9f0e-0000-7000-8000-0000000000f3
             */
            by: string;
            /** @example A profile of another company. */
            reason: string;
        };
        ReviewEvidenceDto: {
            /** @example 153928 */
            externalId: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /**
             * @description The first 20,000 bytes as received; null for all but brand admins.
             * @example {"lead_id":153928}
             */
            raw: string | null;
            /** @example 2026-11-20T14:02:11.320Z */
            receivedAt: string;
        };
        ReviewFilterDto: {
            /**
             * @description Several are separated by commas.
             * @example unknown-profile
             */
            kind?: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            location?: string;
            /** @example 48213 */
            profileId?: string;
            /** @example unreadable */
            reason?: string;
            /**
             * @description Inclusive, by the time of arrival.
             * @example 2026-11-20T00:00:00Z
             */
            receivedFrom?: string;
            /**
             * @description Exclusive.
             * @example 2026-11-21T00:00:00Z
             */
            receivedTo?: string;
            /**
             * @description What waits, or what was decided.
             * @default open
             * @enum {string}
             */
            state: "open" | "decided";
        };
        ReviewItemDetailDto: {
            /**
             * @example [
             *       "map",
             *       "replay",
             *       "ignore"
             *     ]
             */
            answers: string[];
            /**
             * @description How often it was tried.
             * @example 1
             */
            attempts: number;
            conflict: components["schemas"]["ReviewConflictDto"] | null;
            decision: components["schemas"]["ReviewDecisionDto"] | null;
            /** @example The row names no profile. */
            detail: string | null;
            /** @description The newest records behind the item. */
            evidence: components["schemas"]["ReviewEvidenceDto"][];
            /** @example 153928 */
            externalId: string | null;
            /** @example profile~whatconverts~48213 */
            id: string;
            /**
             * @description An answer is being carried out.
             * @example false
             */
            inProgress: boolean;
            /** @example unknown-profile */
            kind: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string | null;
            /** @example 48213 */
            profileId: string | null;
            /**
             * @description Machine-readable.
             * @example unknown-profile
             */
            reason: string;
            /**
             * @description Records that an answer is for.
             * @example 214
             */
            records: number;
            /** @description Of a conflict: its records, in the order of their events. */
            sides: components["schemas"]["ReviewSideDto"][];
            /**
             * @description Since when it waits, or when it was decided.
             * @example 2026-11-20T14:02:11.320Z
             */
            since: string;
            /** @example whatconverts */
            source: string;
        };
        ReviewItemDto: {
            /**
             * @example [
             *       "map",
             *       "replay",
             *       "ignore"
             *     ]
             */
            answers: string[];
            /**
             * @description How often it was tried.
             * @example 1
             */
            attempts: number;
            conflict: components["schemas"]["ReviewConflictDto"] | null;
            decision: components["schemas"]["ReviewDecisionDto"] | null;
            /** @example The row names no profile. */
            detail: string | null;
            /** @example 153928 */
            externalId: string | null;
            /** @example profile~whatconverts~48213 */
            id: string;
            /**
             * @description An answer is being carried out.
             * @example false
             */
            inProgress: boolean;
            /** @example unknown-profile */
            kind: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string | null;
            /** @example 48213 */
            profileId: string | null;
            /**
             * @description Machine-readable.
             * @example unknown-profile
             */
            reason: string;
            /**
             * @description Records that an answer is for.
             * @example 214
             */
            records: number;
            /**
             * @description Since when it waits, or when it was decided.
             * @example 2026-11-20T14:02:11.320Z
             */
            since: string;
            /** @example whatconverts */
            source: string;
        };
        ReviewKindCountDto: {
            /** @example unknown-profile */
            kind: string;
            /** @example 3 */
            total: number;
        };
        ReviewListDto: {
            data: components["schemas"]["ReviewItemDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        ReviewOutcomeDto: {
            /**
             * @description False for a dry run.
             * @example true
             */
            applied: boolean;
            /** @example 1 */
            items: number;
            /** @example 214-Yh3 */
            planId: string;
            /** @example 214 */
            records: number;
            /** @description Replays that were started; follow each at `/review-replays/{id}`. */
            replayIds: string[];
        };
        ReviewSideDto: {
            /** @example jane@example.com */
            email: string | null;
            /** @example 153928 */
            externalId: string;
            /** @example Contact Us */
            formName: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example https://www.example.com/kitchens */
            landingUrl: string | null;
            /**
             * @description The lead that shows it.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            leadId: string;
            /** @example google / cpc */
            marketing: string | null;
            /** @example Jane Doe */
            name: string | null;
            /** @example 2026-11-20T14:02:11.320Z */
            occurredAt: string;
            /** @example (704) 555-0101 */
            phone: string | null;
            /** @example whatconverts */
            source: string;
            /** @example 48213-abc */
            visitorId: string | null;
        };
        RotateApiKeyDto: {
            /**
             * @description Days for which the old key works beside the new one; 0 ends it at once.
             * @default 1
             * @example 1
             */
            overlapDays: number;
        };
        RotateSecretDto: {
            /**
             * @description How long the old secret signs as well.
             * @default 24
             */
            overlapHours: number;
        };
        RotateWebhookDto: {
            /**
             * @description Hours that the present address stays valid beside the new one.
             * @default 24
             */
            overlapHours: number;
        };
        RoutingRuleDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /**
             * @description An option of the choice, or the beginning of a postcode.
             * @example 787
             */
            value: string;
        };
        RuleConditionDto: {
            /**
             * @example duration
             * @enum {string}
             */
            field: "type" | "channel" | "location" | "source" | "medium" | "campaign" | "keyword" | "name" | "email" | "phone" | "duration" | "hour" | "vendorSpam" | "vendorDuplicate";
            /**
             * @example under
             * @enum {string}
             */
            operator: "is" | "contains" | "under" | "over" | "between";
            /**
             * @description Whole seconds, hours, `true`, ids or texts.
             * @example [
             *       "10"
             *     ]
             */
            values: string[];
        };
        RuleConditionsDto: {
            /** @description All of them have to match. */
            conditions: components["schemas"]["RuleConditionDto"][];
        };
        RuleDto: {
            /** @description All of them have to match. */
            conditions: components["schemas"]["RuleConditionDto"][];
            /** @example true */
            enabled: boolean;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example Short calls */
            name: string;
            outcome: components["schemas"]["RuleOutcomeDto"];
            /**
             * @description Order; the first rule that matches counts.
             * @example 0
             */
            position: number;
            /**
             * @description The ETag of the rule.
             * @example 1
             */
            version: number;
        };
        RuleListDto: {
            data: components["schemas"]["RuleDto"][];
        };
        RuleOutcomeDto: {
            /**
             * @description Applies only if told.
             * @example suggest
             * @enum {string}
             */
            kind: "suggest" | "apply";
            /**
             * @description Either `quality` or `status`.
             * @example spam
             * @enum {string}
             */
            quality?: "good" | "spam";
            /**
             * @description Shown beside a suggestion.
             * @example Too short to be a conversation.
             */
            reason?: string;
            /**
             * @description Only to apply.
             * @enum {string}
             */
            status?: "archived";
        };
        RulePreviewDto: {
            /**
             * @description Leads of the brand that match now.
             * @example 37
             */
            matches: number;
            /** @description The newest few. */
            sample: components["schemas"]["LeadItemDto"][];
            /**
             * @description Of them without a score.
             * @example 12
             */
            unscored: number;
        };
        RuleSuggestionDto: {
            /** @example Short calls */
            name: string;
            /**
             * @example spam
             * @enum {string}
             */
            quality: "good" | "spam";
            /** @example Too short to be a conversation. */
            reason: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            ruleId: string;
        };
        RunCountsDto: {
            /** @example 412 */
            created: number;
            /** @example 37 */
            enriched: number;
            /** @example 0 */
            ignored: number;
            /** @example 0 */
            quarantined: number;
            /** @example 500 */
            seen: number;
            /** @example 12 */
            skipped: number;
            /** @example 39 */
            unchanged: number;
            /** @example 0 */
            updated: number;
        };
        RunLocationDto: {
            counts: components["schemas"]["RunCountsDto"];
            /** @example 500 */
            expected: number | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /** @example no-profile-id */
            reason: string | null;
            /**
             * @example done
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "skipped" | "failed";
        };
        RunReasonDto: {
            /** @example 12 */
            count: number;
            /** @example profile-not-mapped */
            reason: string;
            /**
             * @description Id of the location or profile.
             * @example 48999
             */
            subject: string | null;
            /**
             * @example profile
             * @enum {string}
             */
            subjectKind: "location" | "profile" | "none";
        };
        RunSetUpDto: {
            /**
             * @description From the plan: exactly this, or 409.
             * @example b1946ac92492d2347c6235b4d2611184
             */
            digest: string;
        };
        RunWindowDto: {
            /** @example 2025-11-20T14:02:11.000Z */
            from: string;
            /** @example 20611 */
            id: string | null;
            /**
             * @example account
             * @enum {string}
             */
            scope: "key" | "account" | "profile";
            /**
             * @example running
             * @enum {string}
             */
            state: "waiting" | "running" | "done";
            /** @example 2026-11-20T14:01:11.000Z */
            to: string;
        };
        SalesforceCallDto: {
            /**
             * @description create, update, link, apply, write-back, …
             * @example create
             */
            action: string;
            /** @example 2026-11-20T14:02:11.000Z */
            at: string;
            /**
             * @description Calls that it cost.
             * @example 1
             */
            calls: number;
            /**
             * @description For people.
             * @example A text is too long for its field.
             */
            detail: string | null;
            /**
             * @example to_salesforce
             * @enum {string}
             */
            direction: "to_salesforce" | "to_lead" | "to_whatconverts";
            /** @example 182 */
            durationMs: number;
            fields: components["schemas"]["ChangedFieldDto"][];
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9f01 */
            id: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string | null;
            /**
             * @description Name, phone or e-mail of the lead.
             * @example Jane Doe
             */
            leadName: string | null;
            /**
             * @example Lead
             * @enum {string|null}
             */
            object: "Lead" | "Contact" | "Account" | "Opportunity" | null;
            /**
             * @description Machine-readable, of what was skipped or failed.
             * @example string-too-long
             */
            reason: string | null;
            /** @example 00Q5g00000AbCdEAAV */
            recordId: string | null;
            /** @example https://brightside.my.salesforce.com/00Q5g00000AbCdEAAV */
            recordUrl: string | null;
            /**
             * @description To find it in the logs.
             * @example 4xQ1aB
             */
            requestId: string | null;
            /**
             * @example done
             * @enum {string}
             */
            result: "done" | "skipped" | "failed";
        };
        SalesforceCallListDto: {
            data: components["schemas"]["SalesforceCallDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        SalesforceChainDto: {
            /** @description Null when there is nothing to choose. */
            conflict: components["schemas"]["ConflictDto"] | null;
            /** @description Latest change first. */
            opportunities: components["schemas"]["ChainOpportunityDto"][];
            origins: components["schemas"]["ValueOriginDto"][];
            /** @description Lead, contact, account, as far as they are known. */
            records: components["schemas"]["ChainRecordDto"][];
            sending: components["schemas"]["LeadSendingDto"];
        };
        SalesforceConnectionDto: {
            api: components["schemas"]["ApiUseDto"];
            /** @example 2026-11-20T14:02:11.000Z */
            authorisedAt: string;
            /**
             * @description Leads that failed and need somebody.
             * @example 1
             */
            failed: number;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9d01 */
            id: string;
            /** @example 2026-11-20T13:02:11.000Z */
            lastFailureAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            org: components["schemas"]["SalesforceOrgDto"];
            /**
             * @description Connected with an app that the org made itself.
             * @example false
             */
            ownApp: boolean;
            /** @example 2026-11-20T14:02:11.000Z */
            resumesAt: string | null;
            /**
             * @description Leads and opportunities that wait for a choice.
             * @example 2
             */
            review: number;
            /**
             * @example connected
             * @enum {string}
             */
            state: "connected" | "needs-sign-in" | "limited" | "blocked" | "paused" | "disconnected";
            /**
             * @description Machine-readable.
             * @example revoked
             */
            stateReason: string | null;
            /** @description Opportunities to leads. */
            toLeads: components["schemas"]["SalesforceDirectionDto"];
            /** @description Leads to Salesforce. */
            toSalesforce: components["schemas"]["SalesforceDirectionDto"];
            /** @example Integration User */
            userName: string;
            /**
             * @description Leads that wait to be sent.
             * @example 3
             */
            waiting: number;
        };
        SalesforceDirectionDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            /** @example true */
            on: boolean;
            /**
             * @description What happened before is left alone.
             * @example 2026-11-01T00:00:00.000Z
             */
            since: string | null;
        };
        SalesforceDryRunDto: {
            /**
             * @description Calls that running it costs.
             * @example 9
             */
            calls: number;
            /** @example 2026-11-20T14:02:11.000Z */
            createdAt: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e01 */
            id: string;
            /**
             * @description Leads that were looked at.
             * @example 461
             */
            leads: number;
            /**
             * @description Calls the org may make in 24 hours.
             * @example 15000
             */
            orgMax: number | null;
            /** @description Leads that a person would have to decide. */
            review: components["schemas"]["ReasonCountDto"][];
            /** @description A few of each outcome. */
            samples: components["schemas"]["SampleLeadDto"][];
            /** @example 2026-10-01T00:00:00.000Z */
            since: string | null;
            /** @description Leads that stay. */
            skipped: components["schemas"]["ReasonCountDto"][];
            /**
             * @description There already, and the same.
             * @example 0
             */
            unchanged: number;
            /** @example 412 */
            wouldCreate: number;
            /**
             * @description Converted there: values go to contact and opportunity.
             * @example 4
             */
            wouldLink: number;
            /**
             * @description Records that are there already and get values.
             * @example 37
             */
            wouldUpdate: number;
        };
        SalesforceErrorCardDto: {
            /** @example The field takes the listed values only. */
            cause: string;
            /**
             * @description Leads that it keeps.
             * @example 7
             */
            count: number;
            /**
             * @description API names.
             * @example [
             *       "LeadSource"
             *     ]
             */
            fields: string[];
            /** @example 2026-11-20T13:00:00.000Z */
            firstAt: string;
            /** @example Translate the value in the mapping, then try again. */
            fix: string;
            /**
             * @example mapping
             * @enum {string}
             */
            fixAt: "mapping" | "set-up" | "sign-in" | "settings" | "review" | "salesforce" | "whatconverts";
            /**
             * @description Of the cause; safe in an address.
             * @example Zk3h1yXcQ0u7bS4rT9aB2w
             */
            key: string;
            /** @example 2026-11-20T14:02:11.000Z */
            lastAt: string;
            /** @description A few of them, latest first. */
            leads: components["schemas"]["FailedLeadDto"][];
            /** @example 2026-11-20T14:07:00.000Z */
            nextTryAt: string | null;
            /**
             * @example after-fix
             * @enum {string}
             */
            retry: "by-itself" | "after-fix" | "after-choice";
            /**
             * @description Words of the rule in the org.
             * @example Phone must have 10 digits
             */
            rule: string | null;
            /** @example A value is not in the list */
            title: string;
        };
        SalesforceFieldDto: {
            /**
             * @description Can be given when a record is made.
             * @example true
             */
            createable: boolean;
            /** @example false */
            custom: boolean;
            /**
             * @description A filter may ask about it.
             * @example true
             */
            filterable: boolean;
            /** @example Lead Source */
            label: string;
            /**
             * @description Longest text; 0 where it does not apply.
             * @example 255
             */
            length: number;
            /** @example LeadSource */
            name: string;
            picklistValues: components["schemas"]["PicklistValueDto"][];
            /** @example 0 */
            precision: number;
            /**
             * @description Must be given when a record is made.
             * @example false
             */
            required: boolean;
            /**
             * @description Takes the listed values only.
             * @example false
             */
            restrictedPicklist: boolean;
            /** @example 0 */
            scale: number;
            /**
             * @description As Salesforce names it.
             * @example picklist
             */
            type: string;
            /**
             * @description Can be changed afterwards.
             * @example true
             */
            updateable: boolean;
        };
        SalesforceFieldListDto: {
            data: components["schemas"]["SalesforceFieldDto"][];
            /**
             * @description When the org was asked.
             * @example 2026-11-20T14:02:11.000Z
             */
            readAt: string;
        };
        SalesforceHealthDto: {
            api: components["schemas"]["ApiUseDto"];
            /** @description One card per cause, most leads first. */
            errors: components["schemas"]["SalesforceErrorCardDto"][];
            /** @example 2026-11-20T14:07:00.000Z */
            resumesAt: string | null;
            /**
             * @example connected
             * @enum {string}
             */
            state: "connected" | "needs-sign-in" | "limited" | "blocked" | "paused" | "disconnected";
            /** @example revoked */
            stateReason: string | null;
            toLeads: components["schemas"]["PollingHealthDto"];
            toSalesforce: components["schemas"]["SendingHealthDto"];
            toWhatConverts: components["schemas"]["WriteBackHealthDto"];
        };
        SalesforceOrgDto: {
            /** @example brightside.my.salesforce.com */
            host: string;
            /** @example 00D5g000004XyZaEAK */
            id: string;
            /** @example Brightside Windows */
            name: string | null;
            /**
             * @example production
             * @enum {string}
             */
            place: "production" | "sandbox" | "my-domain";
            /**
             * @description Start of links to records.
             * @example https://brightside.my.salesforce.com
             */
            url: string;
        };
        SalesforceOverviewDto: {
            /** @description Null when nothing is connected. */
            connection: components["schemas"]["SalesforceConnectionDto"] | null;
            offered: components["schemas"]["OfferedDto"];
            /** @description In their order. */
            setUp: components["schemas"]["SetUpStepDto"][];
            /**
             * @description Whether every step of the set-up is done.
             * @example false
             */
            setUpDone: boolean;
        };
        SalesforceOwnerChoiceDto: {
            /** @example 00G5g000000AbCdEAK */
            id: string;
            /** @example Inbound Leads */
            name: string;
            /**
             * @example queue
             * @enum {string}
             */
            type: "user" | "queue";
        };
        SalesforceOwnerDto: {
            /**
             * @description For `owner`: a user or a queue.
             * @example 00G5g000000AbCdEAK
             */
            id?: string;
            /**
             * @example assignment-rule
             * @enum {string}
             */
            kind: "assignment-rule" | "connected-user" | "owner";
        };
        SalesforceOwnerListDto: {
            /** @description Queues first, at most 20 of each kind. */
            data: components["schemas"]["SalesforceOwnerChoiceDto"][];
        };
        SalesforceSettingsDto: {
            mapping: components["schemas"]["MappingLineDto"][];
            toLeads: components["schemas"]["ToLeadsDto"];
            toSalesforce: components["schemas"]["ToSalesforceDto"];
            /** @example 2026-11-20T14:02:11.000Z */
            updatedAt: string;
            /** @example 4 */
            version: number;
        };
        SalesforceSetUpDto: {
            /** @example 67.0 */
            apiVersion: string;
            /**
             * @description The connected user may create fields and grant them.
             * @example true
             */
            canCreate: boolean;
            /**
             * @description When the org was asked.
             * @example 2026-11-20T14:02:11.000Z
             */
            checkedAt: string;
            conversion: components["schemas"]["ConversionPairDto"][];
            fields: components["schemas"]["SetUpFieldDto"][];
            permissions: components["schemas"]["PermissionCheckDto"][];
            /**
             * @description Whether both ids are there and can be written.
             * @example false
             */
            ready: boolean;
        };
        SamePersonLeadDto: {
            attribution: components["schemas"]["LeadItemAttributionDto"];
            /**
             * @description Text of the badge.
             * @example Form
             */
            badge: string;
            /**
             * @description The carrier's caller name.
             * @example DOE JANE
             */
            callerId: string | null;
            contact: components["schemas"]["LeadContactDto"];
            /** @example 192 */
            durationSeconds: number | null;
            /** @example Contact Us */
            formName: string | null;
            /**
             * @description Since when the source no longer has it.
             * @example 2026-12-20T06:00:00.000Z
             */
            goneSince: string | null;
            /** @example false */
            hasRecording: boolean;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /**
             * @description What both leads have in common.
             * @example [
             *       "email"
             *     ]
             */
            matchedBy: ("email" | "phone")[];
            /** @example Please call me about a quote. */
            messageExcerpt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            occurredAt: string;
            /** @example false */
            paired: boolean;
            /**
             * @example unscored
             * @enum {string}
             */
            quality: "unscored" | "good" | "spam";
            /** @example 2026-11-20T14:02:12.000Z */
            receivedAt: string;
            ruleSuggestions: components["schemas"]["RuleSuggestionDto"][];
            /**
             * @example new
             * @enum {string}
             */
            status: "new" | "viewed" | "archived";
            /**
             * @description What the sources say.
             * @example [
             *       "spam"
             *     ]
             */
            suggestions: ("spam" | "duplicate" | "repeat" | "quotable" | "not-quotable" | "form-spam-suspected")[];
            /**
             * @description Of the location.
             * @example America/Chicago
             */
            timeZone: string;
            /**
             * @description The source's own wording.
             * @example Web Form
             */
            transactionType: string | null;
            /**
             * @example web_form
             * @enum {string}
             */
            type: "web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other";
            /** @example 2026-11-20T14:20:19.412Z */
            updatedAt: string;
            value: components["schemas"]["LeadItemValueDto"];
            /**
             * @description Whether the source confirmed it.
             * @example true
             */
            verified: boolean;
            /**
             * @description Rises with each change; the ETag of the lead.
             * @example 7
             */
            version: number;
        };
        SamePersonListDto: {
            data: components["schemas"]["SamePersonLeadDto"][];
            /** @example WyJhYmMiXQ */
            nextCursor: string | null;
        };
        SampleFieldDto: {
            /** @example LastName */
            field: string;
            /** @example fallback */
            note: string | null;
            /** @example Unknown caller */
            value: string | null;
        };
        SampleLeadDto: {
            /** @example nothing-found */
            because: string | null;
            fields: components["schemas"]["SampleFieldDto"][];
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            leadId: string;
            /**
             * @description Name, phone or e-mail.
             * @example Jane Doe
             */
            name: string;
            /**
             * @example create
             * @enum {string}
             */
            outcome: "create" | "update" | "link" | "unchanged" | "skip" | "review";
        };
        SavedViewDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /**
             * @description Whether it opens first for the signed-in person.
             * @example false
             */
            isDefault: boolean;
            /** @description As it was saved. */
            layout: components["schemas"]["ListLayoutDto"];
            /**
             * @description Whether the signed-in person may change it.
             * @example true
             */
            mayChange: boolean;
            /** @example Calls over two minutes */
            name: string;
            /** @description What the signed-in person made of it. */
            ownLayout: components["schemas"]["ListLayoutDto"] | null;
            /** @example tab=all&type=phone_call */
            query: string;
            /** @example false */
            shared: boolean;
            /**
             * @description The ETag of the view.
             * @example 3
             */
            version: number;
        };
        SavedViewListDto: {
            /** @description By name: the own ones and those that are shared. */
            data: components["schemas"]["SavedViewDto"][];
            /** @description Of the list without a view. */
            ownLayout: components["schemas"]["ListLayoutDto"] | null;
        };
        SaveMappingDto: {
            /**
             * @description Only say what would happen.
             * @default false
             */
            dryRun: boolean;
            /**
             * @description With `move`: the location that gets the leads.
             * @example 019a9f0e-0000-7000-8000-0000000000a3
             */
            moveTo?: string;
            /**
             * @default keep
             * @enum {string}
             */
            oldLeads: "keep" | "hide" | "move";
            /**
             * @description Of a dry run with the same `moveTo`: exactly what was counted then happens, or nothing.
             * @example q1Z9vF2k
             */
            planId?: string;
            /**
             * @description The number of the profile.
             * @example 48213
             */
            profileId: string;
        };
        SaveNotificationSettingDto: {
            /**
             * @description Of the daily mail.
             * @example 08:00
             */
            digestAt: string;
            /**
             * @description Mails about single leads within an hour; more leads share one mail.
             * @example 10
             */
            hourlyLimit: number;
            /**
             * @description Start of the quiet hours; null: none.
             * @example 22:00
             */
            quietFrom: string | null;
            /**
             * @description End of the quiet hours.
             * @example 07:00
             */
            quietTo: string | null;
            rows: components["schemas"]["NotificationRowDto"][];
            /**
             * @description The zone of all times here.
             * @example America/Chicago
             */
            timeZone: string;
        };
        SaveRuleDto: {
            /** @description All of them have to match. */
            conditions: components["schemas"]["RuleConditionDto"][];
            /** @example true */
            enabled: boolean;
            /** @example Short calls */
            name: string;
            outcome: components["schemas"]["RuleOutcomeDto"];
            /**
             * @description Order; the first rule that matches counts.
             * @example 0
             */
            position: number;
        };
        SaveSalesforceSettingsDto: {
            mapping?: components["schemas"]["MappingLineDto"][];
            toLeads?: components["schemas"]["ToLeadsDto"];
            toSalesforce?: components["schemas"]["ToSalesforceDto"];
        };
        SelectionDto: {
            /**
             * @example [
             *       "lead.created",
             *       "lead.updated"
             *     ]
             */
            events: ("lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test")[];
            /**
             * @description Names of forms. Empty: all, and leads without one.
             * @example []
             */
            forms?: string[];
            /**
             * @description Empty: every kind.
             * @example [
             *       "web_form"
             *     ]
             */
            kinds?: ("call_completed" | "call_in_progress" | "call_modified" | "web_form" | "chat_completed" | "chat_in_progress" | "text_message" | "transaction" | "custom_event" | "email" | "appointment")[];
            /**
             * @description Empty: every location.
             * @example []
             */
            locationIds?: string[];
            /**
             * @description Empty: every quality.
             * @example []
             */
            qualities?: ("unscored" | "good" | "spam")[];
            /**
             * @description Empty: every status.
             * @example []
             */
            statuses?: ("new" | "viewed" | "archived")[];
        };
        SendingHealthDto: {
            /**
             * @description Leads that need somebody.
             * @example 1
             */
            failed: number;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            /** @example 2026-11-20T14:07:00.000Z */
            nextTryAt: string | null;
            /** @example 2026-11-20T14:01:58.000Z */
            oldestWaitingAt: string | null;
            /** @example true */
            on: boolean;
            /**
             * @description Leads that wait for a choice.
             * @example 2
             */
            review: number;
            /**
             * @description Leads that wait to be sent.
             * @example 3
             */
            waiting: number;
        };
        SessionBrandDto: {
            /** @example USD */
            currency: string;
            /** @example 019a9f0e-0000-7000-8000-000000000001 */
            id: string;
            locations: components["schemas"]["SessionLocationDto"][];
            /** @example Sunny Kitchens */
            name: string;
            /**
             * @example brand_admin
             * @enum {string}
             */
            role: "brand_admin" | "franchisee" | "marketing";
            /** @example America/New_York */
            timeZone: string;
        };
        SessionDto: {
            brands: components["schemas"]["SessionBrandDto"][];
            installation: components["schemas"]["InstallationDto"];
            user: components["schemas"]["SessionUserDto"] | null;
        };
        SessionLocationDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            id: string;
            /** @example Austin North */
            name: string;
        };
        SessionUserDto: {
            /** @example jane@example.com */
            email: string;
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            id: string;
            /** @example Jane Doe */
            name: string;
            /** @example false */
            twoFactorEnabled: boolean;
        };
        SetUpFieldDto: {
            /** @example Leadweave Lead ID */
            label: string;
            /**
             * @description Characters; 0 where it does not apply.
             * @example 36
             */
            length: number;
            /** @example Leadweave_Lead_ID__c */
            name: string;
            /**
             * @example Lead
             * @enum {string}
             */
            object: "Lead" | "Contact" | "Account" | "Opportunity";
            /**
             * @description The two ids are required, the others are not.
             * @example true
             */
            required: boolean;
            /**
             * @description `not-unique`: it is no external id with unique values, so a repeated create could make a twin.
             * @example missing
             * @enum {string}
             */
            state: "ok" | "missing" | "hidden" | "read-only" | "wrong-type" | "too-short" | "not-unique";
            /**
             * @description The type it has or should have.
             * @example string
             */
            type: string;
        };
        SetUpPlanDto: {
            /**
             * @description Calls to Salesforce.
             * @example 9
             */
            calls: number;
            /** @example b1946ac92492d2347c6235b4d2611184 */
            digest: string;
            steps: components["schemas"]["SetUpPlanStepDto"][];
        };
        SetUpPlanStepDto: {
            /**
             * @example create-field
             * @enum {string}
             */
            action: "create-field" | "grant-field" | "map-conversion";
            /**
             * @description For people.
             * @example Text (36), external id, unique
             */
            detail: string;
            /** @example Leadweave_Lead_ID__c */
            name: string;
            /**
             * @example Lead
             * @enum {string}
             */
            object: "Lead" | "Contact" | "Account" | "Opportunity";
        };
        SetUpResultDto: {
            /** @description The org as it was read again afterwards. */
            setUp: components["schemas"]["SalesforceSetUpDto"];
            steps: components["schemas"]["SetUpResultStepDto"][];
        };
        SetUpResultStepDto: {
            /**
             * @example create-field
             * @enum {string}
             */
            action: "create-field" | "grant-field" | "map-conversion";
            /**
             * @description For people.
             * @example Text (36), external id, unique
             */
            detail: string;
            /** @example true */
            done: boolean;
            /**
             * @description For people, when it failed.
             * @example The connected user may not create fields.
             */
            failure: string | null;
            /** @example Leadweave_Lead_ID__c */
            name: string;
            /**
             * @example Lead
             * @enum {string}
             */
            object: "Lead" | "Contact" | "Account" | "Opportunity";
        };
        SetUpStepDto: {
            /**
             * @description Machine-readable, for `trouble`.
             * @example missing-fields
             */
            reason: string | null;
            /**
             * @example open
             * @enum {string}
             */
            state: "done" | "open" | "trouble";
            /**
             * @example map
             * @enum {string}
             */
            step: "connect" | "check" | "create" | "map" | "choose" | "start";
        };
        SignInBegunDto: {
            /**
             * @description To send the browser to.
             * @example https://login.salesforce.com/services/oauth2/authorize?…
             */
            authoriseUrl: string | null;
            /**
             * @description Connected already: client credentials need no browser.
             * @example false
             */
            connected: boolean;
        };
        SignInPlaceDto: {
            /**
             * @description For `my-domain`; a pasted address is cut to its host.
             * @example brightside.my.salesforce.com
             */
            host?: string;
            /**
             * @example production
             * @enum {string}
             */
            kind: "production" | "sandbox" | "my-domain";
        };
        SplitLeadDto: {
            /**
             * @description WhatConverts' id of the lead that was seen in the pair; with it a repetition is safe.
             * @example 153928
             */
            whatConvertsLeadId?: string;
        };
        StartBackFillDto: {
            /**
             * @description Runs exactly this, or answers 409.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e01
             */
            dryRunId: string;
        };
        StartDryRunDto: {
            /**
             * @description Leads that happened at or after. Default: the saved start.
             * @example 2026-10-01T00:00:00.000Z
             */
            since?: string;
        };
        StartedRunDto: {
            /**
             * @description Why it waits: quota-spent …
             * @example null
             */
            reason: string | null;
            /**
             * @description When it goes on by itself.
             * @example null
             */
            resumeAt: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000d1 */
            runId: string;
            /**
             * @description False when such a run had not ended yet.
             * @example true
             */
            started: boolean;
            /**
             * @description True when the run cannot go on now.
             * @example false
             */
            waiting: boolean;
        };
        SubmissionDto: {
            /**
             * @description Milliseconds between showing and sending the form.
             * @example 42000
             */
            elapsedMs?: number;
            /**
             * @description For imports by those who are allowed to; else the time of receipt counts.
             * @example 2026-11-20T14:02:11.000Z
             */
            submittedAt?: string;
            /** @description Content of a field that people do not see. */
            trap?: string;
            /**
             * @description By id of the field. Values of fields that the form does not have are kept as well.
             * @example {
             *       "name": "Jane Doe",
             *       "email": "jane@example.com",
             *       "message": "Please call me.",
             *       "consent": true
             *     }
             */
            values: {
                [key: string]: unknown;
            };
            visit?: components["schemas"]["VisitDto"];
        };
        SubmissionItemDto: {
            /**
             * @description As the lead shows it.
             * @example Jane Doe
             */
            contactName: string | null;
            /**
             * @description The sender's own id.
             * @example null
             */
            externalId: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            leadId: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example Austin North */
            locationName: string;
            /**
             * @description Whether a WhatConverts lead enriches it.
             * @example true
             */
            paired: boolean;
            /**
             * @description Of the lead.
             * @example unscored
             */
            quality: string | null;
            /** @example 2026-11-20T14:02:11.320Z */
            receivedAt: string;
            /**
             * @example lead
             * @enum {string}
             */
            state: "lead" | "test" | "quarantined";
            /** @example 2026-11-20T14:02:11.000Z */
            submittedAt: string;
            /**
             * @description Why the form suspects an automated sender.
             * @example []
             */
            suspicions: string[];
        };
        SubmissionListDto: {
            data: components["schemas"]["SubmissionItemDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        SubmissionReceiptDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            outcome: components["schemas"]["FormOutcomeDto"];
            /** @example 2026-11-20T14:02:11.320Z */
            receivedAt: string;
        };
        SuggestionDto: {
            /**
             * @example high
             * @enum {string}
             */
            confidence: "high" | "medium" | "low";
            /** @example 48213 */
            profileId: string;
            /** @example Austin North */
            profileName: string | null;
            /**
             * @example same-name
             * @enum {string}
             */
            reason: "same-name" | "name-and-city" | "name-contained" | "same-city" | "similar-name";
        };
        SyncPreviewDto: {
            budget: components["schemas"]["RequestBudgetDto"];
            locations: components["schemas"]["PreviewRowDto"][];
            /** @example 26 */
            requestsNeeded: number;
            /**
             * @description Of the requests of a day.
             * @example 0.3
             */
            sharePercent: number;
            /**
             * @description Names of locations without a Profile ID.
             * @example [
             *       "Austin South"
             *     ]
             */
            skippedLocations: string[];
            /** @example 4120 */
            totalLeads: number;
        };
        SyncRunDetailDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000c1 */
            connectionId: string;
            counts: components["schemas"]["RunCountsDto"];
            /** @example 42 */
            durationSeconds: number | null;
            /** @example 2026-11-20T14:02:11.000Z */
            endedAt: string | null;
            /**
             * @description Records to be read, when known.
             * @example 500
             */
            expected: number | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000d1 */
            id: string;
            /**
             * @example initial
             * @enum {string}
             */
            kind: "initial" | "mapping" | "daily" | "manual" | "weekly" | "reread" | "reconciliation";
            locations: components["schemas"]["RunLocationDto"][];
            /** @example 9 */
            locationsDone: number;
            /** @example 3 */
            locationsSkipped: number;
            /** @example 12 */
            locationsTotal: number;
            /**
             * @description How far the present window is read.
             * @example 2026-11-20T14:02:11.000Z
             */
            readUpTo: string | null;
            /**
             * @description Machine-readable reason of the state.
             * @example null
             */
            reason: string | null;
            reasons: components["schemas"]["RunReasonDto"][];
            /** @example 2026-11-20T14:02:11.000Z */
            requestedAt: string;
            /**
             * @description `schedule` for runs that nobody asked for.
             * @example Ada Admin
             */
            requestedBy: string;
            /** @example 26 */
            requestsUsed: number;
            /**
             * @description When a paused run goes on.
             * @example 2026-11-20T14:02:11.000Z
             */
            resumeAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            startedAt: string | null;
            /**
             * @example running
             * @enum {string}
             */
            state: "queued" | "running" | "paused" | "done" | "partial" | "failed" | "cancelled";
            windows: components["schemas"]["RunWindowDto"][];
        };
        SyncRunDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000c1 */
            connectionId: string;
            counts: components["schemas"]["RunCountsDto"];
            /** @example 42 */
            durationSeconds: number | null;
            /** @example 2026-11-20T14:02:11.000Z */
            endedAt: string | null;
            /**
             * @description Records to be read, when known.
             * @example 500
             */
            expected: number | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000d1 */
            id: string;
            /**
             * @example initial
             * @enum {string}
             */
            kind: "initial" | "mapping" | "daily" | "manual" | "weekly" | "reread" | "reconciliation";
            /** @example 9 */
            locationsDone: number;
            /** @example 3 */
            locationsSkipped: number;
            /** @example 12 */
            locationsTotal: number;
            /**
             * @description Machine-readable reason of the state.
             * @example null
             */
            reason: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            requestedAt: string;
            /**
             * @description `schedule` for runs that nobody asked for.
             * @example Ada Admin
             */
            requestedBy: string;
            /** @example 26 */
            requestsUsed: number;
            /**
             * @description When a paused run goes on.
             * @example 2026-11-20T14:02:11.000Z
             */
            resumeAt: string | null;
            /** @example 2026-11-20T14:02:11.000Z */
            startedAt: string | null;
            /**
             * @example running
             * @enum {string}
             */
            state: "queued" | "running" | "paused" | "done" | "partial" | "failed" | "cancelled";
        };
        SyncRunListDto: {
            data: components["schemas"]["SyncRunDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        SyncRunRecordDto: {
            /** @example 153928 */
            externalId: string | null;
            /** @example 019a9f0e-0000-7000-8000-0000000000e1 */
            id: string;
            leadId: string | null;
            locationId: string | null;
            /**
             * @example created
             * @enum {string}
             */
            outcome: "created" | "enriched" | "updated" | "ignored" | "skipped" | "quarantined";
            /** @example null */
            reason: string | null;
        };
        SyncRunRecordListDto: {
            data: components["schemas"]["SyncRunRecordDto"][];
            /** @example null */
            nextCursor: string | null;
        };
        TestEndpointDto: {
            /**
             * @default webhook.test
             * @enum {string}
             */
            event: "lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test";
        };
        TestReceiptDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11 */
            id: string;
            /**
             * @description Where a visitor would be sent.
             * @example 019a9f0e-0000-7000-8000-0000000000a2
             */
            locationId: string;
            outcome: components["schemas"]["FormOutcomeDto"];
            /** @example 2026-11-20T14:02:11.320Z */
            receivedAt: string;
        };
        TestSentDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9c01 */
            deliveryId: string;
            /** @example evt_019a9f0e6d0c7c559a510b1f2f6c9a11 */
            eventId: string;
        };
        ToLeadsDto: {
            /** @description For `matching-filter`. */
            filter: components["schemas"]["OpportunityFilterDto"] | null;
            /** @example true */
            on: boolean;
            /**
             * @description How several opportunities of one lead count.
             * @example sum
             * @enum {string}
             */
            several: "sum" | "converted-only";
            /**
             * @description What was last touched before sets off nothing.
             * @example 2026-11-20T00:00:00.000Z
             */
            since: string | null;
            /**
             * @description What updates the lead.
             * @example [
             *       "new",
             *       "updated"
             *     ]
             */
            triggers: ("new" | "updated" | "matching-filter")[];
            /**
             * @description At each change while it matches, not only when it begins to.
             * @example false
             */
            whileMatching: boolean;
            writeBack: components["schemas"]["WriteBackRuleDto"];
        };
        ToSalesforceDto: {
            /**
             * @example contact-and-opportunity
             * @enum {string}
             */
            afterConversion: "contact-and-opportunity" | "contact" | "stop";
            /**
             * @description When a duplicate rule of the org refuses a lead.
             * @example hold
             * @enum {string}
             */
            duplicates: "link" | "create-anyway" | "hold";
            /**
             * @description The same for what it marks as a duplicate.
             * @example false
             */
            holdVendorDuplicates: boolean;
            /**
             * @description What WhatConverts marks as spam stays until somebody scores it Good.
             * @example true
             */
            holdVendorSpam: boolean;
            /**
             * @description Empty: every location.
             * @example []
             */
            locationIds: string[];
            /** @example true */
            on: boolean;
            owner: components["schemas"]["SalesforceOwnerDto"];
            /**
             * @example e164
             * @enum {string}
             */
            phoneFormat: "e164" | "local" | "as-received";
            /**
             * @description Empty: all but spam.
             * @example [
             *       "good"
             *     ]
             */
            qualities: ("unscored" | "good")[];
            /**
             * @description Look for the person by e-mail before a lead is made.
             * @example true
             */
            searchEmail: boolean;
            /**
             * @description Then by phone, over all phone fields.
             * @example true
             */
            searchPhone: boolean;
            /**
             * @description Leads that happened before stay. Null: the start.
             * @example 2026-11-20T00:00:00.000Z
             */
            since: string | null;
            /**
             * @description Marketing sources. Empty: every source.
             * @example [
             *       "google"
             *     ]
             */
            sources: string[];
            /**
             * @description Empty: every type.
             * @example []
             */
            types: ("web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other")[];
            /**
             * @description When people deleted the record there.
             * @example stop
             * @enum {string}
             */
            whenDeleted: "stop" | "recreate";
        };
        UncomparedLocationDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a1 */
            locationId: string;
            /** @example Tampa Bay */
            locationName: string;
            /**
             * @example history-loading
             * @enum {string}
             */
            reason: "no-profile-id" | "history-loading" | "not-compared-yet";
        };
        UnknownProfileDto: {
            /**
             * @description Deliveries that wait for a mapping.
             * @example 3
             */
            deliveries: number;
            /** @example 48213 */
            profileId: string;
        };
        UpdateApiKeyDto: {
            /**
             * @description The key stops working at this time; null for never.
             * @default null
             * @example 2027-11-20T14:02:11.000Z
             */
            expiresAt: string | null;
            /**
             * @description The key sees the leads of these locations only; null for all of the brand.
             * @default null
             */
            locationIds: string[] | null;
            /** @example Zapier */
            name?: string;
            /**
             * @example [
             *       "leads:read"
             *     ]
             */
            scopes?: ("leads:read" | "leads:write" | "connections:read" | "connections:write" | "webhooks:manage" | "forms:submit" | "exports:create" | "audit:read")[];
        };
        UpdateBrandDto: {
            /** @example USD */
            currency?: string;
            /** @example Sunny Kitchens */
            name?: string;
            /** @example America/New_York */
            timeZone?: string;
        };
        UpdateConnectionDto: {
            /** @example Sunny Kitchens agency key */
            label?: string;
            /**
             * @example [
             *       "web_form",
             *       "phone_call",
             *       "chat"
             *     ]
             */
            leadTypes?: ("web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other")[];
        };
        UpdateEndpointDto: {
            /**
             * @default
             * @example Our CRM
             */
            description: string;
            /**
             * @description Sent with every request. Kept sealed and never shown again.
             * @example {
             *       "X-Team": "sales"
             *     }
             */
            headers?: {
                [key: string]: string;
            };
            selection?: components["schemas"]["SelectionDto"];
            /**
             * @description `full`: the whole lead; `thin`: ids only; `whatconverts`: as the webhooks of WhatConverts.
             * @default full
             * @enum {string}
             */
            style: "full" | "thin" | "whatconverts";
            /** @example https://hooks.example.com/leads */
            url?: string;
        };
        UpdateFormDto: {
            fields?: components["schemas"]["FormFieldDto"][];
            /** @example Quote request */
            name?: string;
            outcome?: components["schemas"]["FormOutcomeDto"];
            routing?: components["schemas"]["FormRoutingDto"];
            /**
             * @description A disabled form refuses submissions.
             * @enum {string}
             */
            state?: "active" | "disabled";
            /** @example Send */
            submitLabel?: string;
            websites?: string[];
        };
        UpdateLeadDto: {
            /** @description What people enter in place of what the sources say. */
            edits?: components["schemas"]["LeadEditsDto"];
            /**
             * @example good
             * @enum {string}
             */
            quality?: "unscored" | "good" | "spam";
            /**
             * @example viewed
             * @enum {string}
             */
            status?: "new" | "viewed" | "archived";
        };
        UpdateLocationDto: {
            city?: string | null;
            externalReference?: string | null;
            /** @example Austin North */
            name?: string;
            phone?: string | null;
            region?: string | null;
            /** @enum {string} */
            status?: "active" | "onboarding" | "coming_soon" | "closed";
            /**
             * @description IANA time zone: days of the location begin at its midnight.
             * @example America/Chicago
             */
            timeZone?: string;
        };
        UpdateMemberDto: {
            /** @description Locations of a franchisee. Empty for the other roles, which see all locations. */
            locationIds?: string[];
            /** @enum {string} */
            role?: "brand_admin" | "franchisee" | "marketing";
        };
        UpdateSavedViewDto: {
            layout?: components["schemas"]["ListLayoutDto"];
            /** @example Long calls */
            name?: string;
            /** @example type=phone_call */
            query?: string;
            /** @example true */
            shared?: boolean;
        };
        UsualDto: {
            /** @example 7 */
            high: number;
            /** @example 4 */
            low: number;
        };
        ValueOriginDto: {
            /** @example 2026-11-20T14:02:11.000Z */
            at: string;
            /**
             * @description Who, where it was a person.
             * @example Ana Sample
             */
            by: string | null;
            /**
             * @description Property of the lead, or `quoteValue`, `salesValue`, `quotable`.
             * @example phone
             */
            field: string;
            /**
             * @description The source, a person, Salesforce, or `leadweave` for what we wrote to a field of Salesforce.
             * @example salesforce
             */
            from: string;
            /** @example Phone */
            label: string;
            /**
             * @description What it replaced.
             * @example (704) 555-0100
             */
            replaced: string | null;
            /**
             * @description The rule that decided.
             * @example newest-wins
             */
            rule: string | null;
            /** @example (704) 555-0101 */
            value: string | null;
        };
        VerifiedKeyDto: {
            accounts: components["schemas"]["ReachedAccountDto"][];
            /**
             * @example master
             * @enum {string}
             */
            keyKind: "master" | "profile";
            /**
             * @description The profile of a profile key, as far as its leads tell.
             * @example null
             */
            profileId: string | null;
            /** @example null */
            profileName: string | null;
            /**
             * @description Only known for a master key.
             * @example 41
             */
            profiles: number | null;
            /**
             * @description Requests left today, as far as they were counted here.
             * @example 9212
             */
            requestsLeft: number;
            /** @example 10000 */
            requestsPerDay: number;
        };
        VerifiedTargetDto: {
            /** @example false */
            ok: boolean;
            /**
             * @description Machine-readable; null when all is well.
             * @example certificate-refused
             */
            reason: string | null;
            /**
             * @description What the address answered to HEAD.
             * @example 405
             */
            status: number | null;
        };
        VerifyTargetDto: {
            /** @example https://hooks.example.com/leads */
            url: string;
        };
        VisitDto: {
            /** @example https://www.example.com/?utm_source=google */
            landingPage?: string;
            /** @example https://www.example.com/contact */
            page?: string;
            /**
             * @description UTM values and click ids.
             * @example {
             *       "utm_source": "google",
             *       "utm_medium": "cpc",
             *       "gclid": "Cj0K"
             *     }
             */
            parameters?: {
                [key: string]: string;
            };
            /** @example https://www.google.com/ */
            referrer?: string;
            /**
             * @description WhatConverts' visitor id.
             * @example wc-0a1b2c3d
             */
            visitorId?: string;
        };
        WantedMappingDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example 48213 */
            profileId: string;
        };
        WebhookLead: {
            attribution: {
                campaign: string | null;
                /** @enum {string} */
                channel: "organic" | "promotion" | "paid" | "direct" | "unknown";
                /** @description Click and visitor ids, such as gclid, unchanged. */
                clickIds: {
                    [key: string]: string;
                };
                content: string | null;
                device: string | null;
                keyword: string | null;
                landingUrl: string | null;
                leadUrl: string | null;
                medium: string | null;
                referrer: string | null;
                source: string | null;
            };
            call: {
                answerStatus: ("answered" | "no_answer" | "busy") | null;
                callerId: string | null;
                callerNumber: {
                    e164: string | null;
                    raw: string;
                } | null;
                destinationNumber: {
                    e164: string | null;
                    raw: string;
                } | null;
                durationSeconds: number | null;
                hasRecording: boolean;
                hasVoicemail: boolean;
                lineType: string | null;
                status: ("in_progress" | "completed") | null;
                trackingName: string | null;
                trackingNumber: {
                    e164: string | null;
                    raw: string;
                } | null;
                transcript: string | null;
                voicemailTranscript: string | null;
            } | null;
            chat: {
                durationSeconds: number | null;
                status: ("in_progress" | "completed") | null;
            } | null;
            contact: {
                company: string | null;
                email: string | null;
                name: string | null;
                phone: {
                    e164: string | null;
                    raw: string;
                } | null;
            };
            device: {
                browser: string | null;
                make: string | null;
                operatingSystem: string | null;
                type: string | null;
            };
            /** @description Form fields under their own labels. */
            fields: {
                [key: string]: string;
            };
            formName: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string;
            message: string | null;
            /** Format: date-time */
            occurredAt: string;
            pairing: {
                decidedBy: string | null;
                differenceSeconds: number | null;
                /** @enum {string} */
                state: "paired" | "alone";
            };
            place: {
                city: string | null;
                country: string | null;
                ipAddress: string | null;
                state: string | null;
                zip: string | null;
            };
            /** @enum {string} */
            quality: "unscored" | "good" | "spam";
            sources: {
                externalId: string;
                profileId?: string | null;
                receivedAt: string | null;
                /** @enum {string} */
                state: "present" | "gone";
                /** @enum {string} */
                system: "leadweave_form" | "whatconverts";
            }[];
            /** @enum {string} */
            status: "new" | "viewed" | "archived";
            subject: string | null;
            transactionType: string | null;
            /**
             * @description More can come; treat an unknown one as `other`.
             * @enum {string}
             */
            type: "web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other";
            /** @description What the source said beyond this, under its own names. */
            unmapped: {
                [key: string]: unknown;
            };
            value: {
                leadScore: number | null;
                quotable: ("yes" | "no" | "pending" | "not_set") | null;
                quote: {
                    /** @description In minor units. */
                    amountMinor: number;
                    currency: string;
                } | null;
                sales: {
                    /** @description In minor units. */
                    amountMinor: number;
                    currency: string;
                } | null;
                shipping: {
                    /** @description In minor units. */
                    amountMinor: number;
                    currency: string;
                } | null;
                tax: {
                    /** @description In minor units. */
                    amountMinor: number;
                    currency: string;
                } | null;
                transactionId: string | null;
            };
            vendor: {
                accountId: string | null;
                accountName: string | null;
                /** @description May arrive minutes after the lead. */
                analysis: {
                    [key: string]: string;
                };
                duplicate: boolean | null;
                notes: string | null;
                profileId: string | null;
                profileName: string | null;
                spam: boolean | null;
                spottedKeywords: string[];
                state: ("in_progress" | "completed") | null;
                uniqueness: ("unique" | "repeat") | null;
                visitorId: string | null;
            };
            /** @description False until WhatConverts has confirmed a pushed lead. */
            verified: boolean;
            version: number;
        };
        WebhookReplayDto: {
            /** @description False for a dry run. */
            applied: boolean;
            /**
             * @description Deliveries that are, or would be, worked on again.
             * @example 12
             */
            count: number;
            /** @example 2026-11-26T14:02:11.320Z */
            firstReceivedAt: string | null;
            /** @example 2026-11-26T14:02:11.320Z */
            lastReceivedAt: string | null;
            /**
             * @description Send it to replay exactly these.
             * @example eyJvdXRjb21lIjoi…
             */
            planId: string | null;
        };
        WriteBackHealthDto: {
            /** @example 0 */
            failed: number;
            /** @example 2026-11-20T14:02:11.000Z */
            lastSuccessAt: string | null;
            /** @example 2026-11-20T14:01:58.000Z */
            oldestWaitingAt: string | null;
            /** @example true */
            on: boolean;
            /** @example 0 */
            waiting: number;
        };
        WriteBackRuleDto: {
            /**
             * @description Quotable: yes when open or won, no when lost.
             * @example true
             */
            quotable: boolean;
            /**
             * @description Quote value: what is open.
             * @example true
             */
            quote: boolean;
            /**
             * @description Sales value: what is won.
             * @example true
             */
            sales: boolean;
        };
        WrittenPhoneDto: {
            /**
             * @example e164
             * @enum {string}
             */
            format: "e164" | "local" | "as-received";
            /** @example +17045550101 */
            text: string;
        };
    };
    responses: {
        /** @description What was wrong. 401, 403 and 404 tell who may do it, 429 how long to wait (`Retry-After`). */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
         * @example export-2026-11-20
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlerts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
                /** @description `open` is everything that is not closed. */
                show?: "open" | "all";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideAlert: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAlertDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKeyDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen: the version in quotes. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKeyDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description An action, or its first word: `mapping`, `mapping.saved`. */
                action?: string;
                /** @description Id of the person. */
                actor?: string;
                cursor?: string;
                limit?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                /** @description Id of what was changed. */
                subject?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAuditChain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChainDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    downloadAuditEntries: {
        parameters: {
            query?: {
                /** @description An action, or its first word: `mapping`, `mapping.saved`. */
                action?: string;
                /** @description Id of the person. */
                actor?: string;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                /** @description Id of what was changed. */
                subject?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateBrand: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateBrandDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createBrand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBrandDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disconnect: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConnectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateConnectionCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    watchConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SyncRunListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getConnectionHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionHealthDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was seen; required when a mapping exists. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveMappingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingChangeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeMapping: {
        parameters: {
            query?: {
                /** @description Only say what would happen. */
                dryRun?: boolean;
                /** @description With `move`: the location that gets the leads. */
                moveTo?: string;
                oldLeads?: "keep" | "hide" | "move";
                /** @description Of a dry run with the same `moveTo`: exactly what was counted then happens, or nothing. */
                planId?: string;
            };
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingChangeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveMappings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkMappingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkMappingsDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewSync: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSyncDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPreviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProfiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileCheckDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startSync: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRunDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getIncomingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingWebhookDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateIncomingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateWebhookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookAddressDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInboundDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                kind?: "phone_call_completed" | "phone_call_in_progress" | "phone_call_modified" | "web_form" | "chat_completed" | "chat_in_progress" | "text_message" | "transaction" | "event" | "email" | "appointment" | "other";
                /** @description Most rows of a page. */
                limit?: number;
                outcome?: "created" | "enriched" | "updated" | "unchanged" | "ignored" | "awaiting-confirmation" | "waiting" | "quarantined";
                profileId?: string;
                /** @description Inclusive. */
                receivedFrom?: string;
                /** @description Exclusive. */
                receivedTo?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundDeliveryListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInboundDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundDeliveryDetailDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokePreviousWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    replayInboundDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayWebhooksDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    connectWhatConverts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectWhatConvertsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectedDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verifyWhatConvertsKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedKeyDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDevelopmentMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevelopmentMailboxDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureOutcomeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    completeFirstRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstRunDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listForms: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createForm: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    archiveForm: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateForm: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listFormSubmissions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
                state?: "lead" | "test" | "quarantined";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submitForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repetitions within 24 hours harmless. */
                "Idempotency-Key"?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceiptDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putSubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                externalId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionDto"];
            };
        };
        responses: {
            /** @description After that. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceiptDto"];
                };
            };
            /** @description The first time. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceiptDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendTestSubmission: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestReceiptDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDiagnoses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosesDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReportDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeadMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                moveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadMoveDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoLeadMove: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                moveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The move back, which a worker carries out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadMoveDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLeadRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createLeadRule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveLeadRule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRuleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeLeadRule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    previewLeadRule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleConditionsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLeads: {
        parameters: {
            query?: {
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                campaign?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                channel?: string;
                /** @description From `nextCursor`; keep filter and sort. */
                cursor?: string;
                /** @description Names of forms. Several values are separated by commas; a comma inside a value is written `\,`. */
                form?: string;
                hasRecording?: boolean;
                limit?: number;
                /** @description Location ids. Several values are separated by commas; a comma inside a value is written `\,`. */
                location?: string;
                maxDurationSeconds?: number;
                maxLeadScore?: number;
                maxQuoteMinor?: number;
                maxSalesMinor?: number;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                medium?: string;
                minDurationSeconds?: number;
                /** @description WhatConverts' score of the lead; leads without one are out. */
                minLeadScore?: number;
                /** @description Quote value in minor units; leads without one are out. */
                minQuoteMinor?: number;
                /** @description Sales value in minor units; leads without one are out. */
                minSalesMinor?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                paired?: boolean;
                /** @description Name, e-mail, phone digits, message, campaign, form. */
                q?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                quality?: string;
                /** @description As WhatConverts or a person has it. Several values are separated by commas; a comma inside a value is written `\,`. */
                quotable?: string;
                /** @description Leads that arrived since, inclusive. */
                receivedSince?: string;
                sort?: "-occurredAt" | "occurredAt" | "-durationSeconds" | "durationSeconds" | "-updatedAt" | "updatedAt";
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                source?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                status?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                type?: string;
                /** @description Leads that changed since, inclusive, in the order of `updatedAt`, with tombstones of those that are gone. The list ends shortly before now. Takes no filter and no sort. */
                updatedSince?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadDetailDto"];
                };
            };
            /** @description The lead is part of another one: see `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoldedLeadDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was seen; without it the later change wins. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLeadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadDetailDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchColleagues: {
        parameters: {
            query?: {
                /** @description Beginning of a name or of an address. */
                q?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeadConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadConfirmationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeadNeighbours: {
        parameters: {
            query?: {
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                campaign?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                channel?: string;
                /** @description Names of forms. Several values are separated by commas; a comma inside a value is written `\,`. */
                form?: string;
                hasRecording?: boolean;
                /** @description Location ids. Several values are separated by commas; a comma inside a value is written `\,`. */
                location?: string;
                maxDurationSeconds?: number;
                maxLeadScore?: number;
                maxQuoteMinor?: number;
                maxSalesMinor?: number;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                medium?: string;
                minDurationSeconds?: number;
                /** @description WhatConverts' score of the lead; leads without one are out. */
                minLeadScore?: number;
                /** @description Quote value in minor units; leads without one are out. */
                minQuoteMinor?: number;
                /** @description Sales value in minor units; leads without one are out. */
                minSalesMinor?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                paired?: boolean;
                /** @description Name, e-mail, phone digits, message, campaign, form. */
                q?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                quality?: string;
                /** @description As WhatConverts or a person has it. Several values are separated by commas; a comma inside a value is written `\,`. */
                quotable?: string;
                /** @description Leads that arrived since, inclusive. */
                receivedSince?: string;
                sort?: "-occurredAt" | "occurredAt" | "-durationSeconds" | "durationSeconds" | "-updatedAt" | "updatedAt";
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                source?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                status?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                type?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadNeighboursDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    forbidPair: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETag of the lead that was seen; without it the decision holds whatever happened meanwhile. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForbidPairDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingChangeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteTextDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    editNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeadNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadNotificationsDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explainPairing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPairingDto"];
                };
            };
            /** @description The lead is part of another one: see `Location`. */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoldedLeadDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoPairingDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the lead that was seen; without it the decision holds whatever happened meanwhile. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
                otherLeadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingChangeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRawRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RawRecordsDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeadSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceChainDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerLeadSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConflictDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceChainDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retryLeadSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceChainDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSamePersonLeads: {
        parameters: {
            query?: {
                /** @description From `nextCursor`. */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamePersonListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    splitLead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETag of the lead that was seen; without it the decision holds whatever happened meanwhile. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitLeadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingChangeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLeadTimeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTimelineDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    judgeLeads: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkActionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActionResultDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoLeadsJudgement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkUndoResultDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countLeads: {
        parameters: {
            query?: {
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                campaign?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                channel?: string;
                /** @description Count beyond 10,000, which takes longer. */
                exact?: boolean;
                /** @description Names of forms. Several values are separated by commas; a comma inside a value is written `\,`. */
                form?: string;
                groupBy?: "quality" | "status" | "type";
                hasRecording?: boolean;
                /** @description Location ids. Several values are separated by commas; a comma inside a value is written `\,`. */
                location?: string;
                maxDurationSeconds?: number;
                maxLeadScore?: number;
                maxQuoteMinor?: number;
                maxSalesMinor?: number;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                medium?: string;
                minDurationSeconds?: number;
                /** @description WhatConverts' score of the lead; leads without one are out. */
                minLeadScore?: number;
                /** @description Quote value in minor units; leads without one are out. */
                minQuoteMinor?: number;
                /** @description Sales value in minor units; leads without one are out. */
                minSalesMinor?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                paired?: boolean;
                /** @description Name, e-mail, phone digits, message, campaign, form. */
                q?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                quality?: string;
                /** @description As WhatConverts or a person has it. Several values are separated by commas; a comma inside a value is written `\,`. */
                quotable?: string;
                /** @description Leads that arrived since, inclusive. */
                receivedSince?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                source?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                status?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                type?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadCountDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLeadFacets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadFacetsDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    streamLeadHints: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listLocations: {
        parameters: {
            query?: {
                archived?: "exclude" | "include" | "only";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLocationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateLocation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLocationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    archiveLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    restoreLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importLocations: {
        parameters: {
            query?: {
                /** @description With a text/csv body. */
                defaultTimeZone?: string;
                /** @description With a text/csv body: say what would happen. */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportLocationsDto"];
                "text/csv": components["schemas"]["ImportLocationsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResultDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen: the version in quotes. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen: the version in quotes. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMemberDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNotificationSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettingDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveNotificationSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveNotificationSettingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettingDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendTestNotification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail is on its way; see the log. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationLogDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportPerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalExportDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listQuarantine: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
                profileId?: string;
                reason?: string;
                /** @description Inputs of one run. */
                runId?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayQuarantinedInput: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                inputId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResultDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReconciliation: {
        parameters: {
            query?: {
                /** @description From the page before. */
                cursor?: string;
                /** @description First day, inclusive. Default: 30 days ago. */
                from?: string;
                limit?: number;
                location?: string;
                /** @description Last day, inclusive. Default: today. */
                to?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportReconciliation: {
        parameters: {
            query?: {
                /** @description First day, inclusive. Default: 30 days ago. */
                from?: string;
                location?: string;
                /** @description Last day, inclusive. Default: today. */
                to?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fetchMissingLeads: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonPlanDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReconciliationItems: {
        parameters: {
            query: {
                bucket: "reported" | "created" | "enriched" | "ignored" | "waiting" | "missing" | "gone";
                /** @description From the page before. */
                cursor?: string;
                /** @description First day, inclusive. Default: 30 days ago. */
                from?: string;
                limit?: number;
                location?: string;
                /** @description Last day, inclusive. Default: today. */
                to?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationItemListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startComparison: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonPlanDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRecording: {
        parameters: {
            query?: never;
            header?: {
                /** @description One part; else the whole comes */
                Range?: string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": string;
                };
            };
            /** @description The part asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mpeg": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveRetention: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReviewItems: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Several are separated by commas. */
                kind?: string;
                /** @description Most rows of a page. */
                limit?: number;
                location?: string;
                profileId?: string;
                reason?: string;
                /** @description Inclusive, by the time of arrival. */
                receivedFrom?: string;
                /** @description Exclusive. */
                receivedTo?: string;
                /** @description What waits, or what was decided. */
                state?: "open" | "decided";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemDetailDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerReviewItems: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewActionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOutcomeDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countReviewItems: {
        parameters: {
            query?: {
                /** @description Several are separated by commas. */
                kind?: string;
                location?: string;
                profileId?: string;
                reason?: string;
                /** @description Inclusive, by the time of arrival. */
                receivedFrom?: string;
                /** @description Exclusive. */
                receivedTo?: string;
                /** @description What waits, or what was decided. */
                state?: "open" | "decided";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCountDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayProgressDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceOverviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disconnectSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    saveSalesforceApiShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiShareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceOverviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startSalesforceBackFill: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBackFillDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackFillDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLatestSalesforceBackFill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestBackFillDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    stopSalesforceBackFill: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackFillDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finishSalesforceSignIn: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                state?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the portal, with `outcome`. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    startSalesforceDryRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDryRunDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceDryRunDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    downloadSalesforceErrors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSalesforceErrorLeads: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                errorKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedLeadListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retrySalesforceError: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                errorKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorRetryDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSalesforceFields: {
        parameters: {
            query: {
                object: "Lead" | "Contact" | "Opportunity";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceFieldListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewSalesforceFilter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewFilterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilterPreviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSalesforceHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceHealthDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSalesforceCalls: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                direction?: "to_salesforce" | "to_lead" | "to_whatconverts";
                /** @description At or after. */
                from?: string;
                lead?: string;
                /** @description Most rows of a page. */
                limit?: number;
                object?: "Lead" | "Contact" | "Account" | "Opportunity";
                result?: "done" | "skipped" | "failed";
                /** @description Before. */
                to?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceCallListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkSalesforceMapping: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckMappingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedMappingDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSalesforceOwners: {
        parameters: {
            query?: {
                /** @description Part of the name. Default: the first ones by name. */
                search?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceOwnerListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pauseSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceOverviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testSalesforcePhoneFormat: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneTestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneTestResultDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeSalesforce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceOverviewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSalesforceSetUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceSetUpDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runSalesforceSetUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunSetUpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpResultDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planSalesforceSetUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpPlanDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSalesforceSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceSettingsDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveSalesforceSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSalesforceSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesforceSettingsDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginSalesforceSignIn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand. */
                "X-Leadweave-Brand": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginSignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInBegunDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createSavedView: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSavedViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateSavedView: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSavedViewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    chooseSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseViewDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOpenSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listSyncRuns: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                kind?: "initial" | "mapping" | "daily" | "manual" | "weekly" | "reread" | "reconciliation";
                /** @description Most rows of a page. */
                limit?: number;
                /** @description Runs in which this location took part. */
                locationId?: string;
                /** @description Inclusive. */
                requestedFrom?: string;
                /** @description Exclusive. */
                requestedTo?: string;
                state?: "queued" | "running" | "paused" | "done" | "partial" | "failed" | "cancelled";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRunListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSyncRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRunDetailDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelSyncRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRunDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    watchSyncRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SyncRunDetailDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSyncRunRecords: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most rows of a page. */
                limit?: number;
                outcome?: "created" | "enriched" | "updated" | "ignored" | "skipped" | "quarantined";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRunRecordListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookCatalogue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookSample: {
        parameters: {
            query: {
                event: "lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test";
                /** @description Of no effect for what tells of no lead. */
                leadType?: "web_form" | "phone_call" | "chat" | "text_message" | "email" | "appointment" | "event" | "transaction" | "other";
                style?: "full" | "thin" | "whatconverts";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSampleDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Created at or after. */
                createdFrom?: string;
                /** @description Created before. */
                createdTo?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                endpoint?: string;
                event?: "lead.created" | "lead.updated" | "lead.scored" | "lead.folded" | "lead.split" | "lead.value_changed" | "lead.deleted" | "opportunity.updated" | "location.updated" | "sync.completed" | "connection.failing" | "connection.recovered" | "webhook.test";
                lead?: string;
                /** @description Most rows of a page. */
                limit?: number;
                state?: "pending" | "sending" | "delivered" | "exhausted" | "cancelled";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetailDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayPlanDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookDeliveryHours: {
        parameters: {
            query?: {
                endpoint?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryHoursDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecretDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pauseWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumedDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecretDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestEndpointDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSentDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verifyWebhookTarget: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyTargetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedTargetDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookInspections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionListDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inspectWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.
                 * @example export-2026-11-20
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Id of the brand; required by every route of a brand unless an API key is sent. */
                "X-Leadweave-Brand"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInspectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "receive.connection.failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        connectionId: string;
                        reason: string;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "connection.failing";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.connection.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        connectionId: string;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "connection.recovered";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: components["schemas"]["WebhookLead"];
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.created";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        id: string;
                        locationId: string;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.deleted";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.folded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        foldedInto: string;
                        id: string;
                        locationId: string;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.folded";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.scored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: components["schemas"]["WebhookLead"];
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.scored";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: components["schemas"]["WebhookLead"];
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.split";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: components["schemas"]["WebhookLead"];
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.updated";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.lead.value_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: components["schemas"]["WebhookLead"];
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "lead.value_changed";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.location.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        id: string;
                        name: string;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "location.updated";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.opportunity.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        amount: number;
                        closeDate: string;
                        currency: string;
                        id: string;
                        leadId: string;
                        locationId: string;
                        outcome: string;
                        stage: string;
                        triggers: string[];
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "opportunity.updated";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.sync.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        created: number;
                        enriched: number;
                        kind: string;
                        quarantined: number;
                        runId: string;
                        skipped: number;
                        state: string;
                        unchanged: number;
                        updated: number;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "sync.completed";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive.webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: {
                        id: string | null;
                        /** @description `user`, `source`, … */
                        kind: string;
                    };
                    /** Format: uuid */
                    brandId: string;
                    /** @description By path: what was before and after. */
                    changed: {
                        [key: string]: {
                            after: unknown;
                            before: unknown;
                        };
                    };
                    data: {
                        message: string;
                    };
                    /** @description The same over all attempts and replays. */
                    id: string;
                    /** @constant */
                    schemaVersion: 1;
                    /** @description Counts per lead: an event with a lower one than the last is old. 0 without a lead. */
                    sequence: number;
                    /** @description Made up for a test; never counted. */
                    test: boolean;
                    /**
                     * Format: date-time
                     * @description When it happened; the time of the attempt is in the header webhook-timestamp.
                     */
                    timestamp: string;
                    /**
                     * @description Texts were cut to stay below 64 kB; the API has them whole.
                     * @constant
                     */
                    truncated?: true;
                    /** @constant */
                    type: "webhook.test";
                };
            };
        };
        responses: {
            /** @description Any 2xx within 15 seconds is success; everything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
