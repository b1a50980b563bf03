import { type Answer, jsonAnswer } from '../http/answer.js';

/** 400 of the token endpoint (contract 3.7). */
export const oauthError = (error: string, description: string, status = 400): Answer =>
  jsonAnswer({ error, error_description: description }, status);
