/** Where to go after sign-in: the address asked for when it lies inside the portal, else the start page. */
export function returnAddress(asked: string | undefined): string {
  const inside = asked?.startsWith('/') && !asked.startsWith('//') && !asked.includes('\\');
  return inside && asked ? asked : '/';
}
