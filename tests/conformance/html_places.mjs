// Where the tokens of pages stand, as parse5 sees them, its tree builder included; html_places.cc says the form.
// usage: node html_places.mjs PARSE5_FOLDER < paths
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync, writeSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const require = createRequire(pathToFileURL(folder + '/'));
const { Parser } = await import(pathToFileURL(require.resolve('parse5')));

let out = [];
let place = (offset) => offset;
let pending = null;

function hash(text) {
  let value = 2166136261;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 16777619);
  return value >>> 0;
}

function sayText() {
  if (pending) out.push(`t ${place(pending.begin)} ${place(pending.end)} ${hash(pending.text)}`);
  pending = null;
}

// Pieces of text that touch are one.
function text(token) {
  const { startOffset: begin, endOffset: end } = token.location;
  if (pending && pending.end === begin) {
    pending.end = end;
    pending.text += token.chars;
  } else {
    sayText();
    pending = { begin, end, text: token.chars };
  }
}

function tag(kind, token) {
  sayText();
  const { startOffset, endOffset, attrs } = token.location;
  out.push(`${kind} ${place(startOffset)} ${place(endOffset)} ${token.tagName}`);
  if (kind !== 's') return;
  for (const { name, value } of token.attrs) {
    const at = attrs[name];
    out.push(`a ${place(at.startOffset)} ${place(at.endOffset)} ${name} ${hash(value)}`);
  }
}

function other(kind, token) {
  sayText();
  if (token.location) out.push(`${kind} ${place(token.location.startOffset)} ${place(token.location.endOffset)}`);
}

// Stands between tokenizer and tree builder: the builder also makes tags of its own, which no file holds.
function listen(parser) {
  const hear = (method, say) => (token) => { say(token); parser[method](token); };
  parser.tokenizer.handler = {
    onStartTag: hear('onStartTag', (token) => tag('s', token)),
    onEndTag: hear('onEndTag', (token) => tag('e', token)),
    onCharacter: hear('onCharacter', text),
    onNullCharacter: hear('onNullCharacter', text),
    onWhitespaceCharacter: hear('onWhitespaceCharacter', text),
    onComment: hear('onComment', (token) => other('c', token)),
    onDoctype: hear('onDoctype', (token) => other('d', token)),
    onEof: (token) => parser.onEof(token),
  };
}

// From UTF-16 units to bytes of UTF-8.
function placesOf(html, bytes) {
  // At the end of a file parse5 counts one too many for a comment that is not closed.
  if (html.length === bytes) return (offset) => Math.min(offset, bytes);
  const at = new Uint32Array(html.length + 1);
  let byte = 0;
  for (let i = 0; i < html.length; i++) {
    at[i] = byte;
    const unit = html.charCodeAt(i);
    if (unit < 0x80) byte += 1;
    else if (unit < 0x800) byte += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) { at[++i] = byte; byte += 4; }
    else byte += 3;
  }
  at[html.length] = byte;
  return (offset) => at[Math.min(offset, html.length)];
}

function flush() {
  if (out.length === 0) return;
  const bytes = Buffer.from(out.join('\n') + '\n', 'utf8');
  for (let done = 0; done < bytes.length;) {
    try { done += writeSync(1, bytes, done); } catch (error) { if (error.code !== 'EAGAIN') throw error; }
  }
  out = [];
}

for (const path of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  let bytes = readFileSync(path);
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) bytes = bytes.subarray(3);
  const html = bytes.toString('utf8');
  out.push(`= ${path}`);
  if (Buffer.from(html, 'utf8').equals(bytes)) {
    place = placesOf(html, bytes.length);
    const parser = new Parser({ sourceCodeLocationInfo: true, scriptingEnabled: false });
    listen(parser);
    parser.tokenizer.write(html, true);
    sayText();
  }
  flush();
}
