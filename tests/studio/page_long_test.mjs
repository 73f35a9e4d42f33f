// What takes longer: speed, a megabyte, keys alone, axe and the W3C's checker. node page_long_test.mjs SAYYES_STUDIO PAGE-FOLDER
import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {cpus, loadavg} from "node:os";
import {join} from "node:path";

import {browser, expect, find, openPage, run, skip, studio} from "./browser.mjs";

const [program, folder] = process.argv.slice(2);
if (!process.env.SAYYES_LONG) {
  console.log("left out: SAYYES_LONG is not set");
  process.exit(77);
}
const axe = find("axe-core");
if (!axe) skip("axe-core is not here (npm ci in tests/studio)");
const chromium = await browser();
const WORDS = "Please keep your voice low near the reading room. No food or drink at the computers. Patrons may ask at the circulation desk. ".repeat(9);

async function withPage(test, options = {}) {
  const server = await studio(program);
  const opened = await openPage(chromium, server, options);
  try {
    const said = await test({...opened, server});
    expect(opened.wrong.length === 0, opened.wrong.join("\n"));
    return said;
  } finally {
    await opened.context.close();
    await server.close();
  }
}

async function violations(page, where) {
  const found = await page.evaluate(() => globalThis.axe.run(document, {resultTypes: ["violations"]}).then((result) =>
    result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")} ${one.nodes[0].failureSummary}`)));
  expect(found.length === 0, `${where}: ${found.join("\n")}`);
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

await run({
  "from key press to highlight within 50 ms at the median, 200 words": () => withPage(async ({page}) => {
    await page.fill("#draft", WORDS);
    await page.waitForSelector(".finding");
    await page.waitForTimeout(800);
    const times = await page.evaluate(async () => {
      const field = document.getElementById("draft"), backdrop = document.getElementById("backdrop");
      const count = () => [...backdrop.querySelectorAll("mark")].filter((one) => one.textContent.trim() === "OPAC").length;
      const out = [];
      for (let i = 0; i < 31; ++i) {
        field.focus();
        field.setSelectionRange(0, 0);
        document.execCommand("insertText", false, "Use the OPA here. ");   // innocent, until its last letter
        await new Promise((done) => setTimeout(done, 150));
        const before = count();
        field.setSelectionRange(11, 11);
        const start = performance.now();
        document.execCommand("insertText", false, "C");
        while (count() <= before && performance.now() - start < 2000) await new Promise((done) => requestAnimationFrame(done));
        out.push(performance.now() - start);
        field.setSelectionRange(0, 19);
        document.execCommand("delete");
        await new Promise((done) => setTimeout(done, 80));
      }
      return out;
    });
    const middle = median(times);
    const busy = `${loadavg()[0].toFixed(1)} programs want ${cpus().length} cores`;   // with more than one a core, this says more of them than of the page
    expect(middle <= 50, `${middle} ms (${times.map(Math.round)}); ${busy}`);
    return `median ${middle.toFixed(1)} ms, slowest ${Math.max(...times).toFixed(0)} ms; ${busy}`;
  }),

  "an answer costs the page little work, whatever else the machine does": () => withPage(async ({page, context}) => {
    const debug = await context.newCDPSession(page);
    await debug.send("Performance.enable", {timeDomain: "threadTicks"});   // the thread's own time, not the clock's
    const spent = async () => {
      const all = Object.fromEntries((await debug.send("Performance.getMetrics")).metrics.map((one) => [one.name, one.value * 1000]));
      return {script: all.ScriptDuration, layout: all.LayoutDuration, style: all.RecalcStyleDuration};
    };
    await page.fill("#draft", WORDS);
    await page.waitForSelector(".finding");
    await page.waitForTimeout(1500);
    const before = await spent();
    const first = await page.evaluateHandle(() => document.querySelectorAll(".finding")[3]);
    const kAnswers = 8;
    for (let i = 0; i < kAnswers; ++i) {
      await page.evaluate(() => { const field = document.getElementById("draft"); field.focus(); field.setSelectionRange(0, 0); document.execCommand("insertText", false, "So. "); });
      await page.waitForTimeout(600);
    }
    const after = await spent();
    expect(await page.evaluate((card) => card.isConnected && card.finding.span[0] > 0, first), "cards that say the same stay");
    const cost = Object.entries(after).map(([name, value]) => [name, (value - before[name]) / kAnswers]);
    const all = cost.reduce((sum, [, value]) => sum + value, 0);
    const told = cost.map(([name, value]) => `${name} ${value.toFixed(1)}`).join(", ");
    expect(all <= 40, `${all.toFixed(1)} ms: ${told}`);
    return `${all.toFixed(1)} ms a key press (${told})`;
  }),

  "the page is open within a second": async () => {
    const server = await studio(program);
    const times = [];
    for (let i = 0; i < 5; ++i) {
      const {page, context} = await openPage(chromium, server);
      times.push(await page.evaluate(() => performance.getEntriesByName("open")[0].startTime));   // since the navigation began
      await context.close();
    }
    await server.close();
    expect(median(times) <= 1000, `${times.map(Math.round)}; ${loadavg()[0].toFixed(1)} programs want ${cpus().length} cores`);
    return `median ${Math.round(median(times))} ms`;
  },

  "a megabyte is pasted and stays usable": () => withPage(async ({page}) => {
    const start = performance.now();
    await page.evaluate((text) => {
      const field = document.getElementById("draft");
      field.value = text;
      field.dispatchEvent(new Event("input"));
    }, WORDS.repeat(Math.ceil(1_000_000 / WORDS.length)));
    await page.waitForSelector(".finding", {timeout: 15000});
    const seconds = (performance.now() - start) / 1000;
    await page.evaluate(() => { document.getElementById("draft").setSelectionRange(0, 0); });
    await page.focus("#draft");
    await page.keyboard.type("Hi ");
    expect((await page.$eval("#draft", (field) => field.value.slice(0, 3))) === "Hi ", "it still takes keys");
    expect(seconds < 10, `${seconds} s`);
    return `${seconds.toFixed(1)} s until the findings`;
  }),

  "by keys alone: write, next finding, take, undo, see it hang": () => withPage(async ({page}) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");   // "Go to the draft"
    await page.waitForFunction(() => document.activeElement.id === "draft");
    await page.keyboard.type("NO FOOD OR DRINK");
    await page.waitForSelector(".finding");
    await page.keyboard.press("F8");
    expect((await page.evaluate(() => String(document.getElementById("draft").selectionEnd))) !== "0", "a finding is chosen");
    expect((await page.textContent("#spoken")).includes("1"), "and told");
    await page.keyboard.press("Control+Enter");
    expect(!(await page.$eval("#draft", (field) => field.value)).includes("NO FOOD"), "taken");
    await page.keyboard.press("Control+z");
    expect((await page.$eval("#draft", (field) => field.value)).includes("NO FOOD"), "undone");
    await page.keyboard.press("Shift+F8");
    for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement.dataset?.view)) !== "sign"; ++i) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#after img");
    for (let i = 0; i < 60 && (await page.evaluate(() => document.activeElement.dataset?.export)) !== "pdf"; ++i) await page.keyboard.press("Tab");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename().endsWith(".pdf"), "a PDF by keys");
  }),

  "axe finds nothing, in each view, light and dark, wide and narrow": async () => {
    let count = 0;
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 390]) {
        await withPage(async ({page}) => {
          // The policy of the page lets no other script in, so axe comes by the debugger.
          await page.addScriptTag({path: join(axe.folder, "axe.min.js")}).catch(() => page.evaluate(String(axe.load().source)));
          await violations(page, "empty");
          await page.fill("#draft", "Welcome! Ask us.\n\nNO FOOD OR DRINK\nNO CELL PHONES\n\nCirculation desk");
          await page.waitForSelector(".finding");
          await page.click(".house summary");
          await page.waitForTimeout(600);
          await violations(page, `write ${colorScheme} ${width}`);
          await page.click('[data-view="sign"]');
          await page.waitForSelector("#after img");
          await violations(page, `sign ${colorScheme} ${width}`);
          await page.click('[data-view="wall"]');
          await violations(page, `wall ${colorScheme} ${width}`);
          await page.click("#help");
          await violations(page, `help ${colorScheme} ${width}`);
          await page.keyboard.press("Escape");
          await page.click('[data-view="sign"]');
          const [file] = await Promise.all([page.waitForEvent("download"), page.click('[data-export="pdf"]')]);
          await page.setInputFiles("#file", await file.path().then((path) => ({name: "door.pdf", mimeType: "application/pdf", buffer: readFileSync(path)})));
          await page.waitForSelector("#looked:not([hidden]) rect, #toast button");
          await violations(page, `looked at ${colorScheme} ${width}`);
          count += 6;
        }, {colorScheme, viewport: {width, height: 860}, bypassCSP: true, reducedMotion: "reduce"});
      }
    }
    return `${count} looks`;
  },

  "the W3C's checker finds nothing": () => {
    const vnu = find("vnu-jar");
    if (!vnu) return "left out: vnu-jar is not here";
    const jar = join(vnu.folder, "build/dist/vnu.jar");
    try {
      execFileSync("java", ["-jar", jar, "--Werror", join(folder, "index.html")], {encoding: "utf8", stdio: "pipe"});
      execFileSync("java", ["-jar", jar, "--css", ...["studio.css", "cards.css", "sign.css"].map((name) => join(folder, name))], {encoding: "utf8", stdio: "pipe"});
    } catch (error) {
      if (error.code === "ENOENT") return "left out: java is not here";
      throw new Error(error.stderr || error.message);
    }
  },
});
