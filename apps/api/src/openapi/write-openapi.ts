import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Configuration } from '../configuration/configuration.js';
import { productVersion } from '../product-version.js';
import { openApiDocument } from './openapi-document.js';

// Writes the document without a database: routes are looked at, nothing is started.
const target = process.argv[2];
if (!target) throw new Error('Usage: openapi.mjs <file>');
const example = Object.assign(new Configuration(), {
  databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
  publicUrl: 'http://localhost:3000',
  authSecret: 'only-used-to-look-at-the-routes-0',
  encryptionKeys: `example:${Buffer.alloc(32).toString('base64')}`,
  role: 'web',
  logLevel: 'silent',
  whatConvertsApiUrl: 'https://app.whatconverts.com/api/v1',
});
const app = await NestFactory.create(AppModule.forRoot(example), { preview: true, logger: false });
app.setGlobalPrefix('api/v1', { exclude: ['health/(.*)'] });
await writeFile(target, `${JSON.stringify(openApiDocument(app, productVersion), null, 2)}\n`);
process.exit(0);
