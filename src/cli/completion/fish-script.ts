import type { Completable, CompletionCommand, CompletionFlag } from './model.ts';
import { namesAndTopics, quoted, topics, valueFlags } from './shell-cases.ts';

/** Completion for fish 3 and later. */
export function fishScript(commands: readonly CompletionCommand[]): string {
  return `# storeops completion for fish: storeops completion fish > ~/.config/fish/completions/storeops.fish
# The command typed so far and how many arguments it has, like "render:0".
function __storeops_place
    set -l command ''
    set -l position 0
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${valueFlags(commands).join(' ')}
                set skip 1
                continue
            case '-*'
                continue
        end
        set -l longer (string trim -- "$command $word")
        if test $position = 0; and contains -- $longer ${namesAndTopics(commands).map(quoted).join(' ')}
            set command $longer
        else
            set position (math $position + 1)
        end
    end
    echo "$command:$position"
end
function __storeops_at
    contains -- (__storeops_place) $argv
end
function __storeops_in
    string match -q -- "$argv[1]:*" (__storeops_place)
end
complete -c storeops -f
complete -c storeops -l help
complete -c storeops -n "__storeops_at ':0'" -l version
${[...topicLines(commands), ...commands.flatMap(commandLines)].join('\n')}
`;
}

function topicLines(commands: readonly CompletionCommand[]): string[] {
  return [...topics(commands)].flatMap(([topic, words]) =>
    [...words].map(
      ([word, summary]) => `complete -c storeops -n "__storeops_at '${topic}:0'" -a ${word}${saying(summary)}`,
    ),
  );
}

function commandLines(command: CompletionCommand): string[] {
  const last = command.args.length - 1;
  const args = command.args.map((arg, index) => {
    const test =
      command.isVariadic && index === last
        ? `__storeops_in '${command.name}'`
        : `__storeops_at '${command.name}:${index}'`;
    return `complete -c storeops -n "${test}" ${offer(arg)}`;
  });
  return [...command.flags.map((flag) => flagLine(command, flag)), ...args];
}

function flagLine({ name }: CompletionCommand, { name: flag, short, summary, value }: CompletionFlag): string {
  const spelled = `-l ${flag.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}`;
  const takes = value ? ` -r ${offer(value)}` : '';
  return `complete -c storeops -n "__storeops_in '${name}'" ${spelled}${takes}${saying(summary)}`;
}

function offer(value: Completable): string {
  switch (value.type) {
    case 'words':
      return `-f -a ${quoted(value.words.join(' '))}`;
    case 'files':
      return '-F';
    case 'folders':
      return "-f -a '(__fish_complete_directories)'";
    case 'addresses':
      return "-f -a '(storeops completion addresses (commandline -ct) 2>/dev/null)'";
    case 'anything':
      return '-f';
    default:
      return value satisfies never;
  }
}

function saying(summary: string): string {
  return summary === '' ? '' : ` -d ${quoted(summary)}`;
}
