import type { CompletionCommand } from './model.ts';
import { argumentCase, flagCases, namesAndTopics, quoted, topics, valueFlags } from './shell-cases.ts';

/** Completion for bash 3.2 and later. */
export function bashScript(commands: readonly CompletionCommand[]): string {
  return `# storeops completion for bash. In ~/.bashrc: source <(storeops completion bash)
_storeops() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local command='' word index position=0 skip='' want='' flags='--help'
  # --flag=value arrives as three words.
  if [[ $current == '=' ]]; then current=''; elif [[ $before == '=' ]]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    if [[ $word == '=' ]]; then skip=1; continue; fi
    if [[ -n $skip ]]; then skip=''; continue; fi
    case "$word" in
      ${valueFlags(commands).join('|')}) [[ \${COMP_WORDS[index+1]} == '=' ]] || skip=1; continue ;;
      -*) continue ;;
    esac
    if ((position == 0)); then
      case "\${command:+$command }$word" in
        ${namesAndTopics(commands).map(quoted).join('|')}) command="\${command:+$command }$word"; continue ;;
      esac
    fi
    ((position++))
  done
  case "$command:$before" in
${commands.flatMap(flagCases).join('\n')}
  esac
  if [[ -z $want ]]; then
    case "$command" in
${topicCases(commands).join('\n')}
${commands.map(commandCase).join('\n')}
    esac
    [[ $current == -* ]] && want="$flags"
  fi
  _storeops_reply "$want" "$current"
}
${REPLY}
complete -o default -F _storeops storeops
`;
}

const REPLY = `
_storeops_reply() {
  local want="$1" current="$2" IFS=$' \\t\\n'
  COMPREPLY=()
  case "$want" in
    @anything) ;;
    @files) IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")) ;;
    @folders) IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")) ;;
    @addresses)
      compopt +o default 2>/dev/null
      COMPREPLY=($(storeops completion addresses "$current" 2>/dev/null))
      [[ \${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
      ;;
    *) compopt +o default 2>/dev/null; COMPREPLY=($(compgen -W "$want" -- "$current")) ;;
  esac
  return 0
}
`;

function topicCases(commands: readonly CompletionCommand[]): string[] {
  return [...topics(commands)].map(([topic, words]) => {
    const flags = topic === '' ? " flags='--help --version'" : '';
    return `      ${quoted(topic)})${flags} want=${quoted([...words.keys()].join(' '))} ;;`;
  });
}

function commandCase(command: CompletionCommand): string {
  const flags = ['--help', ...command.flags.map(({ name }) => name)].join(' ');
  return `      ${quoted(command.name)}) flags=${quoted(flags)}; ${argumentCase(command)} ;;`;
}
