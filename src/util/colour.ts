/** What a text in a terminal stands out as: the tones of a report, and `title`, the accent. */
export type Paint = 'good' | 'warn' | 'bad' | 'muted' | 'strong' | 'title'

/** One function for each tone, from a text to the text in that colour. */
export type Painter = { readonly [tone in Paint]: (text: string) => string }

/** SGR codes of the 16 colours that every terminal has, so that the reader's own palette decides. */
export const PAINT_CODES: { readonly [tone in Paint]: string } = {
  good: '32',
  warn: '33',
  bad: '31',
  muted: '2',
  strong: '1',
  title: '1;36',
}

/** Colours texts, each reset at its own end; where not enabled, every text stays as it is. */
export function painter(enabled: boolean): Painter {
  const paint = (tone: Paint) => (text: string) =>
    enabled && text !== '' ? `\u001b[${PAINT_CODES[tone]}m${text}\u001b[0m` : text
  return {
    good: paint('good'),
    warn: paint('warn'),
    bad: paint('bad'),
    muted: paint('muted'),
    strong: paint('strong'),
    title: paint('title'),
  }
}
