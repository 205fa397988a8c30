import { Argument, type Command as Commander } from 'commander'
import type { Command, CommandEntry } from '../command.js'
import { bashScript } from '../completion/bash.js'
import { fishScript } from '../completion/fish.js'
import { completionSpec } from '../completion/spec.js'
import { zshScript } from '../completion/zsh.js'
import type { Io } from '../io.js'
import { STATUS } from '../status.js'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript }

function configure(commander: Commander): void {
  commander.addArgument(new Argument('<shell>').choices(Object.keys(SCRIPTS))).addHelpText(
    'after',
    `
Turn it on:
  bash   source <(unsilo completion bash)
  zsh    source <(unsilo completion zsh)
  fish   unsilo completion fish | source`,
  )
}

async function run(args: readonly string[], _options: object, io: Io, commands: readonly CommandEntry[]) {
  await io.stdout.write(SCRIPTS[args[0] as keyof typeof SCRIPTS](await completionSpec(commands, io)))
  return STATUS.done
}

export const command: Command<object> = {
  configure,
  run,
  completes: { arguments: () => Object.keys(SCRIPTS) },
  wordsAlone: true,
}
