export { type EmbedSettings } from './embed-settings.js';
export { formStyle } from './form-style.js';
export { renderForm } from './render-form.js';
