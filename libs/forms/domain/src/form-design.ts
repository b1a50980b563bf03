/** Kinds of fields that a form can have. */
export const fieldKinds = ['text', 'long_text', 'email', 'phone', 'choice', 'checkbox', 'consent'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What a field's value becomes on the lead. Every value also stands under its label among the lead's fields. */
export const fieldRoles = ['none', 'name', 'email', 'phone', 'company', 'message'] as const;
export type FieldRole = (typeof fieldRoles)[number];

/** How a choice is drawn. */
export const choiceDisplays = ['select', 'radio'] as const;
export type ChoiceDisplay = (typeof choiceDisplays)[number];

/** One question of a form. */
export interface FormField {
  /** Name of the value in submissions; never changes once people have used the form. */
  readonly id: string;
  readonly kind: FieldKind;
  /** What people read; of a consent the whole sentence they agree to. */
  readonly label: string;
  /** A line of help below the label. */
  readonly help?: string;
  readonly required: boolean;
  readonly role: FieldRole;
  /** Of a choice; empty for all other kinds. */
  readonly options: readonly string[];
  readonly display: ChoiceDisplay;
}

/** What a person sees after sending. */
export type FormOutcome =
  { readonly kind: 'message'; readonly text: string } | { readonly kind: 'redirect'; readonly address: string };

/** Ways to find the location of a submission. */
export const routingKinds = ['fixed', 'choice', 'postcode'] as const;
export type RoutingKind = (typeof routingKinds)[number];

/** An option of the choice, or the beginning of a postcode, and where it leads. */
export interface RoutingRule {
  readonly value: string;
  readonly locationId: string;
}

/** Where submissions go. `fixed` forms belong to one location, all others to the brand. */
export interface FormRouting {
  readonly kind: RoutingKind;
  /** The location of a fixed form; for the others, where a submission goes that no rule fits. */
  readonly locationId: string;
  /** The field that decides; absent for a fixed form. */
  readonly fieldId?: string;
  /** Empty for a fixed form. Of several fitting beginnings of a postcode the longest decides. */
  readonly rules: readonly RoutingRule[];
}

/** Everything that a person decides about a form. */
export interface FormDesign {
  readonly name: string;
  readonly fields: readonly FormField[];
  /** Words of the button. */
  readonly submitLabel: string;
  readonly outcome: FormOutcome;
  readonly routing: FormRouting;
  /** Origins of the websites that may embed the form, such as `https://www.example.com`. */
  readonly websites: readonly string[];
}
