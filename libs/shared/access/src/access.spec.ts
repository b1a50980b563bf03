import 'reflect-metadata';
import { accessNeedKey, Members } from './access.js';
import { roles } from './role.js';

const needOf = (decorator: ReturnType<typeof Members>) => {
  class Route {
    handle() {
      return undefined;
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Route.prototype, 'handle')!;
  decorator(Route.prototype, 'handle', descriptor);
  return Reflect.getMetadata(accessNeedKey, descriptor.value as object) as unknown;
};

describe('Members', () => {
  it('lets every role in when none is named', () => {
    expect(needOf(Members())).toEqual({ kind: 'member', roles });
  });

  it('names exactly the roles it was given', () => {
    expect(needOf(Members('brand_admin'))).toEqual({ kind: 'member', roles: ['brand_admin'] });
  });
});
