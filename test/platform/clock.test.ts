import { expect, test } from 'vitest';
import { clockFrom, homeZone } from '../../src/platform/clock.ts';

const at = (instant: string) => clockFrom(new Date(instant));

test('a fixed clock stands still', () => {
  expect(at('2026-11-21T09:00:00Z').now()).toEqual(new Date('2026-11-21T09:00:00Z'));
});

test('nobody can move a fixed clock', () => {
  const instant = new Date('2026-11-21T09:00:00Z');
  const clock = clockFrom(instant);
  instant.setUTCFullYear(1999);
  clock.now().setUTCFullYear(1999);
  expect(clock.now()).toEqual(new Date('2026-11-21T09:00:00Z'));
});

test('the home zone is Paris', () => {
  expect(homeZone).toBe('Europe/Paris');
});

test('today is the day in Paris', () => {
  expect(at('2026-11-21T09:00:00Z').today()).toBe('2026-11-21');
});

test('in winter the day in Paris begins at 23:00 UTC', () => {
  expect(at('2026-11-20T22:59:59Z').today()).toBe('2026-11-20');
  expect(at('2026-11-20T23:00:00Z').today()).toBe('2026-11-21');
});

test('in summer it begins at 22:00 UTC', () => {
  expect(at('2026-07-13T22:00:00Z').today()).toBe('2026-07-14');
});

test('a record of another zone has a day of its own', () => {
  expect(at('2026-11-21T15:00:00Z').today('Asia/Tokyo')).toBe('2026-11-22');
});

test('the real clock moves on', () => {
  const clock = clockFrom(null);
  const before = clock.now();
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(clock.today()).toMatch(/^\d{4}-\d\d-\d\d$/);
});
