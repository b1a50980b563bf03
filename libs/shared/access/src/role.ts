/** What a member may do in a brand: everything; the leads of assigned locations; read everything. */
export const roles = ['brand_admin', 'franchisee', 'marketing'] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
