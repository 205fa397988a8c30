import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { inProcess, scratch } from './run.js'

/** Names that would do harm in a comment on a pull request. */
const NAMES = [
  '</details></summary><h1>big</h1>',
  '<details><summary>mine</summary>',
  '<!-- the rest is hidden',
  '@octocat and @org/team',
  'see #1, org/repo#2 and GH-3',
  'https://github.com/o/r/issues/1 www.x.y',
  '`code` and ```',
  '| a | b |',
  '](http://x.y) ![i](x)',
  'a\n\n# heading\n\n- item',
  '::add-mask::a ##[group]b',
  '&lt;b&gt; &#64;octocat',
] as const

/** Two versions of a model in which everything has this name: nearly everything in it changes. */
function models(name: string, decisions = 1) {
  const unit = (id: string) => ({
    id,
    name,
    unit: true,
    roles: [
      { id: `${id}-head`, title: name },
      { id: `${id}-seller`, title: name, serves: ['c'] },
    ],
  })
  const model = (right: object, links: readonly object[]) =>
    stringify({
      unsilo: 1,
      name,
      customers: [{ id: 'c', name }],
      teams: [{ id: 'top', name, roles: [{ id: 'chief', title: name }], teams: [unit('a'), unit('b')] }],
      decisions: Array.from({ length: decisions }, (_, i) => ({
        id: `d${i}`,
        name,
        customers: ['c'],
        ...right,
      })),
      needs: [{ between: ['a', 'b'], type: 'reciprocal', why: name }],
      links,
    })
  const link = { between: ['a-head', 'b-head'], shares: 'information', what: name, mechanism: 'liaison' }
  return {
    'base.yaml': model({ decide: 'chief', agree: ['b-head'] }, []),
    'head.yaml': model({ decide: 'a-seller', recommend: ['b-seller'] }, [link]),
  }
}

describe.each(NAMES)('a comment about things that are called %j', (name) => {
  it.each([
    ['diff', 'base.yaml', 'head.yaml'],
    ['check', 'base.yaml', '--preset', 'strict'],
  ])('of %s', async (...args) => {
    const cwd = scratch(models(name))
    const { stdout, stderr } = await inProcess([...args, '-f', 'markdown'], { cwd })
    expect(stderr).toBe('')
    expect(stdout.replace(/^<details>$|^<\/details>$|^<summary><b>|<\/b>|<\/summary>$/gm, '')).not.toContain(
      '<',
    )
    const marks = stdout.match(/^<\/?details>$/gm) ?? []
    if (args[0] === 'diff') expect(marks.length).toBeGreaterThan(6)
    expect(marks.length % 2).toBe(0)
    expect(marks.every((mark, i) => mark === (i % 2 === 0 ? '<details>' : '</details>'))).toBe(true)
    // Neither people nor issues are named, and nothing is a link, however the text is drawn.
    const read = stdout.replaceAll('&#64;', '@').replace(/\\(.)/g, '$1')
    expect(read).not.toMatch(/@\w|(?<!&)#\d|GH-\d|:\/\/|www\./)
    expect(stdout).not.toMatch(/^\s*::|##\w*\[/m)
    expect(stdout.match(/^#+ /gm)).toEqual(['### '])
  })
})

it('is no longer than GitHub takes, whatever changes', async () => {
  const cwd = scratch(models('A decision with quite a long name, as they are in large organisations', 500))
  const { stdout } = await inProcess(['diff', 'base.yaml', 'head.yaml', '-f', 'markdown', '--top', '0'], {
    cwd,
  })
  expect(stdout.length).toBeLessThan(65_536)
  expect(stdout).toMatch(/^… and \d+ more$/m)
  expect(stdout).toContain('This is cut to the length of a comment')
  expect(stdout).toContain('500 decisions come nearer the customer')
  const few = await inProcess(['diff', 'base.yaml', 'head.yaml', '-f', 'markdown'], { cwd })
  expect(few.stdout).toContain('… and 490 more')
  expect(few.stdout).not.toContain('is cut')
})
