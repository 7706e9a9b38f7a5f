import { relativeDays } from '../platform/format.ts';
import { Badge } from '../platform/parts.tsx';
import type { Language } from '../values/language.ts';
import { recordWords } from './words-record.ts';

const soon = 30;

/** How far the due day of an obligation or instalment is: red once it has passed, yellow within a month. `days` are those until it, negative when late. */
export const DaysBadge = ({ days, language }: { days: number; language: Language }) =>
  days < 0 ? (
    <Badge tone="danger">{recordWords[language].overdue(-days)}</Badge>
  ) : (
    <Badge tone={days <= soon ? 'warn' : 'neutral'}>{recordWords[language].dueIn(relativeDays(days, language))}</Badge>
  );
