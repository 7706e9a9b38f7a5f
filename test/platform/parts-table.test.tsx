import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { DataTable, readSort, withQuery } from '../../src/platform/parts-table.tsx';

describe('the address of a list', () => {
  it('changes one part and starts again at the first page', () => {
    expect(withQuery('/partnerships?kind=mou&cursor=abc', { sort: '-end' })).toBe('/partnerships?kind=mou&sort=-end');
    expect(withQuery('/partnerships?kind=mou', { kind: null })).toBe('/partnerships');
    expect(withQuery('/partnerships', { status: 'ended,draft' })).toBe('/partnerships?status=ended,draft');
  });

  it('reads an order and falls back to the first allowed', () => {
    expect(readSort('-end', ['name', 'end'])).toEqual({ by: 'end', descending: true });
    expect(readSort('password', ['name', 'end'])).toEqual({ by: 'name', descending: false });
    expect(readSort(undefined, ['name'])).toEqual({ by: 'name', descending: false });
  });
});

it('says the order of a table to screen readers and turns it in the link', () => {
  const html = String(
    <DataTable
      caption="Partnerships"
      rows={[{ name: 'AFRIS' }]}
      columns={[{ key: 'name', label: 'Partner', sort: 'name', phone: 'title', cell: (row) => row.name }]}
      sort={{ by: 'name', descending: false }}
      path="/partnerships?kind=mou"
      href={() => '/partnerships/1'}
    />,
  );
  const head = parse(html).querySelector('thead th');
  expect(head?.getAttribute('aria-sort')).toBe('ascending');
  expect(head?.querySelector('a')?.getAttribute('href')).toBe('/partnerships?kind=mou&sort=-name');
  expect(parse(html).querySelector('tbody th[scope=row] a')?.text).toBe('AFRIS');
});
