/** Host of an org's address. A simulator has it as the first part of the path. */
export function hostOf(instanceUrl: string): string {
  const { host, pathname } = new URL(instanceUrl);
  const [first = ''] = pathname.split('/').filter(Boolean);
  return first === '' ? host : first;
}
