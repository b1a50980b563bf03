// Generated from docs/openapi.json by `npm run openapi`. Do not edit.

export interface paths {
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
        /** Replay, ignore or reopen items; a dry run gives a `planId` */
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
}
export type webhooks = Record<string, never>;
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
            /** @description Matching leads to leave out. */
            excluded?: string[];
            /** @description All leads that match, as in the list. */
            filter?: components["schemas"]["LeadFilterDto"];
            /** @description These leads. Either `ids` or `filter`. */
            ids?: string[];
        };
        BulkActionResultDto: {
            /**
             * @description Leads that had another value before.
             * @example 1204
             */
            changed: number;
            /**
             * @description For undo.
             * @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11
             */
            id: string;
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
        ColleagueDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000f3 */
            id: string;
            /** @example Ada Lovelace */
            name: string;
        };
        ColleaguesDto: {
            data: components["schemas"]["ColleagueDto"][];
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
        CreateBrandDto: {
            /** @example USD */
            currency: string;
            /** @example Sunny Kitchens */
            name: string;
            /** @example America/New_York */
            timeZone: string;
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
        CredentialsDto: {
            /** @example 0123456789abcdef0123456789abcdef */
            secret: string;
            /** @example 1234-0a1b2c3d4e5f6071 */
            token: string;
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
        HealthFindingDto: {
            /** @example 9 */
            count: number;
            /** @example locations-unmapped */
            reason: string;
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
             * @description What WhatConverts says.
             * @example [
             *       "spam"
             *     ]
             */
            suggestions: ("spam" | "duplicate" | "repeat" | "quotable" | "not-quotable")[];
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
            /** @example 7 */
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
            /**
             * @description Several values are separated by commas; a comma inside a value is written `\,`.
             * @example cpc
             */
            medium?: string;
            /** @example 60 */
            minDurationSeconds?: number;
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
             * @description What WhatConverts says.
             * @example [
             *       "spam"
             *     ]
             */
            suggestions: ("spam" | "duplicate" | "repeat" | "quotable" | "not-quotable")[];
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
             * @description Null on the last page.
             * @example WyJhYmMiXQ
             */
            nextCursor: string | null;
        };
        LeadNeighboursDto: {
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12 */
            next: string | null;
            /** @example 019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a10 */
            previous: string | null;
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
            /**
             * @description Leads that the previous profile brought here.
             * @example 0
             */
            oldLeads: number;
            /**
             * @example keep
             * @enum {string}
             */
            oldLeadsChoice: "keep" | "hide";
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
        MoneyDto: {
            /**
             * @description In minor units.
             * @example 125000
             */
            amountMinor: number;
            /** @example USD */
            currency: string;
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
        ReviewActionDto: {
            /**
             * @example replay
             * @enum {string}
             */
            answer: "replay" | "ignore" | "reopen";
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
            /**
             * @example new
             * @enum {string}
             */
            status: "new" | "viewed" | "archived";
            /**
             * @description What WhatConverts says.
             * @example [
             *       "spam"
             *     ]
             */
            suggestions: ("spam" | "duplicate" | "repeat" | "quotable" | "not-quotable")[];
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
        SaveMappingDto: {
            /**
             * @description Only say what would happen.
             * @default false
             */
            dryRun: boolean;
            /**
             * @default keep
             * @enum {string}
             */
            oldLeads: "keep" | "hide";
            /**
             * @description The number of the profile.
             * @example 48213
             */
            profileId: string;
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
        SplitLeadDto: {
            /**
             * @description WhatConverts' id of the lead that was seen in the pair; with it a repetition is safe.
             * @example 153928
             */
            whatConvertsLeadId?: string;
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
             * @description True when that run waits and cannot go on now.
             * @example false
             */
            waiting: boolean;
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
        WantedMappingDto: {
            /** @example 019a9f0e-0000-7000-8000-0000000000a2 */
            locationId: string;
            /** @example 48213 */
            profileId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getAuditChain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    updateBrand: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    createBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    disconnect: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    updateConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    updateConnectionCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    watchConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getConnectionHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    saveMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was seen; required when a mapping exists. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    removeMapping: {
        parameters: {
            query?: {
                /** @description Only say what would happen. */
                dryRun?: boolean;
                oldLeads?: "keep" | "hide";
            };
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    saveMappings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    previewSync: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listProfiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    checkProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    startSync: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    connectWhatConverts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    verifyWhatConvertsKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listDevelopmentMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    completeFirstRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listLeadRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    createLeadRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    saveLeadRule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    removeLeadRule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    previewLeadRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                medium?: string;
                minDurationSeconds?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                paired?: boolean;
                /** @description Name, e-mail, phone digits, message, campaign, form. */
                q?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                quality?: string;
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    updateLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag that was seen; without it the later change wins. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    searchColleagues: {
        parameters: {
            query?: {
                /** @description Beginning of a name or of an address. */
                q?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                medium?: string;
                minDurationSeconds?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                paired?: boolean;
                /** @description Name, e-mail, phone digits, message, campaign, form. */
                q?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                quality?: string;
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    forbidPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the lead that was seen; without it the decision holds whatever happened meanwhile. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description From `nextCursor`. */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    removeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    editNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    explainPairing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    undoPairingDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the lead that was seen; without it the decision holds whatever happened meanwhile. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getRawRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    splitLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the lead that was seen; without it the decision holds whatever happened meanwhile. */
                "If-Match"?: string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getLeadTimeline: {
        parameters: {
            query?: {
                /** @description From `nextCursor`. */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    judgeLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    undoLeadsJudgement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                medium?: string;
                minDurationSeconds?: number;
                /** @description Inclusive. */
                occurredFrom?: string;
                /** @description Exclusive. */
                occurredTo?: string;
                paired?: boolean;
                /** @description Name, e-mail, phone digits, message, campaign, form. */
                q?: string;
                /** @description Several values are separated by commas; a comma inside a value is written `\,`. */
                quality?: string;
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listLeadFacets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    streamLeadHints: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listLocations: {
        parameters: {
            query?: {
                archived?: "exclude" | "include" | "only";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    createLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    updateLocation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    archiveLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    restoreLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen: the version in quotes. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag that was seen: the version in quotes. */
                "If-Match": string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listQuarantine: {
        parameters: {
            query?: {
                /** @description From `nextCursor`. */
                cursor?: string;
                limit?: number;
                profileId?: string;
                reason?: string;
                /** @description Inputs of one run. */
                runId?: string;
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    replayQuarantinedInput: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getRecording: {
        parameters: {
            query?: never;
            header?: {
                /** @description One part; else the whole comes */
                Range?: string;
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listReviewItems: {
        parameters: {
            query?: {
                /** @description From `nextCursor`. */
                cursor?: string;
                /** @description Several are separated by commas. */
                kind?: string;
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    answerReviewItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listOpenSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listSyncRuns: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                kind?: "initial" | "mapping" | "daily" | "manual" | "weekly" | "reread" | "reconciliation";
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
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    getSyncRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    cancelSyncRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    watchSyncRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
    listSyncRunRecords: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                outcome?: "created" | "enriched" | "updated" | "ignored" | "skipped" | "quarantined";
            };
            header?: {
                /** @description Id of the brand; required by every route of a brand. */
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
        };
    };
}
