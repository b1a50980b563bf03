import { writeFile } from 'node:fs/promises';
import { envExample as text } from '../../configuration/env-example.js';
import { type Command } from '../command.js';

/** Keeps `.env.example` in step with what the start checks. */
export const envExample: Command = {
  summary: 'writes .env.example from the settings that exist',
  options: {},
  async run() {
    await writeFile('.env.example', text());
    return { written: '.env.example' };
  },
};
