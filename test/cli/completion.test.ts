import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../src/analyses/index.js'
import { allTerms } from '../../src/app/explain.js'
import { COMMANDS } from '../../src/cli/commands/index.js'
import { schemaNames } from '../../src/cli/package-files.js'
import { IMPORTERS } from '../../src/importers/index.js'
import { RENDERERS } from '../../src/renderers/index.js'
import { bash, HOME, inProcess, scratch, unsilo } from './run.js'

const NAMES = COMMANDS.map(({ name }) => name)
const SECTIONS = ANALYSES.map(({ id }) => id)
const FORMATS = RENDERERS.filter(({ draws }) => draws === null || draws.includes('unsilo-report/1')).map(
  ({ id }) => id,
)

/** What bash offers for the last of the words, in a folder with a few files. */
function completed(...words: string[]): string[] {
  const cwd = scratch({ 'org.yaml': '', 'my org.yaml': '', '*.yaml': '', 'report.json': '' })
  mkdirSync(join(cwd, 'organisation'))
  const typed = ['unsilo', ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const ran = bash(
    `source <(unsilo completion bash)
     [ "$(complete -p unsilo)" = 'complete -F _unsilo unsilo' ] || exit 9
     COMP_WORDS=(${typed}); COMP_CWORD=${words.length}
     _unsilo
     printf '%s\\n' "\${COMPREPLY[@]}"`,
    { cwd },
  )
  expect(ran).toMatchObject({ status: 0, stderr: '' })
  return ran.stdout.split('\n').filter((line) => line !== '')
}

const ALL_FILES = ['*.yaml', 'my org.yaml', 'org.yaml', 'organisation', 'report.json']

describe('completion in bash', () => {
  it.each<[string, string[], string[]]>([
    ['the commands', [''], [...NAMES, 'help', '--help', '--version']],
    ['a command from its start', ['repo'], ['report']],
    ['options before a command', ['--v'], ['--version']],
    ['what help is for', ['help', 'in'], ['init']],
    ['the files of a report', ['report', ''], ALL_FILES],
    ['files with blanks in their names, each as one', ['report', 'my'], ['my org.yaml']],
    ['files from their start', ['report', 'org'], ['org.yaml', 'organisation']],
    ['options from their start', ['report', '--t'], ['--top', '--target-distance', '--tie-kind']],
    ['formats', ['report', '-f', ''], FORMATS],
    ['formats of the long option', ['render', 'report.json', '--format', 'm'], ['markdown']],
    ['formats after =, which bash splits off', ['report', '--format', '=', 'j'], ['json']],
    ['formats right after =', ['report', '--format', '='], FORMATS],
    ['the file of a format', ['report', '-f', 'json', '=', 'rep'], ['report.json']],
    ['sections', ['report', '--only', ''], SECTIONS],
    ['when to colour', ['report', '--color', 'a'], ['always', 'auto']],
    ['a file to write to', ['report', '-o', 'rep'], ['report.json']],
    ['kinds and files to import', ['import', ''], [...IMPORTERS.map(({ id }) => id), ...ALL_FILES]],
    ['schemas, and no files', ['schema', ''], schemaNames(HOME)],
    ['shells, and no files', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['no files where only words are', ['schema', 'my'], []],
  ])('offers %s', (_, words, offered) => {
    expect(completed(...words).sort()).toEqual([...offered].sort())
  })

  it('offers every option that the help of a command names', async () => {
    for (const command of NAMES) {
      const { stdout } = await inProcess(['help', command])
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1]!)
      expect(options.length).toBeGreaterThan(0)
      expect(completed(command, '--')).toEqual(expect.arrayContaining(options))
    }
  })

  it('offers the words that can be explained, as far as they are one', () => {
    const words = allTerms().map(({ word }) => word)
    const offered = completed('explain', '')
    for (const word of words.filter((one) => /^[\w.-]+$/.test(one))) expect(offered).toContain(word)
    expect(completed('explain', 'congr')).toEqual(['congruence'])
    for (const word of offered) expect(words).toContain(word)
  })
})

const FISH = 'fish'
const installed = (shell: string) => spawnSync(shell, ['--version']).status === 0

describe.each(['bash', 'zsh', 'fish'])('completion for %s', (shell) => {
  it('names every command and every option', async () => {
    const { stdout } = await inProcess(['completion', shell])
    for (const command of NAMES) expect(stdout).toContain(command)
    for (const option of ['only', 'format', 'color', 'width', 'allow-outside', 'force', 'output'])
      expect(stdout).toMatch(new RegExp(`(--|-l )${option}\\b`))
  })

  it.runIf(installed(shell))('is a script that the shell can read', () => {
    const cwd = scratch({ script: unsilo(['completion', shell]).stdout })
    const read = spawnSync(shell, ['-n', 'script'], { cwd, encoding: 'utf8' })
    expect(read).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('completion', () => {
  it('of a shell that there is not is told', () => {
    const ran = unsilo(['completion', 'tcsh'])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('bash, zsh, fish')
  })

  it.runIf(installed('zsh'))('in zsh is there once the script is sourced', () => {
    const cwd = scratch({ script: unsilo(['completion', 'zsh']).stdout })
    const line = 'autoload -Uz compinit && compinit -u -D && source ./script && print -r -- "$_comps[unsilo]"'
    const ran = spawnSync('zsh', ['-f', '-c', line], { cwd, encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 0, stdout: '_unsilo\n' })
  })

  it.runIf(installed(FISH))('in fish offers commands, formats and words', () => {
    const ask = (line: string) => {
      const script = `${unsilo(['completion', 'fish']).stdout}\ncomplete -C '${line}'`
      const { stdout } = spawnSync(FISH, ['--no-config', '-c', script], {
        cwd: scratch(),
        encoding: 'utf8',
      })
      return stdout.split('\n').map((offered) => offered.split('\t')[0])
    }
    expect(ask('unsilo re')).toEqual(expect.arrayContaining(['report', 'render']))
    expect(ask('unsilo report --format ')).toEqual(expect.arrayContaining(FORMATS))
    expect(ask('unsilo schema ')).toEqual(expect.arrayContaining(['org', 'report']))
    expect(ask('unsilo report --t')).toEqual(expect.arrayContaining(['--top', '--target-distance']))
  })
})
