import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests: takes every message, unless told what to answer. */
export interface MailSink {
  url: string;
  /** Whole messages, oldest first. */
  received: string[];
  /** Refuses recipients (`rcpt`) or messages (`data`) with that status; `hang up` drops the line on a message. */
  answer: { rcpt?: number; data?: number | 'hang up' };
  close(): Promise<void>;
}

const refusal = (status: number) => Object.assign(new Error('not now, not here'), { responseCode: status });

/** Listens on a free port of this machine. */
export async function openMailSink(): Promise<MailSink> {
  const sink: Pick<MailSink, 'received' | 'answer'> = { received: [], answer: {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(sink.answer.rcpt ? refusal(sink.answer.rcpt) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { data } = sink.answer;
        if (data === 'hang up') return hangUp(server, session.id);
        if (data) return done(refusal(data));
        sink.received.push(Buffer.concat(parts).toString());
        return done(null);
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...sink,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function hangUp(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>) {
    if (connection.id === sessionId) connection._socket.destroy();
  }
}
