import { type LeadFilterDto } from './lead-filter.dto.js';
import { type LeadFilter } from './lead-filter.js';

const date = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

export function leadFilterFromDto(dto: LeadFilterDto): LeadFilter {
  const { location, type, status, quality, source, medium, campaign, form, channel } = dto;
  const { hasRecording, paired, minDurationSeconds, maxDurationSeconds, q, quotable } = dto;
  const { minQuoteMinor, maxQuoteMinor, minSalesMinor, maxSalesMinor, minLeadScore, maxLeadScore } = dto;
  return {
    ...{ location, type, status, quality, source, medium, campaign, form, channel },
    ...{ hasRecording, paired, minDurationSeconds, maxDurationSeconds, q, quotable },
    ...{ minQuoteMinor, maxQuoteMinor, minSalesMinor, maxSalesMinor, minLeadScore, maxLeadScore },
    occurredFrom: date(dto.occurredFrom),
    occurredTo: date(dto.occurredTo),
    receivedSince: date(dto.receivedSince),
  };
}
