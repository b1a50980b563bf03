/** An element of a SOAP message; names and attributes without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Text as it may stand between tags. */
export const encodeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (character) => `&${Object.keys(ENTITIES).find((name) => ENTITIES[name] === character)};`);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [localName(name), decoded(value)]),
  );

/** Reads the plain XML that SOAP clients send: elements, attributes, text; throws on tags that do not close. */
export const parseXml = (source: string): XmlElement => {
  type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (const [, close, name = '', attributes = '', empty, text = ''] of source
    .replace(/<\?.*?\?>/gs, '')
    .matchAll(/<(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/)?>([^<]*)/g)) {
    if (close !== undefined) {
      const closed = open.pop();
      if (!closed || closed.name !== localName(name)) throw new SyntaxError(`</${name}> closes nothing`);
      open[open.length - 1]?.children.push(closed);
    } else {
      const element = {
        name: localName(name),
        attributes: attributesOf(attributes),
        children: [],
        text: decoded(text),
      };
      if (empty === undefined) open.push(element);
      else open[open.length - 1]?.children.push(element);
    }
  }
  const [first] = root.children;
  if (open.length !== 1 || !first) throw new SyntaxError('No complete XML');
  return first;
};

/** The first child of a name, or undefined. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** Text of the first child of a name; undefined when it is missing, empty or nil. */
export const textOfChild = (element: XmlElement, name: string): string | undefined => {
  const child = childOf(element, name);
  return child === undefined || child.text === '' || child.attributes.nil === 'true' ? undefined : child.text;
};

/** All children of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** Writes a value as elements: lists repeat their element, null is nil. */
export const writeXml = (name: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((item) => writeXml(name, item)).join('');
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (value === undefined) return '';
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([inner, item]) => writeXml(inner, item))
      .join('')}</${name}>`;
  return `<${name}>${encodeXml(`${value as string | number | boolean}`)}</${name}>`;
};
