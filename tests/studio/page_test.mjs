// The studio's page in a real browser, the way a designer goes: node page_test.mjs SAYYES_STUDIO [SCREENSHOT-FOLDER]
import {execFileSync} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {browser, expect, openPage, run, studio, withStudio as inStudio} from "./browser.mjs";

const [program, pictures] = process.argv.slice(2);
const chromium = await browser();
const scratch = mkdtempSync(join(tmpdir(), "studio-out-"));
if (pictures) mkdirSync(pictures, {recursive: true});
const picture = async (page, name) => { if (pictures) await page.screenshot({path: join(pictures, `${name}.png`), fullPage: true}); };

const SIGN = "NO FOOD OR DRINK\nNO CELL PHONES";
const withStudio = (test, options) => inStudio(chromium, program, test, options);

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

/** Waits for what the page and its program do without being asked. */
async function until(condition, what) {
  for (const end = Date.now() + 30000; !condition(); await new Promise((go) => setTimeout(go, 20))) expect(Date.now() < end, what);
}
const kept = (server, name) => until(() => {
  const file = join(server.state, "sayyes/studio-draft.json");
  return existsSync(file) && readFileSync(file, "utf8").includes(`"name":"${name}"`);
}, `${name} is kept`);

/** Files as a person chooses them, from bytes. */
const choose = (page, ...files) => page.setInputFiles("#file", files.map(([name, buffer]) => ({name, mimeType: "application/octet-stream", buffer})));
const toastOf = (page) => page.textContent("#toast");

/** The sign of these words as the studio draws it, to be read back by its looks. */
async function drawn(page, words, kind) {
  await page.fill("#draft", words);
  await page.click('[data-view="sign"]');
  await page.waitForSelector("#after img");
  const file = readFileSync(await saved(page, () => page.click(`[data-export="${kind}"]`), `drawn.${kind}`));
  await page.click('[data-view="write"]');
  return file;
}

/** As a phone takes it: a JPEG, a little askew. */
async function photographed(page, png) {
  const data = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(1000, 1300), pen = canvas.getContext("2d");
    pen.fillStyle = "#b9a58c";
    pen.fillRect(0, 0, 1000, 1300);
    pen.translate(500, 650);
    pen.rotate(0.03);
    pen.drawImage(image, -420, -594, 840, 1188);
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({type: "image/jpeg", quality: 0.85})).arrayBuffer());
    return Array.from(jpeg);
  }, png.toString("base64"));
  return Buffer.from(data);
}

