import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { fieldId } from '../../platform/parts-field.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { RecipientJson } from './list-recipients.ts';
import { recipientWords } from './words-recipients.ts';

/** The address of one recipient's link, to be handed on by another way than the mail. */
export function CallLinkPage(props: { page: PageContext; it: RecipientJson; address: string; back: string }) {
  const { page, it, address, back } = props;
  const say = recipientWords[page.language];
  const id = fieldId('address', it.id);
  return (
    <Frame page={page} title={say.addressOf(it.name)}>
      <PageHeader back={{ href: back, text: it.name }} title={say.addressOf(it.name)} subtitle={it.email} />
      <div class="stack narrow">
        <Section title={say.address} card>
          <div class="copy-line">
            <input id={id} value={address} readonly aria-label={say.addressOf(it.name)} class="address" />
            <span class="script-only">
              <Button type="button" icon="copy" small copies={id} copied={say.copied}>
                {say.copy}
              </Button>
            </span>
          </div>
          <p class="hint">{say.addressHint}</p>
          <p class="hint">{say.addressRecorded}</p>
          <p class="actions box-actions">
            <LinkButton href={back}>{say.addressDone}</LinkButton>
          </p>
        </Section>
      </div>
    </Frame>
  );
}
