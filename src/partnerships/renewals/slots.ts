/** What a template may leave open, in the order in which help lists it. Closed: the offer fills each of them. */
export const slots = [
  ...(['partner', 'initiative', 'agreement', 'signedOn', 'previousLastDay', 'start', 'gap', 'end'] as const),
  ...(['notice', 'renewal', 'contributions', 'obligations', 'facilities', 'objectives', 'deadline'] as const),
] as const;
export type Slot = (typeof slots)[number];

const isSlot = (name: string): name is Slot => (slots as readonly string[]).includes(name);

/** A slot, or braces that were meant as one: "{{start}}", "{{ start }}", "{{start". */
const braces = /\{\{\s*([^{}]*?)\s*\}\}|\{\{\s*[^\s{}]{0,40}|\}\}/g;

/** The slots of a text, each once, in the order in which they appear. */
export const slotsIn = (text: string): Slot[] => [
  ...new Set([...text.matchAll(braces)].map(([, name = '']) => name).filter(isSlot)),
];

/** What stands in double braces and is no slot, as it is written: "{{partnr}}", "{{start" without its end. */
export const unknownSlots = (text: string): string[] => [
  ...new Set([...text.matchAll(braces)].filter(([, name = '']) => !isSlot(name)).map(([written]) => written)),
];

/** The text with every slot filled. A value is put in as it is: braces in it stay braces. */
export const fillSlots = (text: string, values: Readonly<Record<Slot, string>>): string =>
  text.replace(braces, (written, name: string | undefined) => (name && isSlot(name) ? values[name] : written));
