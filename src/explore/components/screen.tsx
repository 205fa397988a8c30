import { Box, Text } from 'ink'
import { plain } from '../../util/text.js'
import { lastLines } from '../last-lines.js'
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
  if (!fits) return <TooSmall state={state} />
  const { dialog } = state
  const over = dialog === null || dialog.type === 'confirm' ? null : dialog
  // What there is to say may take several lines: it lies over the end of the body.
  const covered = lastLines(state).length - 1
  return (
    <Box flexDirection="column" width={width}>
      <Top state={state} />
      <Box flexDirection="column" height={body - covered} overflow="hidden" flexShrink={0}>
        {over !== null ? (
          <Overlay state={state} dialog={over} />
        ) : beside ? (
          <Box flexShrink={0}>
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
      </Box>
      <Bottom state={state} />
    </Box>
  )
}

function Rule({ rows }: { readonly rows: number }) {
  return <Lines lines={Array.from({ length: rows }, () => [piece('│', 'muted')])} width={1} />
}

/** What a terminal lacks, in as few columns as it may have, or the question that is open. */
function TooSmall({ state: { screen, dialog } }: { readonly state: State }) {
  const { columns, rows } = screen
  const text =
    dialog?.type === 'confirm'
      ? plain(dialog.text)
      : `Too small: ${LEAST.columns} × ${LEAST.rows} are needed, this is ${columns} × ${rows}. q quits.`
  return (
    <Box width={Math.max(1, columns)} height={Math.max(1, Math.min(4, rows - 1))} overflow="hidden">
      <Text>{text}</Text>
    </Box>
  )
}
