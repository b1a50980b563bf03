import { type Confidence, type SuggestionReason } from '../whatconverts-api.js';

const reasons: Readonly<Record<SuggestionReason, string>> = {
  'same-name': 'same name',
  'name-and-city': 'name and city agree',
  'name-contained': 'one name contains the other',
  'same-city': 'same city',
  'similar-name': 'similar name',
};

const confidences: Readonly<Record<Confidence, string>> = { high: 'Sure', medium: 'Likely', low: 'Doubtful' };

/** Why a profile is proposed for a location. */
export const suggestionReasonWords = (reason: SuggestionReason): string => reasons[reason];

/** How sure the proposal is. */
export const confidenceWords = (confidence: Confidence): string => confidences[confidence];
