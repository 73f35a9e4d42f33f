// The studio's page in a real browser, the way a designer goes: node page_test.mjs SAYYES_STUDIO [SCREENSHOT-FOLDER]
import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {browser, expect, openPage, run, studio} from "./browser.mjs";

const [program, pictures] = process.argv.slice(2);
const chromium = await browser();
const scratch = mkdtempSync(join(tmpdir(), "studio-out-"));
if (pictures) mkdirSync(pictures, {recursive: true});
const picture = async (page, name) => { if (pictures) await page.screenshot({path: join(pictures, `${name}.png`), fullPage: true}); };

const SIGN = "NO FOOD OR DRINK\nNO CELL PHONES";
async function withStudio(test, options = {}) {
  const server = await studio(program, options);
  const opened = await openPage(chromium, server, options.browser);
  try {
    const said = await test({...opened, server});
    expect(opened.wrong.length === 0, opened.wrong.join("\n"));
    return said;
  } finally {
    await opened.context.close();
    await server.close();
  }
}

const marks = (page) => page.$$eval("#backdrop mark", (all) => all.map((one) => one.textContent));
const value = (page) => page.$eval("#draft", (field) => field.value);

async function drop(page, files) {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, text, type] of list) transfer.items.add(new File([text], name, {type: type ?? ""}));
    return transfer;
  }, files);
  await page.dispatchEvent("body", "drop", {dataTransfer: data});
}

async function saved(page, action, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  const path = join(scratch, name);
  await download.saveAs(path);
  return path;
}

