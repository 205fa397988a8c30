/** The other screen, no cursor, and pasted text marked as such. */
const ENTER = '\u001b[?1049h\u001b[2J\u001b[H\u001b[?25l\u001b[?2004h'
const LEAVE = '\u001b[?2004l\u001b[?25h\u001b[?1049l'

/** The terminal while it is ours: another screen, which is left as it was found. */
export type Terminal = {
  enter(): void
  /** Safe to call at any time, and more than once. */
  leave(): void
}

/** Takes the other screen of a terminal; whatever ends the process, the first one comes back. */
export function terminalOn(stdout: NodeJS.WriteStream, stdin: NodeJS.ReadStream): Terminal {
  let inside = false
  const leave = () => {
    if (!inside) return
    inside = false
    process.off('exit', leave)
    if (stdin.isTTY) stdin.setRawMode(false)
    stdout.write(LEAVE)
  }
  return {
    enter: () => {
      if (inside) return
      inside = true
      process.on('exit', leave)
      stdout.write(ENTER)
    },
    leave,
  }
}

/** Text for the clipboard of a terminal that knows OSC 52; others ignore it. */
export function clipboard(text: string): string {
  return `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`
}
