export { FormsError, type FormsErrorCode, formsProblems } from './forms-error.js';
export { type AddressLimits, type FormsOptions } from './forms-options.js';
export { FormsModule } from './forms.module.js';
export { type Privilege } from './intake/sending.js';
export { BrandAdminPrivileges, SubmissionPrivileges } from './intake/submission-privileges.js';
export { formsMigrations } from './migrations/forms-migrations.js';
export { readsFormBytes } from './reads-form-bytes.js';
