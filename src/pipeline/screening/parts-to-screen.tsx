import { dayText } from '../../platform/format.ts';
import { LinkButton } from '../../platform/parts.tsx';
import { Pager } from '../../platform/parts-filter.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import type { fundersToScreen, ToScreen } from './to-screen.ts';
import { screeningWords } from './words.ts';

/** Who is to be screened against the newest lists, each with the way to do it. Nothing where there is nobody. */
export function ToScreenSection(props: {
  due: Awaited<ReturnType<typeof fundersToScreen>>;
  /** Whether this is not the first page. */
  further: boolean;
  language: Language;
  mayWrite: boolean;
}) {
  const { due, language } = props;
  const say = screeningWords[language];
  if (due.items.length === 0) return null;
  const folders = { organisation: 'organisations', person: 'people' };
  const columns: Column<ToScreen>[] = [
    { key: 'funder', label: say.funder, phone: 'title', cell: (it) => it.name },
    {
      key: 'because',
      label: say.openHere,
      phone: 'line',
      cell: (it) => it.because.map((one) => say.because[one]).join(' · '),
    },
    {
      key: 'clear',
      label: say.lastClear,
      phone: 'line',
      cell: (it) => (it.lastClearOn ? dayText(it.lastClearOn, language) : say.neverClear),
    },
  ];
  if (props.mayWrite)
    columns.push({
      key: 'screen',
      label: say.doScreen,
      quietLabel: true,
      phone: 'beside',
      cell: (it) => (
        <LinkButton href={`/screenings/new?${it.kind}=${it.id}`} icon="shield-check" small>
          {say.doScreen}
        </LinkButton>
      ),
    });
  return (
    <Section title={say.toScreen} subtitle={say.toScreenText} count={due.count} id="to-screen">
      <DataTable
        caption={say.toScreen}
        rows={due.items}
        href={(it) => `/${folders[it.kind]}/${it.id}`}
        columns={columns}
      />
      <Pager
        language={language}
        next={due.nextCursor && `/screenings?due=${due.nextCursor}#to-screen`}
        first={props.further ? '/screenings#to-screen' : null}
      />
    </Section>
  );
}
