import { Box, Text } from 'ink'
import { createContext, memo, useContext } from 'react'
import { fitted, type Line, painted } from '../line.js'

/** Whether colours are drawn. */
export const Colour = createContext(true)

const One = memo(({ text }: { readonly text: string }) => <Text wrap="truncate">{text}</Text>)

/** Lines of one width, one row of the terminal each; a line that is as it was is not drawn again. */
export function Lines({
  lines,
  width,
  rows = lines.length,
  chosen = -1,
}: {
  readonly lines: readonly Line[]
  readonly width: number
  /** Rows that are taken, whether there are lines for them or not. */
  readonly rows?: number
  readonly chosen?: number
}) {
  const colour = useContext(Colour)
  const shown = Array.from({ length: rows }, (_, i) => lines[i] ?? [])
  return (
    <Box flexDirection="column" width={width} height={rows} flexShrink={0}>
      {shown.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the terminal has no other name than its number
        <One key={i} text={painted(fitted(line, width), { colour, chosen: i === chosen })} />
      ))}
    </Box>
  )
}
