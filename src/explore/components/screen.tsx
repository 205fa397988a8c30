import { Box, Text } from 'ink'
import { LEAST, layoutOf } from '../layout.js'
import { piece } from '../line.js'
import type { State } from '../state.js'
import { Bottom } from './bottom.js'
import { Detail } from './detail.js'
import { Lines } from './lines.js'
import { List } from './list.js'
import { Overlay } from './overlay.js'
import { Top } from './top.js'

/** All that is seen: what the state says, and nothing more. */
export function Screen({ state }: { readonly state: State }) {
  const { fits, beside, body, width } = layoutOf(state.screen)
  if (!fits) return <TooSmall screen={state.screen} />
  const { dialog } = state
  const over = dialog === null || dialog.type === 'confirm' ? null : dialog
  return (
    <Box flexDirection="column" width={width}>
      <Top state={state} />
      {over !== null ? (
        <Overlay state={state} dialog={over} />
      ) : beside ? (
        <Box>
          <List state={state} />
          <Rule rows={body} />
          <Detail state={state} />
        </Box>
      ) : (
        <>
          <List state={state} />
          <Lines lines={[[piece('─'.repeat(width), 'muted')]]} width={width} />
          <Detail state={state} />
        </>
      )}
      <Bottom state={state} />
    </Box>
  )
}

function Rule({ rows }: { readonly rows: number }) {
  return <Lines lines={Array.from({ length: rows }, () => [piece('│', 'muted')])} width={1} />
}

/** What a terminal lacks, in as few columns as it may have. */
function TooSmall({ screen: { columns, rows } }: { readonly screen: State['screen'] }) {
  const text = `Too small: ${LEAST.columns} × ${LEAST.rows} are needed, this is ${columns} × ${rows}. q quits.`
  return (
    <Box width={Math.max(1, columns)} height={Math.max(1, Math.min(3, rows - 1))} overflow="hidden">
      <Text>{text}</Text>
    </Box>
  )
}
