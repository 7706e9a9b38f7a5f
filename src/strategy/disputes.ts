import type { Contradiction } from './plan.ts';

/** What is doubtful about one objective or facility. */
export interface Disputes {
  /** The contradictions between documents that concern it, with each value and its source. */
  contradictions: Contradiction[];
  /** Its other unclear points, in words. */
  remarks: string[];
}

interface Subject {
  code: string;
  name?: string;
  ambiguities: readonly string[];
}

/** "C2" in "CF.III cites C2 (GF.3)" and in "[A2]", not in "SC2" nor, as CF.V, in "CF.VI". */
const names = (text: string, code: string): boolean =>
  new RegExp(`(?<![\\w.])${code.replaceAll('.', '\\.')}(?!\\w)`).test(text);

/** A source names its place with the code first: "F2", "F3, 2030 column". */
const placedAt = (section: string, code: string): boolean => section === code || section.startsWith(`${code},`);

const tells = (remark: string, { about }: Contradiction): boolean =>
  remark.toLowerCase().startsWith(`${about.toLowerCase()}:`);

function concerns(contradiction: Contradiction, { code, name, ambiguities }: Subject): boolean {
  const { about, values, recommendation } = contradiction;
  return (
    ambiguities.some((remark) => tells(remark, contradiction)) ||
    [about, recommendation, ...values.map(({ value }) => String(value))].some((text) => names(text, code)) ||
    values.some(({ value, source }) => (Array.isArray(value) && value.includes(name)) || placedAt(source.section, code))
  );
}

/** Sorts what is unclear about a record: contradictions that name it, and the remarks that repeat none of them. */
export function disputesOf(subject: Subject, all: readonly Contradiction[]): Disputes {
  const contradictions = all.filter((contradiction) => concerns(contradiction, subject));
  const remarks = subject.ambiguities.filter((remark) => !contradictions.some((found) => tells(remark, found)));
  return { contradictions, remarks };
}
