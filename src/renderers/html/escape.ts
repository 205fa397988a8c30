const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A clean text with nothing in it that is markup. It is all that the page's own script needs to draw what it holds. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => entities[character]!)
      // In the log of a GitHub workflow `##[` begins a command.
      .replace(/##\[/g, '##&#91;')
  )
}
