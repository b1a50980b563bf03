import { type FormField } from '@leadweave/forms-domain';

/** What the server tells the script about a form. */
export interface EmbedSettings {
  /** The form's public key. */
  readonly key: string;
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly submitLabel: string;
  readonly isOpen: boolean;
  /** Where the product is reached, if the script does not know where it came from. */
  readonly origin: string;
  /** Where submissions go, below the origin. */
  readonly path: string;
}
