import { type Role } from '@leadweave/identity-admin';
import {
  mdiAccountMultipleOutline,
  mdiBellOutline,
  mdiClipboardCheckOutline,
  mdiClipboardTextClockOutline,
  mdiConnection,
  mdiFormSelect,
  mdiHeartPulse,
  mdiInboxOutline,
  mdiIncognito,
  mdiKeyOutline,
  mdiMapMarkerOutline,
  mdiPlaylistCheck,
  mdiRocketLaunchOutline,
  mdiScaleBalance,
  mdiShieldAccountOutline,
  mdiStorefrontOutline,
  mdiWebhook,
} from '@mdi/js';

/** One entry of the navigation. */
export interface NavigationEntry {
  /** Under which id features show a badge. */
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly icon: string;

  /** Who sees it; everybody when left out. */
  readonly roles?: readonly Role[];
}

/** A heading of the navigation with its entries. */
export interface NavigationGroup {
  readonly label: string;
  readonly entries: readonly NavigationEntry[];
}

const groups: readonly NavigationGroup[] = [
  {
    label: 'Grow',
    entries: [
      { id: 'leads', label: 'Leads', address: '/grow/leads', icon: mdiInboxOutline },
      { id: 'forms', label: 'Forms', address: '/grow/forms', icon: mdiFormSelect },
      {
        id: 'integrations',
        label: 'Integrations',
        address: '/grow/integrations',
        icon: mdiConnection,
        roles: ['brand_admin', 'marketing'],
      },
      // To others it is one of the integrations.
      {
        id: 'webhooks',
        label: 'Webhooks',
        address: '/grow/integrations/webhooks',
        icon: mdiWebhook,
        roles: ['franchisee'],
      },
    ],
  },
  {
    label: 'Watch',
    entries: [
      { id: 'review', label: 'Review', address: '/watch/review', icon: mdiClipboardCheckOutline },
      {
        id: 'reconciliation',
        label: 'Reconciliation',
        address: '/watch/reconciliation',
        icon: mdiScaleBalance,
        roles: ['brand_admin', 'marketing'],
      },
      {
        id: 'health',
        label: 'Health',
        address: '/watch/health',
        icon: mdiHeartPulse,
        roles: ['brand_admin', 'marketing'],
      },
    ],
  },
  {
    label: 'Settings',
    entries: [
      {
        id: 'locations',
        label: 'Locations',
        address: '/settings/locations',
        icon: mdiMapMarkerOutline,
        roles: ['brand_admin'],
      },
      {
        id: 'users',
        label: 'Users',
        address: '/settings/users',
        icon: mdiAccountMultipleOutline,
        roles: ['brand_admin'],
      },
      {
        id: 'api-keys',
        label: 'API keys',
        address: '/settings/api-keys',
        icon: mdiKeyOutline,
        roles: ['brand_admin'],
      },
      {
        id: 'brand',
        label: 'Brand',
        address: '/settings/brand',
        icon: mdiStorefrontOutline,
        roles: ['brand_admin'],
      },
      {
        id: 'rules',
        label: 'Rules',
        address: '/settings/rules',
        icon: mdiPlaylistCheck,
        roles: ['brand_admin', 'marketing'],
      },
      {
        id: 'privacy',
        label: 'Privacy',
        address: '/settings/privacy',
        icon: mdiIncognito,
        roles: ['brand_admin'],
      },
      { id: 'notifications', label: 'Notifications', address: '/settings/notifications', icon: mdiBellOutline },
      { id: 'security', label: 'Security', address: '/settings/security', icon: mdiShieldAccountOutline },
      {
        id: 'audit',
        label: 'Audit',
        address: '/settings/audit',
        icon: mdiClipboardTextClockOutline,
        roles: ['brand_admin'],
      },
      {
        id: 'onboarding',
        label: 'Get started',
        address: '/onboarding',
        icon: mdiRocketLaunchOutline,
        roles: ['brand_admin'],
      },
    ],
  },
];

/** The navigation as a role sees it; groups without entries are left out. */
export function navigationFor(role: Role | undefined): readonly NavigationGroup[] {
  const isVisible = ({ roles }: NavigationEntry) => !roles || (role !== undefined && roles.includes(role));
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(isVisible) }))
    .filter((group) => group.entries.length > 0);
}
