import { addDocument, addDocumentVersion } from '../src/directory/keep-document.ts';
import type { Work } from '../src/platform/database.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** A page of one line, as small as a PDF can be. */
function onePage(line: string): string {
  const stream = `BT /F1 14 Tf 60 760 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${pdf}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}

/** Invented documents: an agreement's text in two versions, minutes of a meeting, a table. */
export async function inventDocuments(
  work: Work,
  organisations: readonly string[],
  agreements: readonly string[],
): Promise<void> {
  for (const [index, id] of agreements.slice(0, 5).entries()) {
    const text = onePage(`Invented agreement ${index + 1}, for the demonstration alone.`);
    const subject = { kind: 'agreement' as const, id };
    const made = await addDocument(work, { subject, title: 'Signed text', file: file('draft.pdf', text) });
    if (index % 2 === 0)
      await addDocumentVersion(work, made.id, file('signed.pdf', onePage(`Invented agreement ${index + 1}, signed.`)));
  }
  const [first, second] = organisations;
  if (!first || !second) return;
  const minutes = 'Invented minutes.\n\nSpoke of the next term, of the report due in spring and of who signs.\n';
  await addDocument(work, {
    subject: { kind: 'organisation', id: first },
    file: file('Minutes of the visit.txt', minutes),
  });
  const table = 'Parcel;Carbon\nInvented A;41.2\nInvented B;38.7\n';
  await addDocument(work, { subject: { kind: 'organisation', id: second }, file: file('Soil samples.csv', table) });
}
