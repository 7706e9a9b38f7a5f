import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { ecbAddresses } from '../../src/ledger/fetch-rates.ts';

type Rates = Readonly<Record<string, string>>;

const cube = ([day, rates]: readonly [string, Rates]) =>
  `<Cube time='${day}'>${Object.entries(rates)
    .map(([currency, rate]) => `<Cube currency='${currency}' rate='${rate}'/>`)
    .join('\n')}</Cube>`;

/** The European Central Bank as far as Loam sees it: it publishes days, and may be away. */
export function openBank() {
  const days = new Map<string, Rates>();
  const asked: string[] = [];
  let away = false;
  const answer = (name: keyof typeof ecbAddresses) =>
    http.get(ecbAddresses[name], () => {
      asked.push(name);
      if (away) return new HttpResponse(null, { status: 503 });
      const known = [...days].toSorted(([a], [b]) => b.localeCompare(a));
      const shown = name === 'daily' ? known.slice(0, 1) : known;
      return HttpResponse.xml(
        `<?xml version="1.0"?>\n<gesmes:Envelope><Cube>${shown.map(cube).join('\n')}</Cube></gesmes:Envelope>`,
      );
    });
  const server = setupServer(answer('daily'), answer('recent'));
  server.listen();
  return {
    /** Which files were asked for, in order. */
    asked,
    publish: (day: string, rates: Rates) => days.set(day, rates),
    leave: () => {
      away = true;
    },
    comeBack: () => {
      away = false;
    },
    close: () => server.close(),
  };
}
