/** As much of autocannon as the bench uses. */
declare module 'autocannon' {
  interface Shot {
    url: string;
    connections: number;
    duration: number;
    method?: 'GET' | 'POST';
    headers?: Readonly<Record<string, string>>;
    body?: string;
  }
  interface Hits {
    requests: { total: number; average: number };
    latency: { p50: number; p99: number };
    duration: number;
    errors: number;
    non2xx: number;
  }
  export default function autocannon(shot: Shot): Promise<Hits>;
}
