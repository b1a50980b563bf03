/** The same object without its missing values. For objects of ours: a member from outside may be called `__proto__`. */
export function compact<T extends object>(value: T): T {
  const present: Partial<T> = {};
  for (const name of Object.keys(value) as (keyof T)[]) if (value[name] !== undefined) present[name] = value[name];
  return present as T;
}
