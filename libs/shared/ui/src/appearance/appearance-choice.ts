/** How the portal looks and reacts for one person. */
export interface AppearanceChoice {
  /** `system` follows the device. */
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly shortcuts: boolean;
}

/** What holds until somebody chooses. */
export const defaultAppearance: AppearanceChoice = { theme: 'system', density: 'comfortable', shortcuts: true };

/** Reads a remembered choice; what is missing or unknown falls back to the default. */
export function parseAppearance(text: string): AppearanceChoice {
  const stored = jsonObject(text);
  return {
    theme: stored['theme'] === 'light' || stored['theme'] === 'dark' ? stored['theme'] : defaultAppearance.theme,
    density: stored['density'] === 'compact' ? 'compact' : defaultAppearance.density,
    shortcuts: stored['shortcuts'] !== false,
  };
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Storage can hold anything; an unreadable choice is no choice.
    return {};
  }
}
