import type { Message } from '../message.ts';

/** Findings in files, by code. */
export const findings = {
  'shape/required': {
    summary: '"{field}" is missing',
    hints: ['add "{field}"; `storeops schema` shows what belongs here'],
  },
  'shape/unknown-field': {
    summary: '"{field}" is not a field here',
    hints: ['did you mean "{suggestion}"?', 'remove it, or see `storeops schema`'],
  },
  'shape/type': { summary: 'expected {expected}, found {actual}' },
  'shape/value': {
    summary: '"{actual}" is not one of the allowed values',
    hints: ['did you mean "{suggestion}"?', 'use one of: {allowed}'],
  },
  'shape/pattern': {
    summary: '"{actual}" is not written as it has to be',
    hints: ['write it like "{example}"', 'it has to match {pattern}'],
  },
  'shape/range': { summary: '{actual} is out of range: {rule} {limit}' },
  'shape/one-of': {
    summary: 'the value fits none of the allowed forms (found {actual})',
    hints: ['see `storeops schema` for the forms'],
  },
  'shape/not-a-resource': {
    summary: 'this document is not a resource',
    hints: ['a resource has apiVersion, kind, metadata and spec; `storeops new` writes one'],
  },
  'shape/api-version': { summary: 'apiVersion "{actual}" is not known', hints: ['use "{expected}"'] },
  'shape/unknown-kind': {
    summary: 'there is no kind "{actual}"',
    hints: ['did you mean "{suggestion}"?', '`storeops schema` lists the kinds'],
  },
  'reference/unknown': {
    summary: 'there is no {kind} "{name}"',
    hints: ['did you mean "{suggestion}"?', 'declare it, or correct the name'],
  },
  'reference/version': {
    summary: '"{name}" has version {version}, which is not in {range}',
    hints: ['widen the range, or point at a version that is there'],
  },
  'reference/cycle': { summary: 'references form a cycle: {cycle}', hints: ['remove one of these references'] },
  'reference/duplicate': {
    summary: '{address} is declared a second time; first in {file}',
    hints: ['rename or remove one of the two'],
  },
  'file/too-large': {
    summary: '{file} is too large: a resource file may have {limit} MB',
    hints: ['split it, or exclude it in storeops.yaml'],
  },
  'file/unreadable': { summary: '{file} cannot be read ({reason})', hints: ['check its permissions'] },
  'file/empty': { summary: '{file} holds no resource', hints: ['remove it, or write a resource into it'] },
  'file/encoding': { summary: '{file} is not UTF-8 text', hints: ['save it as UTF-8'] },
  'file/link-outside': {
    summary: '{file} is a symbolic link that leads out of the workspace or nowhere',
    hints: ['replace it by the file itself, or exclude it in storeops.yaml'],
  },
  'yaml/syntax': { summary: 'not valid YAML: {message}' },
  'yaml/indent': {
    summary: 'the indentation does not fit the lines around it',
    hints: ['entries of one map or list begin at the same column, two spaces a level'],
  },
  'yaml/unclosed': { summary: 'a quote or bracket is not closed', hints: ['add the missing quote or bracket'] },
  'yaml/colon': {
    summary: 'a value holds a colon that makes it a map',
    hints: ['put the value in quotes: title: "Open: daily"'],
  },
  'yaml/key-alone': {
    summary: 'a line is neither a key with a value nor a list item',
    hints: ['write `key: value`, or put a text of several lines in quotes'],
  },
  'yaml/escape': {
    summary: 'a backslash in double quotes begins no escape that YAML has',
    hints: ['use single quotes, or write \\\\ for a backslash'],
  },
  'yaml/first-character': {
    summary: 'a value without quotes cannot begin with this character',
    hints: ['put the value in quotes'],
  },
  'yaml/duplicate-key': { summary: 'this key stands twice in the same map', hints: ['keep one of the two'] },
  'yaml/tab': { summary: 'a tab is used for indentation', hints: ['indent with spaces'] },
  'yaml/alias': { summary: 'this alias cannot be used: {message}', hints: ['write the value out'] },
  'yaml/tag': { summary: 'this tag is not known: {message}', hints: ['remove the tag'] },
  'yaml/key': { summary: 'this key cannot be used: {message}', hints: ['use a short text as key'] },
  'yaml/number': {
    summary: 'this number cannot be kept exactly: {message}',
    hints: ['put it in quotes if it is a text'],
  },
  'yaml/directive': { summary: 'this directive is not known: {message}', hints: ['remove it'] },
  'yaml/too-deep': { summary: 'the document is nested too deep: {message}' },
  'config/shared-platform': {
    summary: 'platform "{platform}" is that of environment "{environment}" already',
    hints: ['give every environment a platform of its own'],
  },
  'config/unknown-environment': {
    summary: 'no environment "{name}" is listed above',
    hints: ['use one of: {known}', 'list the environments in the order in which commits reach them'],
  },
  'config/unknown-platform': { summary: 'there is no platform "{name}"', hints: ['use one of: {known}'] },
} as const satisfies Record<string, Message>;
