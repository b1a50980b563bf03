import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { ApiKeyScope } from './api-key-scopes.js';

export const apiKeyScopesKey = 'leadweave:api-key-scopes';

/**
 * Opens a route to API keys that have one of these scopes, beside the people whom `Members` lets in. A route without it is
 * closed to keys.
 */
export const Scopes = (...scopes: readonly [ApiKeyScope, ...ApiKeyScope[]]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(apiKeyScopesKey, scopes),
    ApiSecurity('session'),
    ApiSecurity('apiKey', [...scopes]),
    ApiSecurity('apiKeyHeader', [...scopes]),
  );
