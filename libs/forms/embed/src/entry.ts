import { type EmbedSettings } from './embed-settings.js';
import { startForms } from './start-forms.js';

declare global {
  var leadweaveForm: (settings: EmbedSettings) => void;
}

// The server writes the call behind this script, so the running script is known while it runs.
globalThis.leadweaveForm = (settings) => startForms(settings, document.currentScript as HTMLScriptElement | null);