await run({
  "type a sign, see the finding, take a suggestion, undo": () => withStudio(async ({page}) => {
    await page.fill("#draft", SIGN);
    await page.waitForSelector(".finding");
    expect((await marks(page)).join("|").includes("NO FOOD OR DRINK"), "the ban is marked");
    await page.waitForSelector("#anew:not([hidden])");
    await picture(page, "write");
    await page.click("#findings-list .finding .say .button");
    await page.waitForFunction((was) => document.getElementById("draft").value !== was, SIGN);
    expect(!(await value(page)).includes("NO FOOD OR DRINK"), "the words are taken");
    await page.focus("#draft");
    await page.keyboard.press("Control+z");
    expect((await value(page)) === SIGN, "undo brings the sign back");
  }),

  "praise comes first": () => withStudio(async ({page}) => {
    await page.fill("#draft", "Welcome! Covered drinks are welcome.\n\nNO PHONES");
    await page.waitForSelector("#praise:not([hidden])");
    const order = await page.evaluate(() => document.getElementById("praise").compareDocumentPosition(document.getElementById("findings")));
    expect(order & 4, "praise stands before findings");
    expect(Number(await page.textContent("#ring b")) > 0, "there is a score");
  }),

  "a fact is asked for once, used, and saved when told": () => withStudio(async ({page, server}) => {
    await page.fill("#draft", "NO CELL PHONES");
    const field = page.locator('.blank [data-fact="places.phone"]').first();
    await field.fill("in the lobby");
    await picture(page, "fact");
    await field.press("Enter");
    await page.waitForFunction(() => document.getElementById("findings-list").textContent.includes("the lobby"));
    await page.click("#toast button");
    await page.waitForFunction(() => document.getElementById("toast").textContent.includes("sayyes.toml"));
    const text = readFileSync(join(server.folder, "sayyes.toml"), "utf8");
    expect(text.includes('phone = "in the lobby"'), text);
  }),

  "a false alarm is kept, and the finding set aside": () => withStudio(async ({page, server}) => {
    await page.fill("#draft", "NO RUNNING");
    await page.waitForSelector(".finding");
    const before = await page.locator(".finding").count();
    await page.click(".finding .foot > .quiet-button");
    await page.waitForFunction((was) => document.querySelectorAll(".finding").length < was, before);
    await page.waitForFunction(() => document.getElementById("toast").textContent.includes("false-alarms.toml"));
    const text = readFileSync(join(server.state, "sayyes/false-alarms.toml"), "utf8");
    expect(text.includes('text = "NO RUNNING"'), text);
  }),

  "a decision needs a reason and is respected": () => withStudio(async ({page}) => {
    await page.fill("#draft", "NO FOOD OR DRINK");
    await page.locator(".finding .segments button").first().click();
    await page.fill(".reason input", "old prints");
    await page.click(".reason .button");
    await page.waitForFunction(() => [...document.querySelectorAll(".finding")].every((one) => !one.querySelector(".say .button") || one.querySelector('[aria-pressed="true"]')));
  }),

  "the sign hangs: before beside now, and files with text as text": () => withStudio(async ({page}) => {
    await page.fill("#draft", SIGN);
    await page.waitForSelector(".finding");
    await page.click("#anew-list .button");
    await page.waitForFunction((was) => document.getElementById("draft").value !== was, SIGN);
    const words = (await value(page)).replace(/\s+/g, " ").split(" ").slice(0, 3).join(" ");
    await page.click('[data-view="sign"]');
    await page.waitForSelector("#before:not([hidden]) img");
    await page.fill("#footer", "Riverside Library");
    await page.fill("#distance", "4");
    await page.waitForFunction(() => document.getElementById("measures").textContent.includes("4"));
    await picture(page, "sign");
    const svg = readFileSync(await saved(page, () => page.click('[data-export="svg"]'), "sign.svg"), "utf8");
    expect(svg.includes("<text ") && svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").includes(words), svg);
    const pdf = await saved(page, () => page.click('[data-export="pdf"]'), "sign.pdf");
    let text = "";
    try { text = execFileSync("pdftotext", [pdf, "-"], {encoding: "utf8"}); } catch (error) { if (error.code !== "ENOENT") throw error; }
    expect(!text || text.replace(/\s+/g, " ").includes(words), `the PDF says ${text}`);
    const png = readFileSync(await saved(page, () => page.click('[data-export="png"]'), "sign.png"));
    expect(png.subarray(1, 4).toString() === "PNG" && png.readUInt32BE(16) === 2480, "300 dots an inch");
    await page.click('[data-view="write"]');
    await page.fill("#draft", "Gone to lunch");   // another sign: nothing hangs there today that this one changes
    await page.click('[data-view="sign"]');
    await page.waitForFunction(() => document.getElementById("before").hidden);
    return text ? "" : "pdftotext is not here: the PDF was not read back";
  }),

  "a drawing is dropped, mended, and written back with its styling": () => withStudio(async ({page}) => {
    const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn by hand --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><style>.head{font:bold 20px Inter}</style>
<rect width="300" height="200" fill="#fff"/><text id="head" class="head" x="10" y="40" fill="#a22">Ask about your ILL &amp; more</text></svg>
`;
    await drop(page, [["door.svg", drawing, "image/svg+xml"]]);
    await page.waitForSelector("#reading:not([hidden]) mark");
    expect((await page.textContent("#reading")).includes("text 1 (head)"), "the words say where they stand");
    await page.waitForSelector("#reading img.picture");
    await picture(page, "drawing");
    await page.locator("#findings-list .finding .say .button").first().click();
    await page.waitForFunction(() => !document.getElementById("reading").textContent.includes("ILL"));
    const text = readFileSync(await saved(page, () => page.click("#copy-out"), "door.svg"), "utf8");
    const words = text.match(/>(Ask about[^<]*)</)[1];
    expect(!words.includes("ILL") && words.endsWith(" &amp; more"), text);
    expect(text.replace(words, "Ask about your ILL &amp; more") === drawing, "only the words changed");
  }),

  "an office file is dropped, mended, taken back and downloaded": () => withStudio(async ({page}) => {
    const file = readFileSync(new URL("../documents/word-file/input.docx", import.meta.url));
    const data = await page.evaluateHandle(([bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "notice.docx"));
      return transfer;
    }, [[...file]]);
    await page.dispatchEvent("body", "drop", {dataTransfer: data});
    await page.waitForSelector("#reading:not([hidden]) mark");
    const read = await page.textContent("#reading");
    expect(read.includes("table 1, row 2, cell 2") && read.includes("text box 1"), read);
    await picture(page, "office");
    const card = page.locator(".finding", {hasText: "“ILL”"});
    expect((await card.locator(".where").textContent()) === "paragraph 4", "the card says where");
    await card.locator(".say .button").first().click();
    await page.waitForFunction(() => !document.getElementById("reading").textContent.includes("ILL"));
    const mended = readFileSync(await saved(page, () => page.click("#copy-out"), "notice.docx"));
    expect(mended.subarray(0, 2).toString() === "PK" && !mended.equals(file), "the file comes with its new words");
    await page.click("#undo");
    await page.waitForFunction(() => document.getElementById("reading").textContent.includes("ILL"));
    const back = readFileSync(await saved(page, () => page.click("#copy-out"), "back.docx"));
    expect(back.equals(file), "and as it was");
  }),

  "many signs make a wall, worst first, with a report": () => withStudio(async ({page}) => {
    await drop(page, [["a.txt", "Welcome! Ask us."], ["b.txt", "NO FOOD OR DRINK"], ["c.md", "# Circulation desk\n\nSee the circulation desk."], ["d.jpg", "x"]]);
    await page.waitForFunction(() => document.querySelectorAll("#wall .tile").length === 3);
    expect((await page.textContent("#toast")).includes("d.jpg"), "a photo is told kindly");
    const scores = await page.$$eval("#wall .value", (all) => all.map((one) => Number(one.textContent)));
    expect(scores[0] <= scores[1] && scores[1] <= scores[2], String(scores));
    await picture(page, "wall");
    await page.click("#wall-filter button:nth-child(2)");
    expect((await page.locator("#wall .tile").count()) < 3, "the filter holds some back");
    await page.click("#wall-filter button:nth-child(1)");
    const csv = readFileSync(await saved(page, () => page.click('[data-report="csv"]'), "signs.csv"), "utf8");
    expect(csv.includes("b.txt"), csv);
    const html = readFileSync(await saved(page, () => page.click('[data-report="html"]'), "signs.html"), "utf8");
    expect(html.includes("c.md"), "the report names the files");
    await page.locator("#wall .tile").first().click();
    await page.waitForSelector("#view-write:not([hidden])");
  }),

  "the draft is there after a reload and after a restart": async () => {
    const server = await studio(program);
    const {page, context} = await openPage(chromium, server);
    await page.fill("#draft", "NO RUNNING IN THE HALL");
    await page.waitForSelector(".finding");
    await page.reload();
    await page.waitForSelector(".finding");
    expect((await value(page)) === "NO RUNNING IN THE HALL", "after a reload");
    await server.close();
    const again = await studio(program, {state: server.state});
    await page.goto("about:blank");
    await page.goto(again.url);
    await page.waitForSelector(".finding");
    expect((await value(page)) === "NO RUNNING IN THE HALL", "after a restart");
    await context.close();
    await again.close();
  },

  "a Spanish page, and a file named at the start": () => {
    const folder = mkdtempSync(join(tmpdir(), "studio-"));
    writeFileSync(join(folder, "puerta.txt"), "PROHIBIDO COMER");
    return withStudio(async ({page}) => {
      await page.selectOption("#ui-language", "es");
      expect((await page.textContent('[data-view="write"]')) === "Escribir", "the page speaks Spanish");
      expect((await page.getAttribute("html", "lang")) === "es", "and says so");
      expect((await page.textContent("#draft-name")) === "puerta.txt", "the file is open");
      await page.waitForSelector(".finding");
      await page.fill("#draft", "Bienvenidos");
      await page.click("#save");
      await page.waitForFunction(() => document.getElementById("toast").textContent.includes("puerta.txt"));
      expect(readFileSync(join(folder, "puerta.txt"), "utf8") === "Bienvenidos", "it is written");
    }, {folder, files: ["puerta.txt"]});
  },
});
