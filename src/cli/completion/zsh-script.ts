import type { CompletionCommand } from './model.ts';
import { argumentCase, flagCases, namesAndTopics, quoted, topics, valueFlags } from './shell-cases.ts';

/** Completion for zsh, for `source` as well as for a file `_storeops` in a folder of $fpath. */
export function zshScript(commands: readonly CompletionCommand[]): string {
  return `#compdef storeops
# storeops completion for zsh. In ~/.zshrc, after compinit: source <(storeops completion zsh)
_storeops() {
  local current="$words[CURRENT]" before="$words[CURRENT-1]" command='' word index skip='' want=''
  local -i position=0
  local -a flags=('--help') items=()
  if [[ $current == --*=* ]]; then before="\${current%%=*}"; current="\${current#*=}"; compset -P '*='; fi
  for ((index = 2; index < CURRENT; index++)); do
    word="$words[index]"
    if [[ -n $skip ]]; then skip=''; continue; fi
    case "$word" in
      (${valueFlags(commands).join('|')}) skip=1; continue ;;
      (-*) continue ;;
    esac
    if ((position == 0)); then
      case "\${command:+$command }$word" in
        (${namesAndTopics(commands).map(quoted).join('|')}) command="\${command:+$command }$word"; continue ;;
      esac
    fi
    ((position += 1))
  done
  case "$command:$before" in
${commands.flatMap(flagCases).join('\n')}
  esac
  if [[ -z $want ]]; then
    case "$command" in
${topicCases(commands).join('\n')}
${commands.map(commandCase).join('\n')}
    esac
    [[ $current == -* ]] && want=@flags
  fi
  case "$want" in
    @flags) _describe -t flags flag flags ;;
    @items) _describe -t commands command items ;;
    @anything) return 1 ;;
    @files) _files ;;
    @folders) _files -/ ;;
    @addresses)
      items=(\${(f)"$(storeops completion addresses "$PREFIX" 2>/dev/null)"})
      if [[ $items[1] == */ ]]; then compadd -S '' -- $items; else compadd -- $items; fi
      ;;
    *) compadd -- \${=want} ;;
  esac
}
if [[ $funcstack[1] == _storeops ]]; then _storeops "$@"; else compdef _storeops storeops; fi
`;
}

function topicCases(commands: readonly CompletionCommand[]): string[] {
  return [...topics(commands)].map(([topic, words]) => {
    const flags = topic === '' ? " flags+=('--version')" : '';
    return `      ${quoted(topic)})${flags} want=@items items=(${described(words)}) ;;`;
  });
}

function commandCase(command: CompletionCommand): string {
  const flags = described(command.flags.map(({ name, summary }) => [name, summary] as const));
  return `      ${quoted(command.name)}) flags+=(${flags}); ${argumentCase(command)} ;;`;
}

function described(entries: Iterable<readonly [string, string]>): string {
  return [...entries].map(([name, text]) => quoted(text === '' ? name : `${name}:${text}`)).join(' ');
}
