import { Members, Scopes } from '@leadweave/access';
import { catalogueEvents, catalogueSample, schemaVersion } from '@leadweave/webhooks-domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { brandHeader } from '../api-headers.js';
import { WebhooksError } from '../webhooks-error.js';
import { CatalogueDto, CatalogueSampleDto, CatalogueSampleQueryDto } from './catalogue.dto.js';

@ApiTags('webhook-catalogue')
@ApiHeader(brandHeader)
@Controller('webhook-catalogue')
export class CatalogueController {
  @Get()
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({ operationId: 'getWebhookCatalogue', summary: 'Every event that webhooks can send' })
  @ApiOkResponse({ type: CatalogueDto })
  list(): CatalogueDto {
    return { schemaVersion, data: catalogueEvents() as CatalogueDto['data'] };
  }

  @Get('samples')
  @Members()
  @Scopes('webhooks:manage')
  @ApiOperation({
    operationId: 'getWebhookSample',
    summary: 'Schema and example of one event, in one style, about one type of lead',
  })
  @ApiOkResponse({ type: CatalogueSampleDto })
  sample(@Query() { event, style, leadType }: CatalogueSampleQueryDto): CatalogueSampleDto {
    const sample = catalogueSample(event, style, leadType);
    if (!sample) throw new WebhooksError('webhook-style-not-offered', `${event} does not go out in this style.`);
    return sample;
  }
}
