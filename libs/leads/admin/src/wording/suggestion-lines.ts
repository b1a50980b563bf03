import { type LeadItem } from '../leads-api.js';
import { suggestionText } from '../rules/rule-words.js';
import { suggestionTexts } from './words.js';

/** What WhatConverts and the brand's rules suggest about a lead, a line each. */
export function suggestionLines({
  suggestions,
  ruleSuggestions,
}: Pick<LeadItem, 'suggestions' | 'ruleSuggestions'>): string[] {
  return [...suggestions.map((code) => suggestionTexts[code]), ...ruleSuggestions.map(suggestionText)];
}
