import type { PdfBlock, PdfDocument } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import type { WordingJson } from './list-wordings.ts';
import { wordingWords } from './words-wordings.ts';

/** A template as a document, its slots still open, so that its look can be judged; null without that language. */
export function wordingDocument(wording: WordingJson, language: Language): PdfDocument | null {
  const text = wording.text[language];
  if (!text) return null;
  const say = wordingWords[language];
  return {
    title: text.title,
    language,
    createdAt: new Date(wording.updatedAt),
    footer: `${wording.name} · ${say.editionNumber(wording.edition)}`,
    blocks: [
      { kind: 'heading', level: 1, text: text.title },
      { kind: 'note', text: say.example },
      ...text.clauses.map(
        ({ heading, text: body }, index): PdfBlock => ({
          ...{ kind: 'clause', number: `${index + 1}.`, heading, text: body },
        }),
      ),
    ],
  };
}