/** A PDF that wants a password: its keys fit no empty one. */
function lockedPdf() {
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    `<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>`];
  let text = "%PDF-1.4\n";
  const at = objects.map((one, index) => { const here = text.length; text += `${index + 1} 0 obj${one}endobj\n`; return here; });
  const xref = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${at.map((here) => `${String(here).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(`${text}trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${xref}\n%%EOF\n`);
}

/** True where the program that it needs is not here, which the page has said then. */
async function lacks(page, name) {
  await page.waitForFunction(() => !document.getElementById("looked").hidden || document.querySelector("#toast button"), null, {timeout: 40000});
  const said = await toastOf(page);
  if (!said.includes("program that this machine lacks")) return false;
  expect(said.includes(name) && said.includes("install"), said);
  return true;
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

  "a photo is chosen, read, shown with a box for each finding, mended, and hangs beside its better sign": () => withStudio(async ({page, server}) => {
    const photo = await photographed(page, await drawn(page, "NO FOOD OR DRINK", "png"));
    await choose(page, ["door.JPG", photo]);
    if (await lacks(page, "door.JPG")) return "sayyes-ocr is not here: the page says what to install";
    await page.waitForSelector("#stage image");
    expect((await value(page)).replace(/\s+/g, " ").includes("NO FOOD OR DRINK"), await value(page));
    await page.waitForSelector("#stage rect.warning");
    const box = await page.$eval("#stage rect.warning", (rect) => ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name))));
    const [x, y, width, height] = box;
    expect(x > 60 && y > 50 && x + width < 960 && y + height < 1250 && width > height, `the box lies on the sign: ${box}`);
    expect((await page.getAttribute("#stage svg", "aria-label")).includes("door.JPG"), "the picture has a name for those who hear the page");
    await page.focus("#draft");
    await page.keyboard.press("F8");
    await page.waitForSelector("#stage rect.now");
    await picture(page, "photo");
    await page.reload();
    await page.waitForSelector("#stage image");   // it is still with the program
    await page.waitForSelector("#stage rect.warning");
    await page.locator("#findings-list .finding .say .button").first().click();
    await page.waitForFunction(() => !document.querySelector("#stage rect.warning"));
    await page.click('[data-view="sign"]');
    await page.waitForFunction(() => document.querySelector("#before:not([hidden]) img")?.src.startsWith("blob:"));
    await picture(page, "photo-hangs");
    await page.click('[data-view="write"]');
    const words = readFileSync(await saved(page, () => page.click("#copy-out"), "door.txt"), "utf8");
    expect(words.length > 0 && !words.includes("NO FOOD"), words);
    for (const folder of [join(server.state, "sayyes"), server.folder]) {
      for (const name of readdirSync(folder)) expect(!readFileSync(join(folder, name)).includes(Buffer.from([0xff, 0xd8, 0xff])), `${name} holds a picture`);
    }
    await page.goto("about:blank");
    await server.close();
    const again = await studio(program, {state: server.state});
    await page.goto(again.url);
    await page.waitForSelector("#toast button");
    expect((await toastOf(page)).includes("door.JPG") && (await value(page)).length > 0, "after a restart the words are there, and the page says that the picture is not");
    await page.goto("about:blank");
    await again.close();
  }),

  "words that are hard to read are marked until somebody has looked": () => withStudio(async ({page}) => {
    const blurred = (blur) => page.evaluate(async (pixels) => {
      const canvas = new OffscreenCanvas(700, 200), pen = canvas.getContext("2d");
      pen.fillStyle = "#f4f0e6";
      pen.fillRect(0, 0, 700, 200);
      pen.fillStyle = "#777";
      pen.filter = `blur(${pixels}px)`;
      pen.font = "40px sans-serif";
      pen.fillText("Please return books here", 60, 110);
      const dots = pen.getImageData(0, 0, 700, 200);
      for (let i = 0, seed = 7; i < dots.data.length; i += 4) {
        const grain = ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648 - 0.5) * 24 * pixels;
        for (let k = 0; k < 3; ++k) dots.data[i + k] += grain;
      }
      pen.putImageData(dots, 0, 0);
      return Array.from(new Uint8Array(await (await canvas.convertToBlob({type: "image/png"})).arrayBuffer()));
    }, blur);
    let unsure = 0;
    for (let blur = 2; !unsure && blur < 7; blur += 0.25) {   // where exactly letters are lost is up to Tesseract's version
      await choose(page, [`blurred-${blur}.png`, Buffer.from(await blurred(blur))]);
      if (await lacks(page, `blurred-${blur}.png`)) return "sayyes-ocr is not here";
      await page.waitForFunction((name) => document.getElementById("draft-name").textContent === name && document.querySelector("#stage image"), `blurred-${blur}.png`);
      unsure = await page.locator("#backdrop mark.unsure").count();
    }
    expect(unsure > 0, "some words are unsure");
    expect((await page.textContent("#looked-said")).includes("compare"), "and it is said");
    await picture(page, "photo-unsure");
    await page.evaluate(() => {
      const field = document.getElementById("draft"), mark = document.querySelector("#backdrop mark.unsure").textContent;
      const at = field.value.indexOf(mark);
      field.focus();
      field.setSelectionRange(at + 1, at + 2);
      document.execCommand("insertText", false, "z");
    });
    await page.waitForFunction((was) => document.querySelectorAll("#backdrop mark.unsure").length < was, unsure);
  }),

  "a PDF is dropped: pages, boxes, words; what cannot be read is told with what helps": () => withStudio(async ({page}) => {
    const pdf = await drawn(page, "NO CELL PHONES", "pdf");
    await choose(page, ["phones.pdf", pdf]);
    if (await lacks(page, "phones.pdf")) return "pdftotext is not here: the page says what to install";
    await page.waitForSelector("#stage rect.warning");
    expect((await value(page)).replace(/\s+/g, " ").includes("NO CELL PHONES"), await value(page));
    await page.waitForSelector("#stage image");
    await picture(page, "pdf");
    const broken = [["half.pdf", pdf.subarray(0, 200), "damaged"], ["noise.jpg", Buffer.from("no picture at all"), "damaged"],
      ["locked.pdf", lockedPdf(), "password"], ["huge.png", Buffer.alloc(10 * 1024 * 1024 + 1), "10 MB"], ["a.heic", Buffer.from("x"), "JPEG"]];
    for (const [name, bytes, says] of broken) {
      await choose(page, [name, bytes]);
      await page.waitForFunction(([file, word]) => { const said = document.getElementById("toast").textContent; return said.includes(file) && (said.includes(word) || said.includes("lacks")); }, [name, says], {timeout: 40000});
    }
    expect((await page.textContent("#draft-name")) === "phones.pdf", "the draft is still there");
  }),

  "without the program that reads pictures, the page says what to install": async () => {
    const alone = join(mkdtempSync(join(tmpdir(), "studio-alone-")), "sayyes-studio");
    copyFileSync(program, alone);
    const server = await studio(alone);
    const {page, context} = await openPage(chromium, server);
    await choose(page, ["door.png", Buffer.from("x")]);
    await page.waitForSelector("#toast button");
    const said = await toastOf(page);
    await context.close();
    await server.close();
    if (!said.includes("lacks")) return `another sayyes-ocr is installed here: ${said}`;
    expect(said.includes("door.png") && said.includes("tesseract"), said);
  },

  "an office file is still there after a reload and a restart": async () => {
    const server = await studio(program);
    const {page, context} = await openPage(chromium, server);
    await choose(page, ["notice.docx", readFileSync(new URL("../documents/word-file/input.docx", import.meta.url))]);
    const card = page.locator(".finding", {hasText: "“ILL”"});
    await card.locator(".say .button").first().click();
    const mended = () => page.waitForFunction(() => { const read = document.getElementById("reading").textContent; return read.includes("loan from another library") && !read.includes("ILL"); });
    await mended();
    await kept(server, "notice.docx");
    await page.reload();
    await mended();
    await page.click("#undo");
    await page.waitForFunction(() => document.getElementById("reading").textContent.includes("ILL"));
    await page.locator(".finding", {hasText: "“ILL”"}).locator(".say .button").first().click();
    await mended();
    await page.goto("about:blank");
    await server.close();
    const again = await studio(program, {state: server.state});
    await page.goto(again.url);
    await mended();
    expect((await page.textContent("#draft-name")) === "notice.docx", "under its name");
    await page.click("#new");
    await until(() => !existsSync(join(server.state, "sayyes/studio-draft-file")), "the file goes with the draft");
    await context.close();
    await again.close();
  },

  "a drawing is still there after a reload": () => withStudio(async ({page, server}) => {
    await choose(page, ["door.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><text x="10" y="40">NO FOOD</text></svg>')]);
    await page.waitForSelector("#reading:not([hidden]) mark");
    await kept(server, "door.svg");
    await page.reload();
    await page.waitForSelector("#reading:not([hidden]) mark");
    await page.waitForSelector("#reading img.picture");
  }),

  "many signs make a wall, worst first, with a report": () => withStudio(async ({page}) => {
    await drop(page, [["a.txt", "Welcome! Ask us."], ["b.txt", "NO FOOD OR DRINK"], ["c.md", "# Circulation desk\n\nSee the circulation desk."], ["d.heic", "x"]]);
    await page.waitForFunction(() => document.querySelectorAll("#wall .tile").length === 3);
    expect((await page.textContent("#toast")).includes("d.heic"), "what it does not read is told kindly");
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

  "a megabyte is pasted and stays usable": () => withStudio(async ({page}) => {
    await page.evaluate((text) => {
      const field = document.getElementById("draft");
      field.value = text;
      field.dispatchEvent(new Event("input"));
    }, "Please keep your voice low near the reading room. No food or drink at the computers. Patrons may ask at the circulation desk. ".repeat(7_900));
    await page.waitForSelector(".finding", {timeout: 180000});
    await page.evaluate(() => { document.getElementById("draft").setSelectionRange(0, 0); });
    await page.focus("#draft");
    await page.keyboard.type("Hi ");
    expect((await page.$eval("#draft", (field) => field.value.slice(0, 3))) === "Hi ", "it still takes keys");
  }),

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
