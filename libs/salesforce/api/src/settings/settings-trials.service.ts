import { type Access } from '@leadweave/access';
import { notBuilt } from '../not-built.js';
import { type FilterPreviewDto, type PreviewFilterDto } from './filter.dto.js';
import { type CheckedMappingDto, type CheckMappingDto } from './mapping.dto.js';
import { type PhoneTestDto, type PhoneTestResultDto } from './phone-test.dto.js';

/** Tries settings out on real data before they are saved. Nothing is written anywhere. */
export class SettingsTrialsService {
  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-lead-not-found`, `salesforce-unavailable` */
  checkMapping(_access: Access, _wish: CheckMappingDto): Promise<CheckedMappingDto> {
    return notBuilt('The check of a mapping');
  }

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` */
  previewFilter(_access: Access, _wish: PreviewFilterDto): Promise<FilterPreviewDto> {
    return notBuilt('The preview of a filter');
  }

  testPhone(_access: Access, _wish: PhoneTestDto): Promise<PhoneTestResultDto> {
    return notBuilt('The test of a phone format');
  }
}
