import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { fieldId } from '../../platform/parts-field.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { PortalLinkJson } from './list-portal-links.ts';
import { negotiationWords } from './words-negotiation.ts';

/** The address of one link, to be handed on by another way than the mail. */
export function ShownLinkPage(props: { page: PageContext; link: PortalLinkJson; address: string; back: string }) {
  const { page, link, address, back } = props;
  const say = negotiationWords[page.language];
  const id = fieldId('address', link.id);
  return (
    <Frame page={page} title={say.addressOf(link.name)}>
      <PageHeader back={{ href: back, text: say.links }} title={say.addressOf(link.name)} subtitle={link.email} />
      <div class="stack narrow">
        <Section title={say.address} card>
          <div class="copy-line">
            <input id={id} value={address} readonly aria-label={say.addressOf(link.name)} class="address" />
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
