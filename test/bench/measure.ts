import { existsSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** One request, over and over. */
export interface Shot {
  url: string;
  method?: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
}
/** What a side took in one round or, as medians, in all of them. Milliseconds, of processor time where it says so. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  serverCpu: number;
  databaseCpu: number;
}

export const connections = 16;
/** Linux counts processor time in hundredths of a second. */
const tick = 10;

/** Fires at one address from 16 connections, unless told otherwise, and reads what it cost. Any answer but a good one is an error. */
export async function round(
  shot: Shot,
  pids: { server: number; database: number },
  seconds: number,
  at = connections,
): Promise<Figures> {
  const before = [cpuOf(pids.server), cpuOfTree(pids.database)] as const;
  const hits = await autocannon({ ...shot, connections: at, duration: seconds });
  const { total } = hits.requests;
  if (hits.errors || hits.non2xx)
    throw new Error(`${shot.url}: ${total} requests, ${hits.errors} errors, ${hits.non2xx} refusals`);
  return {
    perSecond: total / hits.duration,
    p50: hits.latency.p50,
    p99: hits.latency.p99,
    serverCpu: (cpuOf(pids.server) - before[0]) / total,
    databaseCpu: (cpuOfTree(pids.database) - before[1]) / total,
  };
}

/** The median of each figure. */
export function median(rounds: readonly Figures[]): Figures {
  const middle = (of: (figures: Figures) => number) => {
    const sorted = rounds.map(of).sort((a, b) => a - b);
    return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  };
  return {
    perSecond: middle((it) => it.perSecond),
    p50: middle((it) => it.p50),
    p99: middle((it) => it.p99),
    serverCpu: middle((it) => it.serverCpu),
    databaseCpu: middle((it) => it.databaseCpu),
  };
}

/** Fields of /proc/PID/stat after the name, which may hold spaces. */
const statOf = (pid: number) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

const cpuOf = (pid: number): number => {
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * tick;
};

/** A process, its children that live and those that have ended. */
function cpuOfTree(pid: number): number {
  const fields = statOf(pid);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  const own = cpuOf(pid) + (Number(fields[13]) + Number(fields[14])) * tick;
  // One that has just ended is counted in its parent by the next look.
  const ofChild = (child: number) => (existsSync(`/proc/${child}/stat`) ? cpuOf(child) : 0);
  return children.reduce((sum, child) => sum + ofChild(Number(child)), own);
}
