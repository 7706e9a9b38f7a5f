import { strToU8, zipSync } from 'fflate';

/** Small files of the kinds that people send, and of those that nobody should. */
export const pdf = (text = 'AFRIS'): Uint8Array =>
  strToU8(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF`);

export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const office = (part: string, type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/${part}" ContentType="${type}.main+xml"/></Types>`),
    [part]: strToU8('<x/>'),
  });
const openXml = 'application/vnd.openxmlformats-officedocument';
export const docx = office('word/document.xml', `${openXml}.wordprocessingml.document`);
export const xlsx = office('xl/workbook.xml', `${openXml}.spreadsheetml.sheet`);
export const pptx = office('ppt/presentation.xml', `${openXml}.presentationml.presentation`);
export const docm = office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled');
export const odt = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
  'content.xml': strToU8('<x/>'),
});
export const zip = zipSync({ 'run.exe': strToU8('MZ') });
export const exe = Uint8Array.from([...strToU8('MZ'), 0x90, 0, 3, 0, 0, 0, ...strToU8('This program cannot be run')]);
/** Windows runs its beginning, a reader of PDF finds its own further on. */
export const exeAndPdf = Uint8Array.from([...exe, ...pdf()]);
export const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const html = strToU8('\n  <!doctype html><script>alert(1)</script>');
export const text = (said: string): Uint8Array => strToU8(said);
