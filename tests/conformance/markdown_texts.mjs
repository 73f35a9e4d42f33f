// Where Markdown holds text, as mdast-util-from-markdown sees it. usage: node markdown_texts.mjs FOLDER < requests
// A request: a JSON string a line. An answer: a JSON array a line, [begin, end, value] of each text, in bytes of the file; of HTML,
// which may hold text, the value is null.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const require = createRequire(pathToFileURL(folder + '/'));
const { fromMarkdown } = await import(pathToFileURL(require.resolve('mdast-util-from-markdown')));

for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line === '') continue;
  const text = JSON.parse(line);
  const place = (offset) => Buffer.byteLength(text.slice(0, offset), 'utf8');
  const texts = [];
  const visit = (node) => {
    const { start, end } = node.position;
    if (node.type === 'text' || node.type === 'html') {
      texts.push([place(start.offset), place(end.offset), node.type === 'text' ? node.value : null]);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(text));
  console.log(JSON.stringify(texts));
}
